package content

import "testing"

// The cause is told, and what follows from it is not.
func TestStrays(t *testing.T) {
	runProblems(t, []problemTest{
		{"a slip in what must be there", report, `title = "Hợp long nhịp giữa"`, `tilte = "Hợp long nhịp giữa"`, `2:1 unknown-key guess=title key=tilte`},
		{"in Vietnamese", report, `published = "2026-01-12"`, `ngay-len-cong = "2026-01-12"`, `3:1 unknown-key guess=published key=ngay-len-cong`},
		{"the title of a promise", report, "title = \"Thông xe\"\n", "tieu-de = \"Thông xe\"\n", `8:1 unknown-key guess=title key=tieu-de`},
		{"of an item, in quotation marks", project, `title = "Thành phần 1"`, `"tiêu-đề" = "Thành phần 1"`, `13:1 unknown-key guess=title key=tiêu-đề`},
		{"of a value", report, `value = "hơn 61,5"`, `gia-tri = "hơn 61,5"`, `21:1 unknown-key guess=value key=gia-tri`},
		{"what need not be there", report, `stage = "thực hiện"`, `giai-doan = "thực hiện"`, `5:1 unknown-key guess=stage key=giai-doan`},
		{"not of this table", report, `stage = "thực hiện"`, "stage = \"thực hiện\"\nly-do = \"Mưa.\"", `6:1 unknown-key guess= key=ly-do`},
		{"nothing like it", report, `title = "Hợp long nhịp giữa"`, `abcdefgh = "Hợp long nhịp giữa"`, "2:1 front-matter.required key=title\n2:1 unknown-key guess= key=abcdefgh"},
		{"empty, and must be there", report, `published = "2026-01-12"`, `published = ""`, `3:13 front-matter.empty key=published`},
		{"empty, and need not", report, `stage = "thực hiện"`, `stage = ""`, `5:9 front-matter.blank key=stage`},
	})
}

// A name that nobody chose is one problem, whatever depends on it.
func TestPlaceholders(t *testing.T) {
	runProblems(t, []problemTest{
		{"of a milestone", report, "[milestones.thong-xe]", "[milestones.TEN-MOC]", `7:1 front-matter.placeholder key=TEN-MOC`},
		{"with its marks", report, "[milestones.thong-xe]", "[milestones.TÊN-MỐC]", `7:1 front-matter.placeholder key=TÊN-MỐC`},
		{"as the guide writes it", report, "[milestones.thong-xe]", "[milestones.TÊN]", `7:1 front-matter.placeholder key=TÊN`},
		{"in quotation marks", report, "[milestones.thong-xe]", "[milestones.\"TÊN-MỐC\"]", `7:1 front-matter.placeholder key=TÊN-MỐC`},
		{"of an event", report, "[events.hop-long]", "[events.TEN-DIEN-BIEN]", "12:1 front-matter.placeholder key=TEN-DIEN-BIEN"},
		{"in English", reportEN, "[events.hop-long]", "[events.TEN-DIEN-BIEN]", `8:1 front-matter.same-name key=TEN-DIEN-BIEN`},
		{"of a clause", project, "ii-1-4-b = ", "DOAN = ", `10:1 front-matter.clause key=DOAN`},
		{"of a clause that is cited", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, `source = ["bao-mau", "kl/DOAN"]`, `16:22 front-matter.clause key=kl/DOAN`},
		{"alone", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, `source = "kl/DOAN"`, `16:10 front-matter.clause key=kl/DOAN`},
	})
}
