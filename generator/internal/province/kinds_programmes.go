package province

// Measures that several kinds report.
var (
	contractShare = Gauge{Measure: "gia-tri-hop-dong", Shape: Share, Decimals: 1,
		Say: Words{"Giá trị thực hiện đạt {v} hợp đồng", "Work done reached {v} of the contract value"}}
	LandHandedOver = Gauge{Measure: "ho-ban-giao", Shape: Counted, Low: 24, High: 168, Early: true,
		Say: Words{"Đã có {v} bàn giao mặt bằng", "Land had been handed over by {v}"}}
	TotalInvestment = Gauge{Measure: "tong-muc-dau-tu", Shape: Level, Decimals: 1, Early: true,
		Say: Words{"Tổng mức đầu tư được nêu là {v}", "Total investment was given as {v}"}}
	Disbursed = Gauge{Measure: "giai-ngan", Shape: Amount, Decimals: 1,
		Say: Words{"Vốn giải ngân lũy kế đạt {v}", "Capital disbursed to date reached {v}"}}
)

var digital = Kind{
	Title:   Words{"Chuyển đổi số {at}", "Digital transformation of {at}"},
	Summary: Words{"Đưa dịch vụ công và dữ liệu của {at} lên nền tảng dùng chung của tỉnh.", "Moving the public services and data of {at} to the province’s shared platform."},
	About: Words{"Người dân {at} vẫn phải đi lại nhiều lần cho một bộ hồ sơ. Chương trình số hóa dữ liệu, nối liên thông giữa các cơ quan và giúp người dân nộp hồ sơ tại chỗ.",
		"People in {at} still have to make several trips for one application. The programme digitises records, links the agencies’ data and helps people to file locally."},
	Sector: "communications", Agency: "so-khoa-hoc-mau", Home: "Mẫu Đông",
	Mandate: Mandate{"ii-4-a",
		Words{"Đẩy mạnh chuyển đổi số, trước hết là phường Mẫu Đông", "Step up digital transformation, first of all in Mẫu Đông ward"},
		Words{"các cơ quan, địa phương đưa dịch vụ công lên nền tảng", "agencies and localities move public services to the shared platform"}},
	Again: Mandate{Clause: "ii-2-b", Named: Words{"Đẩy nhanh chuyển đổi số", "Speed up digital transformation"}},
	Steps: []Step{
		{ID: "phe-duyet", Name: Words{"Phê duyệt đề án", "Approval of the scheme"}, Done: Words{"Đề án được phê duyệt", "The scheme was approved"}},
		{ID: "nen-tang", Name: Words{"Vận hành nền tảng dùng chung", "Launch of the shared platform"}, Done: Words{"Nền tảng dùng chung đi vào vận hành", "The shared platform went live"}},
		{ID: "dich-vu-cong", Name: Words{"Đưa dịch vụ công lên trực tuyến", "Move of public services online"}, Done: Words{"Toàn bộ dịch vụ công đủ điều kiện đã lên trực tuyến", "All eligible public services went online"}},
	},
	Gauges: []Gauge{
		{Measure: "ho-so-truc-tuyen", Shape: Rising, Low: 180, High: 420, Decimals: 1, Early: true, Say: Words{"Hồ sơ nộp trực tuyến chiếm {v}", "Applications filed online made up {v}"}},
		{Measure: "xep-hang-so", Shape: Ranking, Low: 14, High: 48, Early: true, Say: Words{"Xếp hạng chuyển đổi số là {v}", "The digital ranking was {v}"}},
		Disbursed.of(46, 380),
	},
	Works: []Words{
		{"số hóa hồ sơ hộ tịch", "digitising civil status records"},
		{"lắp máy tính ở bộ phận một cửa", "installing computers at the one-stop counter"},
		{"hướng dẫn người dân nộp hồ sơ tại nhà văn hóa thôn", "helping residents to file applications at village halls"},
		{"nối liên thông dữ liệu đất đai", "linking the land data"},
		{"diễn tập an toàn thông tin", "holding an information security drill"},
	},
	Trade: &programme,
}

