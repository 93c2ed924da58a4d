package sample

var (
	handover = step{id: "ban-giao-mat-bang", before: true,
		name: words{"Bàn giao mặt bằng", "Handover of the site"},
		done: words{"Toàn bộ mặt bằng đã được bàn giao", "The whole site was handed over"}}
	groundbreaking = step{id: "khoi-cong", before: true,
		name: words{"Khởi công", "Start of construction"},
		done: words{"Công trình được khởi công", "Construction began"}}
)

var bridge = kind{
	title:   words{"Cầu {place}", "{place} bridge"},
	summary: words{"Xây dựng cầu qua sông Nháp tại {at}, thay bến đò và cầu tạm.", "A new bridge over the Nháp river at {at}, in place of the ferry and the temporary bridge."},
	about: words{"Cầu nối hai bờ sông Nháp tại {at}. Trước đây người dân qua sông bằng đò; mùa lũ, bến đò phải ngừng hoạt động.",
		"The bridge joins the two banks of the Nháp river at {at}. Until now people have crossed by ferry; in the flood season the ferry has to stop."},
	sector: "transport.road", form: "construction", agency: "ban-giao-thong-mau", home: "Bến Nháp",
	mandate: mandate{"ii-1-1-a",
		words{"Hoàn thành giải phóng mặt bằng trong quý IV năm 2024 [...] xây dựng cầu Bến Nháp",
			"Complete site clearance by the fourth quarter of 2024 [...] Bến Nháp bridge"},
		words{"nâng cấp, thay thế các cầu yếu, cầu tạm", "strengthen or replace weak and temporary bridges"}},
	steps: []step{handover, groundbreaking,
		{id: "hop-long", name: words{"Hợp long nhịp chính", "Closure of the main span"}, done: words{"Nhịp chính được hợp long", "The main span was closed"}},
		{id: "thong-xe", name: words{"Thông xe", "Opening to traffic"}, done: words{"Cầu được thông xe", "The bridge was opened to traffic"}},
		{id: "hoan-thanh", name: words{"Hoàn thành toàn bộ dự án", "Completion of the whole project"}, done: words{"Toàn bộ dự án được hoàn thành", "The whole project was completed"}},
	},
	parts: []part{
		{"nhip-chinh", words{"Nhịp chính", "Main span"}},
		{"cau-dan", words{"Cầu dẫn", "Approach spans"}},
		{"duong-hai-dau-cau", words{"Đường hai đầu cầu", "Approach roads"}},
	},
	gauges: []gauge{contractShare, landHandedOver, totalInvestment.of(6000, 24000), disbursed.of(5400, 21600)},
	works: []words{
		{"khoan cọc nhồi các trụ giữa sông", "boring the piles of the mid-river piers"},
		{"gia cố chân mố chống xói", "protecting the abutments against scour"},
		{"đúc hẫng dầm hộp", "casting the box girders"},
		{"đắp nền đường hai đầu cầu", "filling the approach roads"},
		{"rải nhựa mặt cầu", "surfacing the deck"},
		{"lắp lan can và khe co giãn", "fitting railings and expansion joints"},
	},
	trade: &building,
}

