package lexicon

// Unit is a unit of measure, of money or of time: its name here.
type Unit string

// UnitMeaning is what the words of a unit mean. An optional one may also be no
// unit: "10 điểm" is ten points, "10 điểm trường" ten schools.
type UnitMeaning struct {
	Name     Unit
	Optional bool
}

// scales are powers of ten. Those beside each other multiply: "nghìn tỷ".
var scales = sideBySide([]row[int]{
	{1, "chục", ""},
	{2, "trăm", "hundred"},
	{3, "nghìn, ngàn", "thousand"},
	{4, "vạn", ""},
	{6, "triệu, triệu triệu", "million, mn"},
	{9, "tỷ, tỉ", "billion, bn"},
	{12, "", "trillion, tn"},
	{0, "tỷ lệ, tỉ lệ, tỷ trọng, tỉ trọng, tỷ suất, tỷ số", ""}, // "tỷ" that is no number
})

// GluedPower is that of a scale that English newspapers write without a space:
// "$79m".
func GluedPower(word string) (power int, ok bool) {
	power, ok = glued[word]
	return power, ok
}

var glued = map[string]int{"k": 3, "m": 6, "b": 9, "bn": 9, "mn": 6, "tn": 12, "tr": 6}

// Currencies stand before the number in English: "VND 25 trillion", "US$79".
var Currencies = list(VND, "vnd").with(USD, "usd, us$, $").with(EUR, "eur, €").with(JPY, "jpy, ¥")

// The units that the program itself speaks of.
const (
	Times Unit = "times"
	Day   Unit = "day"
	Month Unit = "month"
	Year  Unit = "year"
	VND   Unit = "VND"
	USD   Unit = "USD"
	EUR   Unit = "EUR"
	JPY   Unit = "JPY"
)

// IsTime reports whether u may follow "mỗi" and "per".
func (u Unit) IsTime() bool { return timeUnits[u] }

var timeUnits = map[Unit]bool{"second": true, "minute": true, "hour": true, Day: true, "week": true, Month: true, "quarter": true, Year: true}

// IsCurrency reports whether u is money.
func (u Unit) IsCurrency() bool { return u == VND || u == USD || u == EUR || u == JPY || u == "CNY" }

// IsSize reports whether a price or a yield may be per u, besides a time.
func (u Unit) IsSize() bool { return sizes[u] }

var sizes = map[Unit]bool{"m": true, "km": true, "m²": true, "km²": true, "ha": true, "m³": true, "litre": true, "kg": true, "quintal": true, "tonne": true, "kWh": true}

// IsLength reports whether something may extend over so many u.
func (u Unit) IsLength() bool { return lengths[u] }

var lengths = map[Unit]bool{"m": true, "km": true, "nautical mile": true}