var industry = Kind{
	Title:   Words{"Khu công nghiệp {place}", "{place} industrial park"},
	Summary: Words{"Đầu tư hạ tầng khu công nghiệp tại {at} để thu hút doanh nghiệp chế biến.", "Infrastructure for an industrial park in {at}, to attract processing industries."},
	About: Words{"Khu công nghiệp dành cho doanh nghiệp chế biến nông sản và cơ khí nhỏ, phải có trạm xử lý nước thải trước khi doanh nghiệp đầu tiên hoạt động.",
		"The park is meant for food processing and light engineering. Its wastewater station must be ready before the first company starts work."},
	Sector: "economy", Form: "construction", Agency: "ban-khu-cong-nghiep-mau", Home: "Hư Cấu",
	Mandate: Mandate{"ii-3-a",
		Words{"Thu hút đầu tư vào khu công nghiệp Hư Cấu", "Attract investment to the Hư Cấu industrial park"},
		Words{"lấp đầy các khu công nghiệp hiện có", "fill the existing industrial parks"}},
	Steps: []Step{
		{ID: "chu-truong", Before: true, Name: Words{"Chấp thuận chủ trương đầu tư", "Approval in principle"}, Done: Words{"Chủ trương đầu tư được chấp thuận", "The investment was approved in principle"}},
		{ID: "khoi-cong", Before: true, Name: Words{"Khởi công hạ tầng kỹ thuật", "Start of the infrastructure works"}, Done: Words{"Hạ tầng kỹ thuật được khởi công", "The infrastructure works began"}},
		{ID: "doanh-nghiep", Name: Words{"Tiếp nhận doanh nghiệp đầu tiên", "Arrival of the first company"}, Done: Words{"Doanh nghiệp đầu tiên vào khu công nghiệp", "The first company moved into the park"}},
	},
	Gauges: []Gauge{
		{Measure: "dat-thu-hoi", Shape: Amount, Low: 310, High: 1860, Decimals: 1, Early: true, Say: Words{"Diện tích đã thu hồi là {v}", "Land acquired came to {v}"}},
		TotalInvestment.of(5000, 26000),
		{Measure: "lap-day", Shape: Rising, Low: 40, High: 220, Decimals: 1, Say: Words{"Tỷ lệ lấp đầy đạt {v}", "Occupancy reached {v}"}},
	},
	Works: []Words{
		{"kiểm đếm đất và tài sản trên đất", "surveying land and property"},
		{"san nền các lô đầu tiên", "levelling the first plots"},
		{"xây trạm xử lý nước thải", "building the wastewater station"},
		{"làm đường nội khu", "building internal roads"},
		{"gặp gỡ doanh nghiệp", "meeting companies"},
	},
	Trade: &building, Private: true,
}

var poverty = Kind{
	Title:   Words{"Giảm nghèo bền vững {at}", "Lasting poverty reduction in {at}"},
	Summary: Words{"Hỗ trợ hộ nghèo, hộ cận nghèo ở {at} về nhà ở, sinh kế và bảo hiểm y tế.", "Support for poor and near-poor households in {at}: housing, livelihoods and health insurance."},
	About: Words{"Hộ nghèo ở {at} phần lớn thiếu đất sản xuất và việc làm ổn định. Chương trình sửa nhà, giao giống vật nuôi, dạy nghề và cho vay vốn.",
		"Most poor households in {at} lack land and steady work. The programme repairs houses, provides livestock, teaches trades and lends money."},
	Sector: "economy", Agency: "so-nong-nghiep-mau", Home: "Tưởng Tượng",
	Mandate: Mandate{"ii-3-c",
		Words{"Thực hiện giảm nghèo bền vững ở xã Tưởng Tượng", "Reduce poverty lastingly in Tưởng Tượng commune"},
		Words{"các xã còn nhiều khó khăn, không để ai bị bỏ lại phía sau", "communes in difficulty, leaving no one behind"}},
	Steps: []Step{
		{ID: "ra-soat", Name: Words{"Rà soát hộ nghèo", "Survey of poor households"}, Done: Words{"Việc rà soát hộ nghèo đã hoàn tất", "The survey of poor households was completed"}},
		{ID: "nha-o", Name: Words{"Xóa nhà tạm, nhà dột nát", "Replacement of makeshift houses"}, Done: Words{"Nhà tạm, nhà dột nát đã được thay thế hết", "All makeshift houses were replaced"}},
		{ID: "sinh-ke", Name: Words{"Giao vật nuôi cho các hộ đăng ký", "Delivery of livestock to registered households"}, Done: Words{"Các hộ đăng ký đã nhận đủ vật nuôi", "All registered households received livestock"}, Aside: true},
		{ID: "tong-ket", Name: Words{"Đưa địa bàn ra khỏi danh sách khó khăn", "Removal from the list of areas in difficulty"}, Done: Words{"Địa bàn ra khỏi danh sách khó khăn", "The area left the list of areas in difficulty"}},
	},
	Gauges: []Gauge{
		{Measure: "ty-le-ngheo", Shape: Falling, Low: 620, High: 1480, Decimals: 2, Early: true, Say: Words{"Tỷ lệ hộ nghèo còn {v}", "The poverty rate stood at {v}"}},
		{Measure: "ho-ngheo", Shape: Falling, Low: 210, High: 1640, Early: true, Say: Words{"Địa bàn còn {v} nghèo", "There were {v} in poverty"}},
		{Measure: "ho-thoat-ngheo", Shape: Amount, Early: true, Say: Words{"Lũy kế đã có {v} thoát nghèo", "In all, {v} had left poverty"}},
	},
	Works: []Words{
		{"giao bò giống cho các hộ đăng ký", "delivering breeding cattle to registered households"},
		{"sửa nhà dột nát", "repairing leaking houses"},
		{"cấp thẻ bảo hiểm y tế", "issuing health insurance cards"},
		{"dạy nghề ngắn hạn", "short vocational courses"},
		{"cho vay vốn ưu đãi", "preferential loans"},
	},
	Trade: &programme,
}

