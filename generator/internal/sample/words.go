package sample

var building = trade{
	preparing: []words{
		{"Hoàn thiện hồ sơ trình thẩm định", "File completed for appraisal"},
		{"Tiếp tục kiểm đếm, lập phương án bồi thường", "Land survey and compensation plan under way"},
		{"Khoan khảo sát địa chất, lập thiết kế cơ sở", "Borings made, outline design in hand"},
	},
	working: []words{
		{"Thi công theo kế hoạch quý", "Work proceeds on the quarter’s schedule"},
		{"Tăng ca, bù phần việc còn chậm", "Extra shifts to make up for delayed work"},
		{"Tập trung các phần việc trước mùa mưa", "Work concentrated ahead of the rainy season"},
	},
	after: []words{{"Vận hành ổn định, theo dõi bảo hành", "In operation, under warranty"}},
	causes: []words{
		{"Cát và đất đắp khan hiếm; nhà thầu phải tìm thêm mỏ vật liệu.", "Sand and fill were scarce; the contractor had to look for further quarries."},
		{"Thiết kế phải điều chỉnh sau khi khoan khảo sát bổ sung.", "The design had to be changed after further borings."},
		{"Vốn bố trí trong năm chưa đáp ứng khối lượng đã thi công.", "The year’s funding fell short of the work already done."},
		{"Thiết bị về chậm so với hợp đồng cung cấp.", "Equipment arrived later than the supply contract provides."},
		{"Đường điện và ống nước trong phạm vi công trường chưa di dời xong.", "Power lines and water pipes on the site had not all been moved."},
	},
	early: []words{
		{"Một số hộ chưa thống nhất phương án bồi thường nên mặt bằng chưa được bàn giao đủ.", "Some households had not agreed to the compensation plan, so the site was not handed over in full."},
		{"Hồ sơ chuyển mục đích sử dụng đất chưa được phê duyệt.", "The change of land use had not been approved."},
		{"Gói thầu phải mời lại vì chỉ có một nhà thầu dự.", "The contract had to be tendered again: there was only one bidder."},
	},
	withdrawals: []words{
		{"Phần việc này được chuyển sang một dự án khác.", "This part was transferred to another project."},
		{"Không còn phù hợp với quy hoạch đã điều chỉnh.", "It no longer fits the adjusted plan."},
	},
	notes: []words{
		{"Phần hoàn thiện còn lại làm tiếp trong quý sau.", "The remaining finishing work follows in the next quarter."},
		{"Hội đồng nghiệm thu đã kiểm tra và chấp nhận.", "The acceptance board inspected and accepted it."},
	},
	happenings: []happening{
		{"kiem-tra", words{"Lãnh đạo tỉnh kiểm tra hiện trường", "Provincial leaders inspect the site"}, words{"Đoàn yêu cầu nhà thầu bổ sung máy móc, nhân lực.", "They asked the contractor for more machinery and workers."}, false},
		{"hop-dan", words{"Họp với các hộ trong vùng dự án", "Meeting with households in the project area"}, words{}, false},
		{"ky-hop-dong", words{"Ký hợp đồng một gói thầu xây lắp", "Contract signed for a works package"}, words{}, false},
		{"thi-nghiem", words{"Thí nghiệm vật liệu tại công trường", "Materials tested on site"}, words{"Kết quả đạt yêu cầu.", "The results met the requirements."}, false},
		{"di-doi", words{"Di dời một đoạn đường dây điện", "A stretch of power line relocated"}, words{}, false},
		{"tam-dung", words{"Tạm dừng thi công vì nước lớn", "Work suspended because of high water"}, words{"Công trường hoạt động trở lại sau khi nước rút.", "Work resumed when the water fell."}, true},
		{"an-toan", words{"Diễn tập an toàn lao động", "Safety drill held"}, words{}, false},
	},
	plans: []words{
		{"đôn đốc nhà cung cấp đưa vật liệu về đúng hẹn", "see that materials are delivered on time"},
		{"bổ sung máy móc, tổ chức làm thêm ca", "bring in more machinery and add shifts"},
		{"nghiệm thu, thanh toán khối lượng đã xong", "accept and pay for completed work"},
		{"hoàn tất thủ tục cho các phần việc còn lại", "complete the formalities for the remaining work"},
	},
}

