// Package province is the province of Mẫu, which does not exist: its agencies,
// places and measures, the kinds of project that its resolution directs, and the
// words in both languages in which they are told. Nothing here depends on how
// large a sample is, or on time.
package province

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Agencies are those in charge, and those that adopt resolutions.
var Agencies = []*portal.Agency{
	{ID: "hoi-dong-mau", Name: portal.Text{VI: "Hội đồng nhân dân tỉnh Mẫu", EN: "Mẫu Provincial People’s Council"}},
	{ID: "uy-ban-mau", Name: portal.Text{VI: "Ủy ban nhân dân tỉnh Mẫu", EN: "Mẫu Provincial People’s Committee"}},
	{ID: "ban-giao-thong-mau", Name: portal.Text{VI: "Ban Quản lý dự án giao thông tỉnh Mẫu", EN: "Mẫu Transport Project Board"}},
	{ID: "ban-dan-dung-mau", Name: portal.Text{VI: "Ban Quản lý dự án dân dụng tỉnh Mẫu", EN: "Mẫu Public Buildings Project Board"}},
	{ID: "ban-thuy-loi-mau", Name: portal.Text{VI: "Ban Quản lý dự án thủy lợi tỉnh Mẫu", EN: "Mẫu Water Works Project Board"}},
	{ID: "ban-khu-cong-nghiep-mau", Name: portal.Text{VI: "Ban Quản lý các khu công nghiệp tỉnh Mẫu", EN: "Mẫu Industrial Parks Authority"}},
	{ID: "cong-ty-nuoc-mau", Name: portal.Text{VI: "Công ty Cấp nước Mẫu", EN: "Mẫu Water Supply Company"}},
	{ID: "so-khoa-hoc-mau", Name: portal.Text{VI: "Sở Khoa học và Công nghệ tỉnh Mẫu", EN: "Mẫu Department of Science and Technology"}},
	{ID: "so-nong-nghiep-mau", Name: portal.Text{VI: "Sở Nông nghiệp và Môi trường tỉnh Mẫu", EN: "Mẫu Department of Agriculture and Environment"}},
	{ID: "so-xay-dung-mau", Name: portal.Text{VI: "Sở Xây dựng tỉnh Mẫu", EN: "Mẫu Department of Construction"}},
	{ID: "so-van-hoa-mau", Name: portal.Text{VI: "Sở Văn hóa tỉnh Mẫu", EN: "Mẫu Department of Culture"}},
}

// Places are those that projects stand in, in the order in which they have their
// turn.
var Places = []Place{
	ward("Mẫu Đông"), ward("Mẫu Tây"), ward("Mẫu Nam"), ward("Mẫu Bắc"), commune("Mẫu Thượng"), commune("Mẫu Hạ"),
	commune("Ví Dụ"), ward("Thí Dụ"), commune("Giả Định"), commune("Giả Sử"), ward("Mô Phỏng"), commune("Bến Nháp"),
	commune("Bản Thảo"), ward("Hư Cấu"), commune("Tưởng Tượng"), commune("Ước Lệ"), commune("Phác Thảo"),
	commune("Dự Thảo"), ward("Minh Họa"), commune("Thử Nghiệm"), commune("Vô Danh"), commune("Tạm Gọi"),
	commune("Đặt Tạm"), commune("Phỏng Chừng"),
}

func ward(name string) Place    { return newPlace(name, "phường ", " ward") }
func commune(name string) Place { return newPlace(name, "xã ", " commune") }

func newPlace(name, vi, en string) Place {
	text := portal.Text{VI: vi + name, EN: name + en}
	return Place{&portal.Place{ID: i18n.Slug(text.VI), Name: text}, Same(name)}
}

// The province before and after it was rearranged are two places, so that its
// series are two; ranks are counted among the provinces of the country.
var (
	Former = &portal.Place{ID: "tinh-mau-cu", Until: MustDate("2025-07-01"),
		Name: portal.Text{VI: "tỉnh Mẫu (trước khi sắp xếp)", EN: "Mẫu province (before the rearrangement)"}}
	Present = &portal.Place{ID: "tinh-mau", Since: MustDate("2025-07-01"),
		Name: portal.Text{VI: "tỉnh Mẫu (sau khi sắp xếp)", EN: "Mẫu province (after the rearrangement)"}}
	Country = &portal.Place{ID: "ca-nuoc", Name: portal.Text{VI: "cả nước", EN: "nationwide"}}
)

// On is the place that the province is on a day, and how many provinces there
// are.
func On(d portal.Day) (place *portal.Place, provinces int) {
	if d >= Present.Since.End {
		return Present, 34
	}
	return Former, 63
}

// FormerPlaces are names that have gone out of use.
var FormerPlaces = []*portal.Place{
	{ID: "huyen-mau-cu", Name: portal.Text{VI: "huyện Mẫu Cũ", EN: "Mẫu Cũ district"}, Until: MustDate("2025-07-01")},
	{ID: "thi-tran-nhap-cu", Name: portal.Text{VI: "thị trấn Nháp Cũ", EN: "Nháp Cũ township"}, Until: MustDate("2025-07-01")},
}