var units = sideBySide([]row[UnitMeaning]{
	{UnitMeaning{Name: "%"}, "%, phần trăm", "%, per cent, percent"},
	{UnitMeaning{Name: "‰"}, "‰, phần nghìn", "‰, per mille"},
	{UnitMeaning{Name: "percentage point"}, "điểm phần trăm, điểm %", "percentage point, percentage points, % points, pp"},
	{UnitMeaning{"point", true}, "điểm", "point, points"},
	{UnitMeaning{Times, true}, "lần", "times, time, fold, - fold"},

	{UnitMeaning{Name: VND}, "đồng, vnđ, vnd, đ, ₫, đồng việt nam, việt nam đồng, đồng vn", "vnd, dong, đồng, vietnamese dong, ₫"},
	{UnitMeaning{Name: USD}, "usd, đô la, đô - la, đô la mỹ, đô - la mỹ, đôla, $, us$", "usd, us dollars, us dollar, dollars, dollar, u.s. dollars, $"},
	{UnitMeaning{Name: EUR}, "euro, eur, €", "euro, euros, eur, €"},
	{UnitMeaning{Name: JPY}, "yên, jpy, yên nhật, ¥", "yen, jpy, japanese yen, ¥"},
	{UnitMeaning{Name: "CNY"}, "nhân dân tệ, cny", "yuan, cny, rmb"},
	{UnitMeaning{}, "đồng chí, đồng bào, đồng nghiệp, đồng đội", ""}, // "đồng" that is no unit

	{UnitMeaning{Name: "mm"}, "mm, milimét, mi - li - mét", "mm, millimetre, millimetres, millimeter, millimeters"},
	{UnitMeaning{Name: "cm"}, "cm, xentimét, xen - ti - mét", "cm, centimetre, centimetres, centimeter, centimeters"},
	{UnitMeaning{Name: "m"}, "m, mét", "m, metre, metres, meter, meters"},
	{UnitMeaning{Name: "km"}, "km, kilômét, ki - lô - mét, cây số, ki lô mét", "km, kilometre, kilometres, kilometer, kilometers, kms"},
	{UnitMeaning{Name: "nautical mile"}, "hải lý", "nautical mile, nautical miles"},
	{UnitMeaning{Name: "m²"}, "m², m2, mét vuông", "m², m2, square metre, square metres, square meter, square meters, sq m, sqm"},
	{UnitMeaning{Name: "km²"}, "km², km2, ki - lô - mét vuông, kilômét vuông, cây số vuông", "km², km2, square kilometre, square kilometres, square kilometer, square kilometers, sq km"},
	{UnitMeaning{Name: "ha"}, "ha, héc - ta, hécta, hecta, héc ta, hec - ta", "ha, hectare, hectares"},
	{UnitMeaning{Name: "m³"}, "m³, m3, mét khối, khối", "m³, m3, cubic metre, cubic metres, cubic meter, cubic meters"},
	{UnitMeaning{Name: "litre"}, "lít", "litre, litres, liter, liters"},
	{UnitMeaning{Name: "kg"}, "kg, kilôgam, ki - lô - gam", "kg, kilogram, kilograms"},
	{UnitMeaning{Name: "quintal"}, "tạ", "quintal, quintals"},
	{UnitMeaning{Name: "tonne"}, "tấn", "tonne, tonnes, ton, tons, metric ton, metric tons"},
	{UnitMeaning{Name: "kV"}, "kv", "kv"},
	{UnitMeaning{Name: "kW"}, "kw", "kw, kilowatt, kilowatts"},
	{UnitMeaning{Name: "MW"}, "mw, mê - ga - oát", "mw, megawatt, megawatts"},
	{UnitMeaning{Name: "MWp"}, "mwp", "mwp"},
	{UnitMeaning{Name: "GW"}, "gw", "gw, gigawatt, gigawatts"},
	{UnitMeaning{Name: "kWh"}, "kwh", "kwh, kilowatt - hours, kilowatt hours"},
	{UnitMeaning{Name: "°C"}, "°c, độ c, ºc", "°c, degrees celsius, degree celsius, ºc"},
	{UnitMeaning{Name: "Mbps"}, "mbps, mb/s", "mbps, mb/s"},
	{UnitMeaning{Name: "GB"}, "gb", "gb, gigabytes"},
	{UnitMeaning{Name: "TB"}, "tb", "tb, terabytes"},

	{UnitMeaning{Name: "second"}, "giây, s", "second, seconds, s"},
	{UnitMeaning{Name: "minute"}, "phút", "minute, minutes"},
	{UnitMeaning{Name: "hour"}, "giờ, tiếng, giờ đồng hồ, h", "hour, hours, h"},
	{UnitMeaning{Name: Day}, "ngày, ngày đêm, ngày làm việc", "day, days"},
	{UnitMeaning{Day, true}, "ngày công", "man - days, person - days, workdays"},
	{UnitMeaning{Name: "week"}, "tuần, tuần lễ", "week, weeks"},
	{UnitMeaning{Name: Month}, "tháng", "month, months"},
	{UnitMeaning{Name: "quarter"}, "quý", "quarter, quarters"},
	{UnitMeaning{Name: Year}, "năm", "year, years"},
	{UnitMeaning{Year, true}, "tuổi, năm tuổi, năm học", "years old, year - old, years of age, school years, academic years"},
	{UnitMeaning{Name: "decade"}, "thập kỷ, thập niên", "decade, decades"},
	{UnitMeaning{Name: "century"}, "thế kỷ", "century, centuries"},
})

// pers say that a unit of time follows: "mỗi năm", "a year", "/ngày".
var pers = both[bool]{list(true, "/, mỗi, một, trên"), list(true, "/, per, a, an, each, every")}

// yearly are single words for it.
var yearly = both[Unit]{
	list(Year, "hằng năm, hàng năm").with(Month, "hằng tháng, hàng tháng"),
	list(Year, "annually, yearly, per annum").with(Month, "monthly"),
}