var road = kind{
	title:   words{"Đường {place} – {other}", "{place} – {other} road"},
	summary: words{"Mở tuyến đường từ {at} đến {there}, tránh đoạn đèo thường sạt lở.", "A road from {at} to {there} that avoids the pass where landslides are frequent."},
	about: words{"Tuyến đường nối {at} với {there}, đi vòng chân đèo. Con đường cũ qua đèo hẹp và dốc, mỗi mùa mưa lại bị đất đá vùi lấp.",
		"The road links {at} with {there} and runs round the foot of the pass. The old road over the pass is narrow and steep, and every rainy season it is buried by landslides."},
	sector: "transport.road", form: "construction", agency: "ban-giao-thong-mau", home: "Giả Định",
	mandate: mandate{"ii-1-1-b",
		words{"Thông xe tuyến đường Giả Định - Ví Dụ trong năm 2026", "Open the Giả Định - Ví Dụ road to traffic in 2026"},
		words{"mở mới, nâng cấp các tuyến đường liên xã", "build or upgrade roads between communes"}},
	steps: []step{
		{id: "cam-moc", before: true, name: words{"Cắm mốc giải phóng mặt bằng", "Marking of the right of way"}, done: words{"Mốc giải phóng mặt bằng đã cắm xong", "The right of way was marked out"}},
		groundbreaking,
		{id: "nen-duong", name: words{"Hoàn thành nền đường", "Completion of the roadbed"}, done: words{"Nền đường được hoàn thành", "The roadbed was completed"}},
		{id: "thong-xe", name: words{"Thông xe toàn tuyến", "Opening of the whole route"}, done: words{"Toàn tuyến được thông xe", "The whole route was opened to traffic"}},
	},
	parts: []part{
		{"doan-qua-cho", words{"Đoạn qua khu chợ", "Section through the market"}},
		{"doan-chan-deo", words{"Đoạn chân đèo", "Section below the pass"}},
	},
	gauges: []gauge{contractShare, landHandedOver,
		{measure: "nen-duong", shape: amount, low: 62, high: 384, decimals: 1, say: words{"Nền đường đã xong {v}", "The roadbed was complete over {v}"}},
		totalInvestment.of(4000, 32000)},
	works: []words{
		{"đào đắp nền đường", "earthworks for the roadbed"},
		{"xây cống thoát nước ngang", "building culverts"},
		{"rải lớp móng cấp phối", "laying the gravel base"},
		{"trồng cỏ chống xói mái taluy", "turfing the slopes against erosion"},
		{"lắp hộ lan ở các đoạn cong", "fitting guard rails on the bends"},
	},
	trade: &building,
}

var port = kind{
	title:   words{"Cảng {place}", "{place} port"},
	summary: words{"Lập bến cảng tổng hợp tại {at}, nối với đường tỉnh.", "A general cargo port in {at}, connected to the provincial road."},
	about: words{"Cảng phục vụ hàng nông sản và vật liệu xây dựng, do nhà đầu tư bỏ vốn; tỉnh làm đường nối và nạo vét luồng chung.",
		"The port is to handle farm produce and building materials. An investor pays for it; the province builds the access road and dredges the common channel."},
	sector: "transport.water", form: "construction", agency: "so-xay-dung-mau", home: "Mô Phỏng",
	mandate: mandate{"ii-1-1-c",
		words{"Kêu gọi đầu tư cảng Mô Phỏng theo phương thức đối tác công tư", "Invite investment in the Mô Phỏng port as a public-private partnership"},
		words{"rà soát quy hoạch các bến cảng tổng hợp", "review the plan of general cargo ports"}},
	steps: []step{
		{id: "nha-dau-tu", before: true, name: words{"Lựa chọn nhà đầu tư", "Selection of the investor"}, done: words{"Nhà đầu tư đã được lựa chọn", "The investor was selected"}},
		groundbreaking,
		{id: "ben-so-1", name: words{"Khai thác bến số 1", "Opening of berth No. 1"}, done: words{"Bến số 1 được đưa vào khai thác", "Berth No. 1 went into service"}},
	},
	gauges: []gauge{
		{measure: "hang-qua-cang", shape: level, low: 2, high: 9, by: 5, decimals: 1, early: true, say: words{"Lượng hàng dự kiến qua cảng là {v} mỗi năm", "Cargo is expected to reach {v} a year"}},
		totalInvestment.of(9000, 48000), landHandedOver, contractShare},
	works: []words{
		{"làm đường nối với đường tỉnh", "building the link to the provincial road"},
		{"nạo vét luồng vào bến", "dredging the approach channel"},
		{"đóng cọc cầu tàu", "driving the piles of the jetty"},
		{"san lấp bãi chứa hàng", "filling the cargo yard"},
		{"lắp cần cẩu và cân xe", "installing the crane and the weighbridge"},
	},
	trade: &building,
}