// Measures are what projects report.
var Measures = []*portal.Measure{
	measure("gia-tri-hop-dong", "Giá trị thực hiện so với hợp đồng", "Work done, share of contract value", "%", portal.Cumulative),
	measure("giai-ngan", "Vốn đã giải ngân, lũy kế", "Capital disbursed to date", "tỷ đồng", portal.Cumulative),
	measure("tong-muc-dau-tu", "Tổng mức đầu tư, theo nguồn", "Total investment, as reported", "tỷ đồng", portal.Level),
	measure("ho-ban-giao", "Số hộ đã bàn giao mặt bằng", "Households that have handed over their land", "hộ", portal.Cumulative),
	measure("nen-duong", "Chiều dài nền đường đã xong", "Length of roadbed completed", "km", portal.Cumulative),
	measure("phong-hoc", "Phòng học đã hoàn thiện", "Classrooms completed", "phòng học", portal.Cumulative),
	measure("giuong-benh", "Số giường bệnh theo thiết kế", "Hospital beds, by design", "giường", portal.Level),
	measure("ho-dau-noi", "Số hộ được đấu nối nước sạch", "Households connected to clean water", "hộ", portal.Cumulative),
	measure("cong-suat", "Công suất thiết kế", "Design capacity", "m³/ngày", portal.Level),
	measure("hang-qua-cang", "Hàng hóa dự kiến qua cảng mỗi năm", "Cargo expected each year", "triệu tấn", portal.Level),
	measure("ho-so-truc-tuyen", "Hồ sơ nộp trực tuyến", "Applications filed online", "%", portal.Ratio),
	measure("xep-hang-so", "Xếp hạng chuyển đổi số trong tỉnh", "Digital ranking within the province", "", portal.Rank),
	measure("lap-day", "Tỷ lệ lấp đầy", "Occupancy", "%", portal.Ratio),
	measure("dat-thu-hoi", "Diện tích đã thu hồi", "Land acquired", "ha", portal.Cumulative),
	measure("ty-le-ngheo", "Tỷ lệ hộ nghèo", "Poverty rate", "%", portal.Ratio),
	measure("ho-ngheo", "Số hộ nghèo", "Poor households", "hộ", portal.Level),
	measure("ho-thoat-ngheo", "Số hộ thoát nghèo, lũy kế", "Households lifted out of poverty to date", "hộ", portal.Cumulative),
	measure("y-kien", "Lượt ý kiến góp ý đã tiếp nhận", "Comments received", "lượt", portal.Cumulative),
	measure("hien-vat", "Hiện vật đã sưu tầm", "Artefacts collected", "hiện vật", portal.Cumulative),
	measure("bo-gia-co", "Chiều dài bờ đã gia cố", "Length of bank strengthened", "m", portal.Cumulative),
	measure("can-ho", "Căn hộ đã xong phần thô", "Flats structurally complete", "căn", portal.Cumulative),
	measure("dung-tich", "Dung tích theo thiết kế", "Storage, by design", "triệu m³", portal.Level),
}

// Units are those that have words in either language.
var Units = []portal.Text{
	{VI: "tỷ đồng", EN: "billion VND"}, {VI: "hộ", EN: "households"}, {VI: "km", EN: "km"}, {VI: "phòng học", EN: "classrooms"},
	{VI: "giường", EN: "beds"}, {VI: "m³/ngày", EN: "m³ a day"}, {VI: "triệu tấn", EN: "million tonnes"}, {VI: "ha", EN: "ha"},
	{VI: "lượt", EN: "comments"}, {VI: "hiện vật", EN: "artefacts"}, {VI: "m", EN: "m"}, {VI: "căn", EN: "flats"},
	{VI: "triệu m³", EN: "million m³"},
}

func measure(id, vi, en, unit string, kind portal.MeasureKind) *portal.Measure {
	m := &portal.Measure{ID: id, Name: portal.Text{VI: vi, EN: en}, Unit: portal.Text{VI: unit, EN: unit}, Kind: kind}
	if i := slices.IndexFunc(Units, func(u portal.Text) bool { return u.VI == unit }); i >= 0 {
		m.Unit = Units[i]
	}
	return m
}

// SharedSources are cited wherever the portal's size, by its pages and places.
var SharedSources = []*portal.Source{
	{ID: "nghi-quyet-sap-xep", Publisher: "Hội đồng nhân dân tỉnh Mẫu", Lang: "vi",
		Title: "Nghị quyết số 00/NQ-HĐND về sắp xếp đơn vị hành chính", Date: MustDate("2025-06-16")},
	{ID: "so-tay-mau", Publisher: "Sổ tay Mẫu", Title: "Ghi chép về những điều đã hẹn", Lang: "vi",
		Date: MustDate("2024"), URL: "https://so-tay-mau.example/da-hen"},
	{ID: "thong-bao-cong-khai", Publisher: "Ủy ban nhân dân tỉnh Mẫu", Lang: "vi",
		Title: "Thông báo số 00/TB-UBND về công khai tiến độ dự án", Date: MustDate("2024-02")},
}

// by finds one of a list by its id.
func by[T any](list []T, id string, idOf func(T) string) T {
	i := slices.IndexFunc(list, func(one T) bool { return idOf(one) == id })
	if i < 0 {
		panic("sample: no " + id)
	}
	return list[i]
}

// MeasureOf is the measure of that id; it panics where there is none.
func MeasureOf(id string) *portal.Measure {
	return by(Measures, id, func(m *portal.Measure) string { return m.ID })
}

// AgencyOf is the agency of that id; it panics where there is none.
func AgencyOf(id string) *portal.Agency {
	return by(Agencies, id, func(a *portal.Agency) string { return a.ID })
}

// MustDate is a date as front matter writes it; "" is the zero Date.
func MustDate(s string) portal.Date {
	if s == "" {
		return portal.Date{}
	}
	d, err := portal.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
