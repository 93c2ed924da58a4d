package province

var building = Trade{
	Outdoors: true,
	Preparing: []Words{
		{"Hoàn thiện hồ sơ trình thẩm định", "File completed for appraisal"},
		{"Tiếp tục kiểm đếm, lập phương án bồi thường", "Land survey and compensation plan under way"},
		{"Khoan khảo sát địa chất, lập thiết kế cơ sở", "Borings made, outline design in hand"},
	},
	Working: []Words{
		{"Thi công theo kế hoạch quý", "Work proceeds on the quarter’s schedule"},
		{"Tăng ca, bù phần việc còn chậm", "Extra shifts to make up for delayed work"},
		{"Tập trung các phần việc trước mùa mưa", "Work concentrated ahead of the rainy season"},
	},
	After: []Words{{"Vận hành ổn định, theo dõi bảo hành", "In operation, under warranty"}},
	Causes: []Words{
		{"Cát và đất đắp khan hiếm; nhà thầu phải tìm thêm mỏ vật liệu.", "Sand and fill were scarce; the contractor had to look for further quarries."},
		{"Thiết kế phải điều chỉnh sau khi khoan khảo sát bổ sung.", "The design had to be changed after further borings."},
		{"Vốn bố trí trong năm chưa đáp ứng khối lượng đã thi công.", "The year’s funding fell short of the work already done."},
		{"Thiết bị về chậm so với hợp đồng cung cấp.", "Equipment arrived later than the supply contract provides."},
		{"Đường điện và ống nước trong phạm vi công trường chưa di dời xong.", "Power lines and water pipes on the site had not all been moved."},
	},
	Early: []Words{
		{"Một số hộ chưa thống nhất phương án bồi thường nên mặt bằng chưa được bàn giao đủ.", "Some households had not agreed to the compensation plan, so the site was not handed over in full."},
		{"Hồ sơ chuyển mục đích sử dụng đất chưa được phê duyệt.", "The change of land use had not been approved."},
		{"Gói thầu phải mời lại vì chỉ có một nhà thầu dự.", "The contract had to be tendered again: there was only one bidder."},
	},
	Withdrawals: []Words{
		{"Phần việc này được chuyển sang một dự án khác.", "This part was transferred to another project."},
		{"Không còn phù hợp với quy hoạch đã điều chỉnh.", "It no longer fits the adjusted plan."},
	},
	Notes: []Words{
		{"Phần hoàn thiện còn lại làm tiếp trong quý sau.", "The remaining finishing work follows in the next quarter."},
		{"Hội đồng nghiệm thu đã kiểm tra và chấp nhận.", "The acceptance board inspected and accepted it."},
	},
	Happenings: []Happening{
		{"kiem-tra", Words{"Lãnh đạo tỉnh kiểm tra hiện trường", "Provincial leaders inspect the site"}, Words{"Đoàn yêu cầu nhà thầu bổ sung máy móc, nhân lực.", "They asked the contractor for more machinery and workers."}, false},
		{"hop-dan", Words{"Họp với các hộ trong vùng dự án", "Meeting with households in the project area"}, Words{}, false},
		{"ky-hop-dong", Words{"Ký hợp đồng một gói thầu xây lắp", "Contract signed for a works package"}, Words{}, false},
		{"thi-nghiem", Words{"Thí nghiệm vật liệu tại công trường", "Materials tested on site"}, Words{"Kết quả đạt yêu cầu.", "The results met the requirements."}, false},
		{"di-doi", Words{"Di dời một đoạn đường dây điện", "A stretch of power line relocated"}, Words{}, false},
		{"tam-dung", Words{"Tạm dừng thi công vì nước lớn", "Work suspended because of high water"}, Words{"Công trường hoạt động trở lại sau khi nước rút.", "Work resumed when the water fell."}, true},
		{"an-toan", Words{"Diễn tập an toàn lao động", "Safety drill held"}, Words{}, false},
	},
	Plans: []Words{
		{"đôn đốc nhà cung cấp đưa vật liệu về đúng hẹn", "see that materials are delivered on time"},
		{"bổ sung máy móc, tổ chức làm thêm ca", "bring in more machinery and add shifts"},
		{"nghiệm thu, thanh toán khối lượng đã xong", "accept and pay for completed work"},
		{"hoàn tất thủ tục cho các phần việc còn lại", "complete the formalities for the remaining work"},
	},
}

var programme = Trade{
	Preparing: []Words{
		{"Lấy ý kiến các sở, ngành về dự thảo", "Departments consulted on the draft"},
		{"Rà soát số liệu đầu kỳ", "Opening figures checked"},
	},
	Working: []Words{
		{"Thực hiện theo kế hoạch năm", "Work proceeds on the year’s plan"},
		{"Sơ kết quý, điều chỉnh phân công", "Quarterly review, tasks reassigned"},
		{"Mở rộng ra các thôn còn lại", "Extended to the remaining villages"},
	},
	After: []Words{{"Duy trì kết quả, chuyển sang theo dõi thường xuyên", "Results maintained, routine monitoring"}},
	Causes: []Words{
		{"Phải lấy thêm ý kiến của các sở, ngành.", "Further opinions had to be sought from the departments."},
		{"Hướng dẫn chuyên môn ban hành chậm.", "Technical guidance was issued late."},
		{"Nhân sự phụ trách vừa được sắp xếp lại.", "The staff in charge had just been reorganised."},
		{"Số liệu các thôn gửi về chưa thống nhất, phải rà soát lại.", "The figures sent in by the villages disagreed and had to be checked again."},
		{"Gói thầu tư vấn phải mời lại.", "The consultancy contract had to be tendered again."},
	},
	Withdrawals: []Words{
		{"Nội dung này được gộp vào một chương trình khác.", "This part was merged into another programme."},
		{"Số hộ đăng ký quá ít để thực hiện riêng.", "Too few households had registered."},
	},
	Notes: []Words{
		{"Kết quả được niêm yết tại nhà văn hóa các thôn.", "The results were posted at the village halls."},
	},
	Happenings: []Happening{
		{"tap-huan", Words{"Tập huấn cho cán bộ cơ sở", "Training for local staff"}, Words{}, false},
		{"hoi-nghi", Words{"Hội nghị sơ kết", "Review meeting"}, Words{"Hội nghị thống nhất việc công khai số liệu từng thôn.", "The meeting agreed to publish the figures of each village."}, false},
		{"tham-van", Words{"Tham vấn cộng đồng tại nhà văn hóa thôn", "Community consultation at the village hall"}, Words{}, false},
		{"kiem-tra", Words{"Đoàn công tác của tỉnh kiểm tra thực tế", "A provincial delegation visits"}, Words{}, false},
		{"ky-ket", Words{"Ký quy chế phối hợp giữa các cơ quan", "Agencies sign rules of cooperation"}, Words{}, false},
	},
	Plans: []Words{
		{"công khai kết quả đến từng thôn", "publish the results in every village"},
		{"bổ sung kinh phí cho phần việc còn thiếu", "find funds for the work still lacking"},
		{"tập huấn thêm cho cán bộ mới", "train the new staff"},
	},
}
