package sample

// Measures that several kinds report.
var (
	contractShare = gauge{measure: "gia-tri-hop-dong", shape: share, decimals: 1,
		say: words{"Giá trị thực hiện đạt {v} hợp đồng", "Work done reached {v} of the contract value"}}
	landHandedOver = gauge{measure: "ho-ban-giao", shape: counted, low: 24, high: 168, early: true,
		say: words{"Đã có {v} bàn giao mặt bằng", "Land had been handed over by {v}"}}
	totalInvestment = gauge{measure: "tong-muc-dau-tu", shape: level, decimals: 1, early: true,
		say: words{"Tổng mức đầu tư được nêu là {v}", "Total investment was given as {v}"}}
	disbursed = gauge{measure: "giai-ngan", shape: amount, decimals: 1,
		say: words{"Vốn giải ngân lũy kế đạt {v}", "Capital disbursed to date reached {v}"}}
)

var digital = kind{
	title:   words{"Chuyển đổi số {at}", "Digital transformation of {at}"},
	summary: words{"Đưa dịch vụ công và dữ liệu của {at} lên nền tảng dùng chung của tỉnh.", "Moving the public services and data of {at} to the province’s shared platform."},
	about: words{"Người dân {at} vẫn phải đi lại nhiều lần cho một bộ hồ sơ. Chương trình số hóa dữ liệu, nối liên thông giữa các cơ quan và giúp người dân nộp hồ sơ tại chỗ.",
		"People in {at} still have to make several trips for one application. The programme digitises records, links the agencies’ data and helps people to file locally."},
	sector: "communications", agency: "so-khoa-hoc-mau", home: "Mẫu Đông",
	mandate: mandate{"ii-4-a",
		words{"Đẩy mạnh chuyển đổi số, trước hết là phường Mẫu Đông", "Step up digital transformation, first of all in Mẫu Đông ward"},
		words{"các cơ quan, địa phương đưa dịch vụ công lên nền tảng", "agencies and localities move public services to the shared platform"}},
	steps: []step{
		{id: "phe-duyet", name: words{"Phê duyệt đề án", "Approval of the scheme"}, done: words{"Đề án được phê duyệt", "The scheme was approved"}},
		{id: "nen-tang", name: words{"Vận hành nền tảng dùng chung", "Launch of the shared platform"}, done: words{"Nền tảng dùng chung đi vào vận hành", "The shared platform went live"}},
		{id: "dich-vu-cong", name: words{"Đưa dịch vụ công lên trực tuyến", "Move of public services online"}, done: words{"Toàn bộ dịch vụ công đủ điều kiện đã lên trực tuyến", "All eligible public services went online"}},
	},
	gauges: []gauge{
		{measure: "ho-so-truc-tuyen", shape: rising, low: 180, high: 420, decimals: 1, early: true, say: words{"Hồ sơ nộp trực tuyến chiếm {v}", "Applications filed online made up {v}"}},
		{measure: "xep-hang-so", shape: ranking, low: 14, high: 48, early: true, say: words{"Xếp hạng chuyển đổi số là {v}", "The digital ranking was {v}"}},
		disbursed.of(46, 380),
	},
	works: []words{
		{"số hóa hồ sơ hộ tịch", "digitising civil status records"},
		{"lắp máy tính ở bộ phận một cửa", "installing computers at the one-stop counter"},
		{"hướng dẫn người dân nộp hồ sơ tại nhà văn hóa thôn", "helping residents to file applications at village halls"},
		{"nối liên thông dữ liệu đất đai", "linking the land data"},
		{"diễn tập an toàn thông tin", "holding an information security drill"},
	},
	trade: &programme,
}

