package telling

import "camket/generator/internal/province"

// Words that belong to no trade.
var (
	narrowed     = province.Both("Kế hoạch chi tiết đã xác định thời điểm cụ thể hơn.", "The detailed schedule now gives a more precise time.")
	flooded      = province.Both("Mưa lũ kéo dài, công trường phải ngừng thi công nhiều ngày.", "Prolonged rain and floods stopped work on the site for many days.")
	cancelled    = province.Both("Không cân đối được vốn; tỉnh dừng thực hiện dự án.", "Funds could not be found; the province halted the project.")
	abandoned    = province.Both("Nhà đầu tư rút hồ sơ; tỉnh dừng thực hiện dự án.", "The investor withdrew; the province halted the project.")
	preparations = []province.Words{ // in a report, before work begins
		province.Both("Công việc trong quý gồm hồ sơ, khảo sát và làm việc với người dân", "The quarter’s work consisted of files, surveys and talks with residents"),
		province.Both("Hồ sơ đang được các sở, ngành cho ý kiến", "The departments are commenting on the file"),
		province.Both("Các bên rà soát ranh giới, số liệu và nguồn vốn", "Boundaries, figures and funding are being checked"),
	}
	surveyed   = province.Both("Khảo sát địa điểm", "Site surveyed")
	surveyNote = province.Both("Khi ấy chưa có thời hạn nào được nêu.", "No date had been stated by then.")
)

// paper is a newspaper or a station that compiled entries cite.
type paper struct{ id, publisher, host, lang string }

var papers = []paper{
	{"bao-mau", "Báo Mẫu", "bao-mau.example", "vi"},
	{"dai-mau", "Đài Phát thanh tỉnh Mẫu", "dai-mau.example", "vi"},
	{"ban-tin-vi-du", "Bản tin Ví Dụ", "ban-tin-vi-du.example", "vi"},
	{"mau-gazette", "The Mẫu Gazette", "gazette.mau.example", "en"},
}
