package province

// Steps that several kinds take. Handover is that of the land.
var (
	Handover = Step{ID: "ban-giao-mat-bang", Before: true,
		Name: Words{"Bàn giao mặt bằng", "Handover of the site"},
		Done: Words{"Toàn bộ mặt bằng đã được bàn giao", "The whole site was handed over"}}
	groundbreaking = Step{ID: "khoi-cong", Before: true,
		Name: Words{"Khởi công", "Start of construction"},
		Done: Words{"Công trình được khởi công", "Construction began"}}
)

var bridge = Kind{
	Title:   Words{"Cầu {place}", "{place} bridge"},
	Summary: Words{"Xây dựng cầu qua sông Nháp tại {at}, thay bến đò và cầu tạm.", "A new bridge over the Nháp river at {at}, in place of the ferry and the temporary bridge."},
	About: Words{"Cầu nối hai bờ sông Nháp tại {at}. Trước đây người dân qua sông bằng đò; mùa lũ, bến đò phải ngừng hoạt động.",
		"The bridge joins the two banks of the Nháp river at {at}. Until now people have crossed by ferry; in the flood season the ferry has to stop."},
	Sector: "transport.road", Form: "construction", Agency: "ban-giao-thong-mau", Home: "Bến Nháp",
	Mandate: Mandate{"ii-1-1-a",
		Words{"Hoàn thành giải phóng mặt bằng trong quý IV năm 2024 [...] xây dựng cầu Bến Nháp",
			"Complete site clearance by the fourth quarter of 2024 [...] Bến Nháp bridge"},
		Words{"nâng cấp, thay thế các cầu yếu, cầu tạm", "strengthen or replace weak and temporary bridges"}},
	Again: Mandate{Clause: "ii-2-a", Named: Words{"Tập trung tháo gỡ vướng mắc về mặt bằng, vật liệu cho cầu Bến Nháp", "Remove the obstacles of land and materials for the Bến Nháp bridge"}},
	Steps: []Step{Handover, groundbreaking,
		{ID: "hop-long", Name: Words{"Hợp long nhịp chính", "Closure of the main span"}, Done: Words{"Nhịp chính được hợp long", "The main span was closed"}},
		{ID: "thong-xe", Name: Words{"Thông xe", "Opening to traffic"}, Done: Words{"Cầu được thông xe", "The bridge was opened to traffic"}},
		{ID: "hoan-thanh", Name: Words{"Hoàn thành toàn bộ dự án", "Completion of the whole project"}, Done: Words{"Toàn bộ dự án được hoàn thành", "The whole project was completed"}},
	},
	Parts: []Part{
		{"nhip-chinh", Words{"Nhịp chính", "Main span"}},
		{"cau-dan", Words{"Cầu dẫn", "Approach spans"}},
		{"duong-hai-dau-cau", Words{"Đường hai đầu cầu", "Approach roads"}},
	},
	Gauges: []Gauge{contractShare, LandHandedOver, TotalInvestment.of(6000, 24000), Disbursed.of(5400, 21600)},
	Works: []Words{
		{"khoan cọc nhồi các trụ giữa sông", "boring the piles of the mid-river piers"},
		{"gia cố chân mố chống xói", "protecting the abutments against scour"},
		{"đúc hẫng dầm hộp", "casting the box girders"},
		{"đắp nền đường hai đầu cầu", "filling the approach roads"},
		{"rải nhựa mặt cầu", "surfacing the deck"},
		{"lắp lan can và khe co giãn", "fitting railings and expansion joints"},
	},
	Trade: &building, Bridged: true,
}