var industry = kind{
	title:   words{"Khu công nghiệp {place}", "{place} industrial park"},
	summary: words{"Đầu tư hạ tầng khu công nghiệp tại {at} để thu hút doanh nghiệp chế biến.", "Infrastructure for an industrial park in {at}, to attract processing industries."},
	about: words{"Khu công nghiệp dành cho doanh nghiệp chế biến nông sản và cơ khí nhỏ, phải có trạm xử lý nước thải trước khi doanh nghiệp đầu tiên hoạt động.",
		"The park is meant for food processing and light engineering. Its wastewater station must be ready before the first company starts work."},
	sector: "economy", form: "construction", agency: "ban-khu-cong-nghiep-mau", home: "Hư Cấu",
	mandate: mandate{"ii-3-a",
		words{"Thu hút đầu tư vào khu công nghiệp Hư Cấu", "Attract investment to the Hư Cấu industrial park"},
		words{"lấp đầy các khu công nghiệp hiện có", "fill the existing industrial parks"}},
	steps: []step{
		{id: "chu-truong", before: true, name: words{"Chấp thuận chủ trương đầu tư", "Approval in principle"}, done: words{"Chủ trương đầu tư được chấp thuận", "The investment was approved in principle"}},
		{id: "khoi-cong", before: true, name: words{"Khởi công hạ tầng kỹ thuật", "Start of the infrastructure works"}, done: words{"Hạ tầng kỹ thuật được khởi công", "The infrastructure works began"}},
		{id: "doanh-nghiep", name: words{"Tiếp nhận doanh nghiệp đầu tiên", "Arrival of the first company"}, done: words{"Doanh nghiệp đầu tiên vào khu công nghiệp", "The first company moved into the park"}},
	},
	gauges: []gauge{
		{measure: "dat-thu-hoi", shape: amount, low: 310, high: 1860, decimals: 1, early: true, say: words{"Diện tích đã thu hồi là {v}", "Land acquired came to {v}"}},
		totalInvestment.of(5000, 26000),
		{measure: "lap-day", shape: rising, low: 40, high: 220, decimals: 1, say: words{"Tỷ lệ lấp đầy đạt {v}", "Occupancy reached {v}"}},
	},
	works: []words{
		{"kiểm đếm đất và tài sản trên đất", "surveying land and property"},
		{"san nền các lô đầu tiên", "levelling the first plots"},
		{"xây trạm xử lý nước thải", "building the wastewater station"},
		{"làm đường nội khu", "building internal roads"},
		{"gặp gỡ doanh nghiệp", "meeting companies"},
	},
	trade: &building,
}

var poverty = kind{
	title:   words{"Giảm nghèo bền vững {at}", "Lasting poverty reduction in {at}"},
	summary: words{"Hỗ trợ hộ nghèo, hộ cận nghèo ở {at} về nhà ở, sinh kế và bảo hiểm y tế.", "Support for poor and near-poor households in {at}: housing, livelihoods and health insurance."},
	about: words{"Hộ nghèo ở {at} phần lớn thiếu đất sản xuất và việc làm ổn định. Chương trình sửa nhà, giao giống vật nuôi, dạy nghề và cho vay vốn.",
		"Most poor households in {at} lack land and steady work. The programme repairs houses, provides livestock, teaches trades and lends money."},
	sector: "economy", agency: "so-nong-nghiep-mau", home: "Tưởng Tượng",
	mandate: mandate{"ii-3-c",
		words{"Thực hiện giảm nghèo bền vững ở xã Tưởng Tượng", "Reduce poverty lastingly in Tưởng Tượng commune"},
		words{"các xã còn nhiều khó khăn, không để ai bị bỏ lại phía sau", "communes in difficulty, leaving no one behind"}},
	steps: []step{
		{id: "ra-soat", name: words{"Rà soát hộ nghèo", "Survey of poor households"}, done: words{"Việc rà soát hộ nghèo đã hoàn tất", "The survey of poor households was completed"}},
		{id: "nha-o", name: words{"Xóa nhà tạm, nhà dột nát", "Replacement of makeshift houses"}, done: words{"Nhà tạm, nhà dột nát đã được thay thế hết", "All makeshift houses were replaced"}},
		{id: "sinh-ke", name: words{"Giao vật nuôi cho các hộ đăng ký", "Delivery of livestock to registered households"}, done: words{"Các hộ đăng ký đã nhận đủ vật nuôi", "All registered households received livestock"}, aside: true},
		{id: "tong-ket", name: words{"Đưa địa bàn ra khỏi danh sách khó khăn", "Removal from the list of areas in difficulty"}, done: words{"Địa bàn ra khỏi danh sách khó khăn", "The area left the list of areas in difficulty"}},
	},
	gauges: []gauge{
		{measure: "ty-le-ngheo", shape: falling, low: 620, high: 1480, decimals: 2, early: true, say: words{"Tỷ lệ hộ nghèo còn {v}", "The poverty rate stood at {v}"}},
		{measure: "ho-ngheo", shape: falling, low: 210, high: 1640, early: true, say: words{"Địa bàn còn {v} nghèo", "There were {v} in poverty"}},
		{measure: "ho-thoat-ngheo", shape: amount, early: true, say: words{"Lũy kế đã có {v} thoát nghèo", "In all, {v} had left poverty"}},
	},
	works: []words{
		{"giao bò giống cho các hộ đăng ký", "delivering breeding cattle to registered households"},
		{"sửa nhà dột nát", "repairing leaking houses"},
		{"cấp thẻ bảo hiểm y tế", "issuing health insurance cards"},
		{"dạy nghề ngắn hạn", "short vocational courses"},
		{"cho vay vốn ưu đãi", "preferential loans"},
	},
	trade: &programme,
}