var embankment = kind{
	title:   words{"Kè sông {place}", "{place} river embankment"},
	summary: words{"Gia cố bờ sông qua {at}, nơi sạt lở uy hiếp khu dân cư.", "Strengthening the river bank in {at}, where erosion threatens homes."},
	about: words{"Bờ sông qua {at} lở vào mùa lũ, có chỗ sát chân nhà dân. Kè giữ bờ và làm lối đi bộ dọc sông.",
		"In {at} the bank gives way in the flood season, in places right beside people’s houses. The embankment holds the bank and carries a footpath along the river."},
	sector: "naturalResources.floodProtection", form: "construction", agency: "ban-thuy-loi-mau", home: "Ước Lệ",
	mandate: mandate{"ii-1-2-a",
		words{"Kiên cố hóa các đoạn bờ sông sạt lở, trước hết là kè sông Ước Lệ", "Strengthen eroding river banks, first of all the Ước Lệ river embankment"},
		words{"Kiên cố hóa các đoạn bờ sông sạt lở", "Strengthen eroding river banks"}},
	steps: []step{groundbreaking,
		{id: "doan-1", name: words{"Hoàn thành đoạn 1", "Completion of section 1"}, done: words{"Đoạn 1 được hoàn thành", "Section 1 was completed"}},
		{id: "doan-2", name: words{"Hoàn thành đoạn 2", "Completion of section 2"}, done: words{"Đoạn 2 được hoàn thành", "Section 2 was completed"}},
		{id: "ban-giao", name: words{"Bàn giao công trình", "Handover of the works"}, done: words{"Công trình được bàn giao cho địa phương", "The works were handed over to the commune"}},
	},
	parts: []part{
		{"doan-1", words{"Đoạn 1", "Section 1"}},
		{"doan-2", words{"Đoạn 2", "Section 2"}},
	},
	gauges: []gauge{contractShare,
		{measure: "bo-gia-co", shape: amount, low: 640, high: 3600, say: words{"Bờ sông đã gia cố được {v}", "The bank had been strengthened over {v}"}},
		totalInvestment.of(600, 4200), disbursed.of(540, 3780)},
	works: []words{
		{"đo xói đáy sông", "surveying the scour of the river bed"},
		{"đóng cừ thép", "driving sheet piles"},
		{"thả rọ đá chân kè", "placing gabions at the foot of the bank"},
		{"lát mái bê tông", "laying concrete slabs on the slope"},
		{"trồng tre giữ đất phía sau kè", "planting bamboo to hold the soil behind the bank"},
	},
	trade: &building,
}

var reservoir = kind{
	title:   words{"Hồ chứa nước {place}", "{place} reservoir"},
	summary: words{"Xây hồ chứa để tưới ruộng và cấp nước mùa khô cho {at}.", "A reservoir to irrigate fields and to supply {at} in the dry season."},
	about: words{"Ruộng ở {at} chỉ làm được một vụ vì thiếu nước mùa khô. Hồ trữ nước mưa để tưới vụ thứ hai và cấp nước sinh hoạt.",
		"For want of water in the dry season the fields of {at} bear only one crop. The reservoir stores rain for a second crop and for households."},
	sector: "waterAndWaste", form: "construction", agency: "ban-thuy-loi-mau", home: "Giả Sử",
	mandate: mandate{clause: "ii-1-2-a",
		among: words{"xây dựng các hồ chứa nước ở vùng thường xuyên khô hạn", "build reservoirs where drought is frequent"}},
	steps: []step{handover, groundbreaking,
		{id: "ngan-dong", name: words{"Chặn dòng", "Closure of the stream"}, done: words{"Dòng suối được chặn", "The stream was closed off"}},
		{id: "tich-nuoc", name: words{"Tích nước", "Filling of the reservoir"}, done: words{"Hồ bắt đầu tích nước", "The reservoir began to fill"}},
	},
	gauges: []gauge{contractShare, landHandedOver,
		{measure: "dung-tich", shape: level, low: 5, high: 38, by: 5, decimals: 1, early: true, say: words{"Dung tích theo thiết kế là {v}", "The design storage is {v}"}},
		disbursed.of(1350, 8100)},
	works: []words{
		{"đào móng đập chính", "excavating the main dam’s foundation"},
		{"khoan phụt chống thấm", "grouting against seepage"},
		{"đắp đập đất", "filling the earth dam"},
		{"lắp cửa van cống lấy nước", "fitting the gates of the intake"},
		{"thu dọn lòng hồ", "clearing the bed of the reservoir"},
	},
	trade: &building,
}