var programme = trade{
	preparing: []words{
		{"Lấy ý kiến các sở, ngành về dự thảo", "Departments consulted on the draft"},
		{"Rà soát số liệu đầu kỳ", "Opening figures checked"},
	},
	working: []words{
		{"Thực hiện theo kế hoạch năm", "Work proceeds on the year’s plan"},
		{"Sơ kết quý, điều chỉnh phân công", "Quarterly review, tasks reassigned"},
		{"Mở rộng ra các thôn còn lại", "Extended to the remaining villages"},
	},
	after: []words{{"Duy trì kết quả, chuyển sang theo dõi thường xuyên", "Results maintained, routine monitoring"}},
	causes: []words{
		{"Phải lấy thêm ý kiến của các sở, ngành.", "Further opinions had to be sought from the departments."},
		{"Hướng dẫn chuyên môn ban hành chậm.", "Technical guidance was issued late."},
		{"Nhân sự phụ trách vừa được sắp xếp lại.", "The staff in charge had just been reorganised."},
		{"Số liệu các thôn gửi về chưa thống nhất, phải rà soát lại.", "The figures sent in by the villages disagreed and had to be checked again."},
		{"Gói thầu tư vấn phải mời lại.", "The consultancy contract had to be tendered again."},
	},
	withdrawals: []words{
		{"Nội dung này được gộp vào một chương trình khác.", "This part was merged into another programme."},
		{"Số hộ đăng ký quá ít để thực hiện riêng.", "Too few households had registered."},
	},
	notes: []words{
		{"Kết quả được niêm yết tại nhà văn hóa các thôn.", "The results were posted at the village halls."},
	},
	happenings: []happening{
		{"tap-huan", words{"Tập huấn cho cán bộ cơ sở", "Training for local staff"}, words{}, false},
		{"hoi-nghi", words{"Hội nghị sơ kết", "Review meeting"}, words{"Hội nghị thống nhất việc công khai số liệu từng thôn.", "The meeting agreed to publish the figures of each village."}, false},
		{"tham-van", words{"Tham vấn cộng đồng tại nhà văn hóa thôn", "Community consultation at the village hall"}, words{}, false},
		{"kiem-tra", words{"Đoàn công tác của tỉnh kiểm tra thực tế", "A provincial delegation visits"}, words{}, false},
		{"ky-ket", words{"Ký quy chế phối hợp giữa các cơ quan", "Agencies sign rules of cooperation"}, words{}, false},
	},
	plans: []words{
		{"công khai kết quả đến từng thôn", "publish the results in every village"},
		{"bổ sung kinh phí cho phần việc còn thiếu", "find funds for the work still lacking"},
		{"tập huấn thêm cho cán bộ mới", "train the new staff"},
	},
}

// Words that belong to no trade.
var (
	narrowed     = words{"Kế hoạch chi tiết đã xác định thời điểm cụ thể hơn.", "The detailed schedule now gives a more precise time."}
	flooded      = words{"Mưa lũ kéo dài, công trường phải ngừng thi công nhiều ngày.", "Prolonged rain and floods stopped work on the site for many days."}
	cancelled    = words{"Không cân đối được vốn; tỉnh dừng thực hiện dự án.", "Funds could not be found; the province halted the project."}
	abandoned    = words{"Nhà đầu tư rút hồ sơ; tỉnh dừng thực hiện dự án.", "The investor withdrew; the province halted the project."}
	preparations = []words{ // in a report, before work begins
		{"Công việc trong quý gồm hồ sơ, khảo sát và làm việc với người dân", "The quarter’s work consisted of files, surveys and talks with residents"},
		{"Hồ sơ đang được các sở, ngành cho ý kiến", "The departments are commenting on the file"},
		{"Các bên rà soát ranh giới, số liệu và nguồn vốn", "Boundaries, figures and funding are being checked"},
	}
	surveyed   = words{"Khảo sát địa điểm", "Site surveyed"}
	surveyNote = words{"Khi ấy chưa có thời hạn nào được nêu.", "No date had been stated by then."}
)

// paper is a newspaper or a station that compiled entries cite.
type paper struct{ id, publisher, host, lang string }

var papers = []paper{
	{"bao-mau", "Báo Mẫu", "bao-mau.example", "vi"},
	{"dai-mau", "Đài Phát thanh tỉnh Mẫu", "dai-mau.example", "vi"},
	{"ban-tin-vi-du", "Bản tin Ví Dụ", "ban-tin-vi-du.example", "vi"},
	{"mau-gazette", "The Mẫu Gazette", "gazette.mau.example", "en"},
}
