package figures

// Unit is a unit of measure, of money or of time: its name here.
type Unit string

// unit is what the words of a unit mean. An optional one may also be no unit:
// "10 điểm" is ten points, "10 điểm trường" ten schools.
type unit struct {
	name     Unit
	optional bool
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

// glued are scales that English newspapers write without a space: "$79m".
var glued = map[string]int{"k": 3, "m": 6, "b": 9, "bn": 9, "mn": 6, "tn": 12, "tr": 6}

// currencies stand before the number in English: "VND 25 trillion", "US$79".
var currencies = list(VND, "vnd").with(USD, "usd, us$, $").with(EUR, "eur, €").with(JPY, "jpy, ¥")

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

// timeUnits may follow "mỗi" and "per".
var timeUnits = map[Unit]bool{"second": true, "minute": true, "hour": true, Day: true, "week": true, Month: true, "quarter": true, Year: true}

func isCurrency(u Unit) bool { return u == VND || u == USD || u == EUR || u == JPY || u == "CNY" }

// sizes are what a price or a yield may be per, besides a time.
var sizes = map[Unit]bool{"m": true, "km": true, "m²": true, "km²": true, "ha": true, "m³": true, "litre": true, "kg": true, "quintal": true, "tonne": true, "kWh": true}

// lengths may be what something extends over.
var lengths = map[Unit]bool{"m": true, "km": true, "nautical mile": true}

var units = sideBySide([]row[unit]{
	{unit{name: "%"}, "%, phần trăm", "%, per cent, percent"},
	{unit{name: "‰"}, "‰, phần nghìn", "‰, per mille"},
	{unit{name: "percentage point"}, "điểm phần trăm, điểm %", "percentage point, percentage points, % points, pp"},
	{unit{"point", true}, "điểm", "point, points"},
	{unit{Times, true}, "lần", "times, time, fold, - fold"},

	{unit{name: VND}, "đồng, vnđ, vnd, đ, ₫, đồng việt nam, việt nam đồng, đồng vn", "vnd, dong, đồng, vietnamese dong, ₫"},
	{unit{name: USD}, "usd, đô la, đô - la, đô la mỹ, đô - la mỹ, đôla, $, us$", "usd, us dollars, us dollar, dollars, dollar, u.s. dollars, $"},
	{unit{name: EUR}, "euro, eur, €", "euro, euros, eur, €"},
	{unit{name: JPY}, "yên, jpy, yên nhật, ¥", "yen, jpy, japanese yen, ¥"},
	{unit{name: "CNY"}, "nhân dân tệ, cny", "yuan, cny, rmb"},
	{unit{}, "đồng chí, đồng bào, đồng nghiệp, đồng đội", ""}, // "đồng" that is no unit

	{unit{name: "mm"}, "mm, milimét, mi - li - mét", "mm, millimetre, millimetres, millimeter, millimeters"},
	{unit{name: "cm"}, "cm, xentimét, xen - ti - mét", "cm, centimetre, centimetres, centimeter, centimeters"},
	{unit{name: "m"}, "m, mét", "m, metre, metres, meter, meters"},
	{unit{name: "km"}, "km, kilômét, ki - lô - mét, cây số, ki lô mét", "km, kilometre, kilometres, kilometer, kilometers, kms"},
	{unit{name: "nautical mile"}, "hải lý", "nautical mile, nautical miles"},
	{unit{name: "m²"}, "m², m2, mét vuông", "m², m2, square metre, square metres, square meter, square meters, sq m, sqm"},
	{unit{name: "km²"}, "km², km2, ki - lô - mét vuông, kilômét vuông, cây số vuông", "km², km2, square kilometre, square kilometres, square kilometer, square kilometers, sq km"},
	{unit{name: "ha"}, "ha, héc - ta, hécta, hecta, héc ta, hec - ta", "ha, hectare, hectares"},
	{unit{name: "m³"}, "m³, m3, mét khối, khối", "m³, m3, cubic metre, cubic metres, cubic meter, cubic meters"},
	{unit{name: "litre"}, "lít", "litre, litres, liter, liters"},
	{unit{name: "kg"}, "kg, kilôgam, ki - lô - gam", "kg, kilogram, kilograms"},
	{unit{name: "quintal"}, "tạ", "quintal, quintals"},
	{unit{name: "tonne"}, "tấn", "tonne, tonnes, ton, tons, metric ton, metric tons"},
	{unit{name: "kV"}, "kv", "kv"},
	{unit{name: "kW"}, "kw", "kw, kilowatt, kilowatts"},
	{unit{name: "MW"}, "mw, mê - ga - oát", "mw, megawatt, megawatts"},
	{unit{name: "MWp"}, "mwp", "mwp"},
	{unit{name: "GW"}, "gw", "gw, gigawatt, gigawatts"},
	{unit{name: "kWh"}, "kwh", "kwh, kilowatt - hours, kilowatt hours"},
	{unit{name: "°C"}, "°c, độ c, ºc", "°c, degrees celsius, degree celsius, ºc"},
	{unit{name: "Mbps"}, "mbps, mb/s", "mbps, mb/s"},
	{unit{name: "GB"}, "gb", "gb, gigabytes"},
	{unit{name: "TB"}, "tb", "tb, terabytes"},

	{unit{name: "second"}, "giây, s", "second, seconds, s"},
	{unit{name: "minute"}, "phút", "minute, minutes"},
	{unit{name: "hour"}, "giờ, tiếng, giờ đồng hồ, h", "hour, hours, h"},
	{unit{name: Day}, "ngày, ngày đêm, ngày làm việc", "day, days"},
	{unit{Day, true}, "ngày công", "man - days, person - days, workdays"},
	{unit{name: "week"}, "tuần, tuần lễ", "week, weeks"},
	{unit{name: Month}, "tháng", "month, months"},
	{unit{name: "quarter"}, "quý", "quarter, quarters"},
	{unit{name: Year}, "năm", "year, years"},
	{unit{Year, true}, "tuổi, năm tuổi, năm học", "years old, year - old, years of age, school years, academic years"},
	{unit{name: "decade"}, "thập kỷ, thập niên", "decade, decades"},
	{unit{name: "century"}, "thế kỷ", "century, centuries"},
})

// between may stand between a number and its unit in English: "three full
// years", "30 working days".
var between = set("working calendar consecutive successive full whole more additional further straight")

// pers say that a unit of time follows: "mỗi năm", "a year", "/ngày".
var pers = both[bool]{list(true, "/, mỗi, một, trên"), list(true, "/, per, a, an, each, every")}

// yearly are single words for it.
var yearly = both[Unit]{
	list(Year, "hằng năm, hàng năm").with(Month, "hằng tháng, hàng tháng"),
	list(Year, "annually, yearly, per annum").with(Month, "monthly"),
}

func (p phrases[V]) with(value V, words string) phrases[V] {
	p.add(value, words)
	return p
}