var road = Kind{
	Title:   Words{"Đường {place} – {other}", "{place} – {other} road"},
	Summary: Words{"Mở tuyến đường từ {at} đến {there}, tránh đoạn đèo thường sạt lở.", "A road from {at} to {there} that avoids the pass where landslides are frequent."},
	About: Words{"Tuyến đường nối {at} với {there}, đi vòng chân đèo. Con đường cũ qua đèo hẹp và dốc, mỗi mùa mưa lại bị đất đá vùi lấp.",
		"The road links {at} with {there} and runs round the foot of the pass. The old road over the pass is narrow and steep, and every rainy season it is buried by landslides."},
	Sector: "transport.road", Form: "construction", Agency: "ban-giao-thong-mau", Home: "Giả Định",
	Mandate: Mandate{"ii-1-1-b",
		Words{"Thông xe tuyến đường Giả Định - Ví Dụ trong năm 2026", "Open the Giả Định - Ví Dụ road to traffic in 2026"},
		Words{"mở mới, nâng cấp các tuyến đường liên xã", "build or upgrade roads between communes"}},
	Steps: []Step{
		{ID: "cam-moc", Before: true, Name: Words{"Cắm mốc giải phóng mặt bằng", "Marking of the right of way"}, Done: Words{"Mốc giải phóng mặt bằng đã cắm xong", "The right of way was marked out"}},
		groundbreaking,
		{ID: "nen-duong", Name: Words{"Hoàn thành nền đường", "Completion of the roadbed"}, Done: Words{"Nền đường được hoàn thành", "The roadbed was completed"}},
		{ID: "thong-xe", Name: Words{"Thông xe toàn tuyến", "Opening of the whole route"}, Done: Words{"Toàn tuyến được thông xe", "The whole route was opened to traffic"}},
	},
	Parts: []Part{
		{"doan-qua-cho", Words{"Đoạn qua khu chợ", "Section through the market"}},
		{"doan-chan-deo", Words{"Đoạn chân đèo", "Section below the pass"}},
	},
	Gauges: []Gauge{contractShare, LandHandedOver,
		{Measure: "nen-duong", Shape: Amount, Low: 62, High: 384, Decimals: 1, Say: Words{"Nền đường đã xong {v}", "The roadbed was complete over {v}"}},
		TotalInvestment.of(4000, 32000)},
	Works: []Words{
		{"đào đắp nền đường", "earthworks for the roadbed"},
		{"xây cống thoát nước ngang", "building culverts"},
		{"rải lớp móng cấp phối", "laying the gravel base"},
		{"trồng cỏ chống xói mái taluy", "turfing the slopes against erosion"},
		{"lắp hộ lan ở các đoạn cong", "fitting guard rails on the bends"},
	},
	Trade: &building, Bridged: true,
}

var port = Kind{
	Title:   Words{"Cảng {place}", "{place} port"},
	Summary: Words{"Lập bến cảng tổng hợp tại {at}, nối với đường tỉnh.", "A general cargo port in {at}, connected to the provincial road."},
	About: Words{"Cảng phục vụ hàng nông sản và vật liệu xây dựng, do nhà đầu tư bỏ vốn; tỉnh làm đường nối và nạo vét luồng chung.",
		"The port is to handle farm produce and building materials. An investor pays for it; the province builds the access road and dredges the common channel."},
	Sector: "transport.water", Form: "construction", Agency: "so-xay-dung-mau", Home: "Mô Phỏng",
	Mandate: Mandate{"ii-1-1-c",
		Words{"Kêu gọi đầu tư cảng Mô Phỏng theo phương thức đối tác công tư", "Invite investment in the Mô Phỏng port as a public-private partnership"},
		Words{"rà soát quy hoạch các bến cảng tổng hợp", "review the plan of general cargo ports"}},
	Steps: []Step{
		{ID: "nha-dau-tu", Before: true, Name: Words{"Lựa chọn nhà đầu tư", "Selection of the investor"}, Done: Words{"Nhà đầu tư đã được lựa chọn", "The investor was selected"}},
		groundbreaking,
		{ID: "ben-so-1", Name: Words{"Khai thác bến số 1", "Opening of berth No. 1"}, Done: Words{"Bến số 1 được đưa vào khai thác", "Berth No. 1 went into service"}},
	},
	Gauges: []Gauge{
		{Measure: "hang-qua-cang", Shape: Level, Low: 2, High: 9, By: 5, Decimals: 1, Early: true, Say: Words{"Lượng hàng dự kiến qua cảng là {v} mỗi năm", "Cargo is expected to reach {v} a year"}},
		TotalInvestment.of(9000, 48000), LandHandedOver, contractShare},
	Works: []Words{
		{"làm đường nối với đường tỉnh", "building the link to the provincial road"},
		{"nạo vét luồng vào bến", "dredging the approach channel"},
		{"đóng cọc cầu tàu", "driving the piles of the jetty"},
		{"san lấp bãi chứa hàng", "filling the cargo yard"},
		{"lắp cần cẩu và cân xe", "installing the crane and the weighbridge"},
	},
	Trade: &building, Private: true,
}