var planning = Kind{
	Title:   Words{"Quy hoạch chung đô thị {place}", "General plan of {place} town"},
	Summary: Words{"Lập quy hoạch chung để định hướng phát triển đô thị {place}.", "A general plan to guide the growth of {place} town."},
	About: Words{"Quy hoạch xác định nơi ở, nơi sản xuất, đường sá và vùng phải giữ trống để thoát lũ của {at}. Người dân được xem đồ án và góp ý trước khi trình duyệt.",
		"The plan says where people of {at} will live and work, where roads will run and what must stay open for floods. Residents see it and comment before it is submitted."},
	Sector: "governance", Agency: "so-xay-dung-mau", Home: "Mẫu Nam",
	Mandate: Mandate{"ii-3-b",
		Words{"Lập quy hoạch chung đô thị Mẫu Nam", "Draw up general plans for Mẫu Nam town"},
		Words{"các đô thị mới, gắn với việc lấy ý kiến cộng đồng dân cư", "new towns, with public consultation"}},
	Again: Mandate{Clause: "ii-2-b", Named: Words{"công tác quy hoạch, việc gì làm được thì làm trước", "planning; what can be done is done first"}},
	Steps: []Step{
		{ID: "nhiem-vu", Name: Words{"Phê duyệt nhiệm vụ quy hoạch", "Approval of the planning brief"}, Done: Words{"Nhiệm vụ quy hoạch được phê duyệt", "The planning brief was approved"}},
		{ID: "lay-y-kien", Name: Words{"Lấy ý kiến cộng đồng dân cư", "Public consultation"}, Done: Words{"Việc lấy ý kiến cộng đồng dân cư đã xong", "The public consultation was concluded"}},
		{ID: "trinh-tham-dinh", Name: Words{"Trình thẩm định đồ án", "Submission of the plan for appraisal"}, Done: Words{"Đồ án được trình thẩm định", "The plan was submitted for appraisal"}},
		{ID: "phe-duyet", Name: Words{"Phê duyệt đồ án", "Approval of the plan"}, Done: Words{"Đồ án được phê duyệt", "The plan was approved"}},
	},
	Gauges: []Gauge{
		{Measure: "y-kien", Shape: Amount, Low: 260, High: 2400, Early: true, Say: Words{"Đã tiếp nhận {v} góp ý", "The consultation had brought {v}"}},
	},
	Works: []Words{
		{"điều tra hiện trạng sử dụng đất", "surveying land use"},
		{"lập các phương án phát triển không gian", "drawing up options for spatial development"},
		{"trưng bày đồ án tại nhà văn hóa", "displaying the plan at the house of culture"},
		{"tổng hợp ý kiến người dân", "compiling the residents’ comments"},
		{"rà soát chỗ chồng lấn với quy hoạch sử dụng đất", "checking overlaps with the land-use plan"},
	},
	Trade: &programme,
}