var planning = kind{
	title:   words{"Quy hoạch chung đô thị {place}", "General plan of {place} town"},
	summary: words{"Lập quy hoạch chung để định hướng phát triển đô thị {place}.", "A general plan to guide the growth of {place} town."},
	about: words{"Quy hoạch xác định nơi ở, nơi sản xuất, đường sá và vùng phải giữ trống để thoát lũ của {at}. Người dân được xem đồ án và góp ý trước khi trình duyệt.",
		"The plan says where people of {at} will live and work, where roads will run and what must stay open for floods. Residents see it and comment before it is submitted."},
	sector: "governance", agency: "so-xay-dung-mau", home: "Mẫu Nam",
	mandate: mandate{"ii-3-b",
		words{"Lập quy hoạch chung đô thị Mẫu Nam", "Draw up general plans for Mẫu Nam town"},
		words{"các đô thị mới, gắn với việc lấy ý kiến cộng đồng dân cư", "new towns, with public consultation"}},
	steps: []step{
		{id: "nhiem-vu", name: words{"Phê duyệt nhiệm vụ quy hoạch", "Approval of the planning brief"}, done: words{"Nhiệm vụ quy hoạch được phê duyệt", "The planning brief was approved"}},
		{id: "lay-y-kien", name: words{"Lấy ý kiến cộng đồng dân cư", "Public consultation"}, done: words{"Việc lấy ý kiến cộng đồng dân cư đã xong", "The public consultation was concluded"}},
		{id: "trinh-tham-dinh", name: words{"Trình thẩm định đồ án", "Submission of the plan for appraisal"}, done: words{"Đồ án được trình thẩm định", "The plan was submitted for appraisal"}},
		{id: "phe-duyet", name: words{"Phê duyệt đồ án", "Approval of the plan"}, done: words{"Đồ án được phê duyệt", "The plan was approved"}},
	},
	gauges: []gauge{
		{measure: "y-kien", shape: amount, low: 260, high: 2400, early: true, say: words{"Đã tiếp nhận {v} góp ý", "The consultation had brought {v}"}},
	},
	works: []words{
		{"điều tra hiện trạng sử dụng đất", "surveying land use"},
		{"lập các phương án phát triển không gian", "drawing up options for spatial development"},
		{"trưng bày đồ án tại nhà văn hóa", "displaying the plan at the house of culture"},
		{"tổng hợp ý kiến người dân", "compiling the residents’ comments"},
		{"rà soát chỗ chồng lấn với quy hoạch sử dụng đất", "checking overlaps with the land-use plan"},
	},
	trade: &programme,
}