var embankment = Kind{
	Title:   Words{"Kè sông {place}", "{place} river embankment"},
	Summary: Words{"Gia cố bờ sông qua {at}, nơi sạt lở uy hiếp khu dân cư.", "Strengthening the river bank in {at}, where erosion threatens homes."},
	About: Words{"Bờ sông qua {at} lở vào mùa lũ, có chỗ sát chân nhà dân. Kè giữ bờ và làm lối đi bộ dọc sông.",
		"In {at} the bank gives way in the flood season, in places right beside people’s houses. The embankment holds the bank and carries a footpath along the river."},
	Sector: "naturalResources.floodProtection", Form: "construction", Agency: "ban-thuy-loi-mau", Home: "Ước Lệ",
	Mandate: Mandate{"ii-1-2-a",
		Words{"Kiên cố hóa các đoạn bờ sông sạt lở, trước hết là kè sông Ước Lệ", "Strengthen eroding river banks, first of all the Ước Lệ river embankment"},
		Words{"Kiên cố hóa các đoạn bờ sông sạt lở", "Strengthen eroding river banks"}},
	Again: Mandate{Clause: "ii-2-a", Named: Words{"tháo gỡ vướng mắc về mặt bằng, vật liệu [...] kè sông Ước Lệ", "the obstacles of land and materials [...] the Ước Lệ river embankment"}},
	Steps: []Step{groundbreaking,
		{ID: "doan-1", Name: Words{"Hoàn thành đoạn 1", "Completion of section 1"}, Done: Words{"Đoạn 1 được hoàn thành", "Section 1 was completed"}},
		{ID: "doan-2", Name: Words{"Hoàn thành đoạn 2", "Completion of section 2"}, Done: Words{"Đoạn 2 được hoàn thành", "Section 2 was completed"}},
		{ID: "ban-giao", Name: Words{"Bàn giao công trình", "Handover of the works"}, Done: Words{"Công trình được bàn giao cho địa phương", "The works were handed over to the commune"}},
	},
	Parts: []Part{
		{"doan-1", Words{"Đoạn 1", "Section 1"}},
		{"doan-2", Words{"Đoạn 2", "Section 2"}},
	},
	Gauges: []Gauge{contractShare,
		{Measure: "bo-gia-co", Shape: Amount, Low: 640, High: 3600, Say: Words{"Bờ sông đã gia cố được {v}", "The bank had been strengthened over {v}"}},
		TotalInvestment.of(600, 4200), Disbursed.of(540, 3780)},
	Works: []Words{
		{"đo xói đáy sông", "surveying the scour of the river bed"},
		{"đóng cừ thép", "driving sheet piles"},
		{"thả rọ đá chân kè", "placing gabions at the foot of the bank"},
		{"lát mái bê tông", "laying concrete slabs on the slope"},
		{"trồng tre giữ đất phía sau kè", "planting bamboo to hold the soil behind the bank"},
	},
	Trade: &building,
}

var reservoir = Kind{
	Title:   Words{"Hồ chứa nước {place}", "{place} reservoir"},
	Summary: Words{"Xây hồ chứa để tưới ruộng và cấp nước mùa khô cho {at}.", "A reservoir to irrigate fields and to supply {at} in the dry season."},
	About: Words{"Ruộng ở {at} chỉ làm được một vụ vì thiếu nước mùa khô. Hồ trữ nước mưa để tưới vụ thứ hai và cấp nước sinh hoạt.",
		"For want of water in the dry season the fields of {at} bear only one crop. The reservoir stores rain for a second crop and for households."},
	Sector: "waterAndWaste", Form: "construction", Agency: "ban-thuy-loi-mau", Home: "Giả Sử",
	Mandate: Mandate{Clause: "ii-1-2-a",
		Among: Words{"xây dựng các hồ chứa nước ở vùng thường xuyên khô hạn", "build reservoirs where drought is frequent"}},
	Steps: []Step{Handover, groundbreaking,
		{ID: "ngan-dong", Name: Words{"Chặn dòng", "Closure of the stream"}, Done: Words{"Dòng suối được chặn", "The stream was closed off"}},
		{ID: "tich-nuoc", Name: Words{"Tích nước", "Filling of the reservoir"}, Done: Words{"Hồ bắt đầu tích nước", "The reservoir began to fill"}},
	},
	Gauges: []Gauge{contractShare, LandHandedOver,
		{Measure: "dung-tich", Shape: Level, Low: 5, High: 38, By: 5, Decimals: 1, Early: true, Say: Words{"Dung tích theo thiết kế là {v}", "The design storage is {v}"}},
		Disbursed.of(1350, 8100)},
	Works: []Words{
		{"đào móng đập chính", "excavating the main dam’s foundation"},
		{"khoan phụt chống thấm", "grouting against seepage"},
		{"đắp đập đất", "filling the earth dam"},
		{"lắp cửa van cống lấy nước", "fitting the gates of the intake"},
		{"thu dọn lòng hồ", "clearing the bed of the reservoir"},
	},
	Trade: &building,
}
