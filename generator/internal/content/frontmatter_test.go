package content

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func TestFrontMatter(t *testing.T) {
	runProblems(t, []problemTest{
		{"a figure that is left empty", report, `value = "hơn 61,5"`, `value = ""`, `21:9 front-matter.empty-value first=18 key=value last=23`},
		{"no file", report, "", "", `1:1 front-matter.missing`},
		{"none", report, "", "Chữ.\n", `1:1 front-matter.missing`},
		{"an empty line before it", report, "", "\n+++\ntitle = \"x\"\n+++\n", `1:1 front-matter.missing`},
		{"spaces after the fences", about, "+++\ntitle = \"Giới thiệu\"\nsummary = \"Về cổng.\"\n+++\n", "+++ \t\ntitle = \"Giới thiệu\"\nsummary = \"Về cổng.\"\n+++ \n", ``},
		{"not closed", report, "url = \"https://bao-mau.example/a\"\n+++\n", "url = \"https://bao-mau.example/a\"\n", `1:1 front-matter.unclosed`},
		{"YAML", about, "", "---\ntitle: x\n---\n", `1:1 front-matter.missing`},
		{"nothing in it", about, "", "+++\n+++\n", `2:1 front-matter.required key=title`},
		{"nothing at all but a fence", about, "", "+++", `1:1 front-matter.unclosed`},

		{"no closing quotation mark", report, `published = "2026-01-12"`, `published = "2026-01-12`, `3:24 front-matter.quote`},
		{"no closing single mark", report, `published = "2026-01-12"`, `published = '2026-01-12`, `3:24 front-matter.quote`},
		{"Word's quotation marks", report, `title = "Hợp long nhịp giữa"`, `title = “Hợp long nhịp giữa”`, `2:9 front-matter.curly char=“`},
		{"no quotation marks", report, `title = "Hợp long nhịp giữa"`, `title = Hợp long nhịp giữa`, `2:9 front-matter.value key=title written=Hợp long nhịp giữa`},
		{"no equals sign", report, `published = "2026-01-12"`, `published "2026-01-12"`, `3:11 front-matter.equals`},
		{"a colon", report, `published = "2026-01-12"`, `published: 2026-01-12`, `3:10 front-matter.equals`},
		{"no value", report, `published = "2026-01-12"`, `published =`, `3:12 front-matter.no-value key=published`},
		{"a key with diacritics", report, `stage = "thực hiện"`, `giai đoạn = "thực hiện"`, `5:1 front-matter.key guess=stage key=giai đoạn`},
		{"a mark in the value", report, `title = "Hợp long nhịp giữa"`, `title = "Hợp "long" nhịp giữa"`, `2:15 front-matter.inside`},
		{"a backslash", report, `title = "Hợp long nhịp giữa"`, `title = "C:\nhịp\giữa"`, `2:10 front-matter.escape`},
		{"a month without marks", report, `due = "2026-06"`, `due = 2026-06`, `9:7 front-matter.value key=due written=2026-06`},
		{"a quarter without marks", report, `due = "2026-06"`, `due = 2026-Q4`, `9:7 front-matter.value key=due written=2026-Q4`},
		{"a number with a comma", report, `value = "hơn 61,5"`, `value = 61,5`, `21:9 front-matter.value key=value written=61,5`},
		{"a list not closed", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, `source = ["bao-mau", "kl/ii-1-4-b"`, `16:35 front-matter.list`},
		{"a header not closed", report, `[sources.bao-mau]`, `[sources.bao-mau`, `25:17 front-matter.bracket`},
		{"a key twice", report, "stage = \"thực hiện\"", "stage = \"thực hiện\"\ntitle = \"Lại\"", `6:1 front-matter.duplicate key=title`},
		{"a table twice", report, "[[values]]", "[milestones.thong-xe]\nnote = \"x\"\n\n[[values]]", `18:1 front-matter.duplicate key=milestones.thong-xe`},
		{"a long string not closed", report, `title = "Hợp long nhịp giữa"`, `title = """Hợp long nhịp giữa"`, `28:34 front-matter.quote`},

		{"a day without marks", report, `published = "2026-01-12"`, `published = 2026-01-12`, `3:13 date-form.bare key=published written=2026-01-12`},
		{"a year without marks", report, `due = "2026-06"`, `due = 2026`, `9:7 date-form.bare key=due written=2026`},
		{"a number without marks", report, `value = "hơn 61,5"`, `value = 61.5`, `21:9 value-form.bare key=value value=61.5 written=61,5`},
		{"true", report, `value = "hơn 61,5"`, `value = true`, `21:9 front-matter.type key=value want=@want.text`},
		{"a list for a word", report, `title = "Hợp long nhịp giữa"`, `title = ["Hợp long nhịp giữa"]`, `2:9 front-matter.type key=title want=@want.text`},
		{"a number in a list", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, `source = ["bao-mau", 5]`, `16:22 front-matter.type key=source want=@want.text`},
		{"nothing in a list", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, "source = [\n  \"bao-mau\",\n  \" \" ]", `18:3 front-matter.type key=source want=@want.text`},
		{"a word for a table", report, "[milestones.thong-xe]\ntitle = \"Thông xe\"\ndue = \"2026-06\"\nsource = \"bao-mau\"\n", "milestones = \"thong-xe\"\n", `7:14 front-matter.type key=milestones want=@want.table`},
		{"a word in place of a table", report, "[milestones.thong-xe]\ntitle = \"Thông xe\"\ndue = \"2026-06\"\nsource = \"bao-mau\"\n", "[milestones]\nthong-xe = \"Thông xe\"\n", `8:12 front-matter.type key=thong-xe want=@want.table`},
		{"a list in place of a table", report, "[milestones.thong-xe]", "[[milestones]]", `7:1 front-matter.type key=milestones want=@want.table`},
		{"a table in place of a list", report, "[[values]]", "[values]", `18:1 front-matter.type key=values want=@want.tables`},
		{"draft in marks", report, `stage = "thực hiện"`, `draft = "true"`, `5:9 front-matter.type key=draft want=@want.bool`},

		{"nothing compulsory", report, "title = \"Hợp long nhịp giữa\"\npublished = \"2026-01-12\"\n", "", `2:1 front-matter.required key=published
2:1 front-matter.required key=title`},
		{"nothing compulsory of a project", project, "title = \"Cầu Bến Mẫu\"\nsummary = \"Một cây cầu.\"\n", "", `2:1 front-matter.required key=summary
2:1 front-matter.required key=title`},
		{"empty", report, `title = "Hợp long nhịp giữa"`, `title = "  "`, `2:9 front-matter.empty key=title`},
		{"an event without a date", report, "date = \"2025-12-19\"\n", "", `12:1 front-matter.required key=date`},
		{"a value without anything", report, "measure = \"share\"\nitem = \"tp-1\"\nvalue = \"hơn 61,5\"\ndate = \"2025-12\"\n", "", `18:1 front-matter.required key=date
18:1 front-matter.required key=measure
18:1 front-matter.required key=value`},
		{"an item without a title", project, "title = \"Thành phần 1\"\n", "", `12:1 front-matter.required key=title`},
		{"an erratum without anything", resolution, "clause = \"ii-1-4-b\"\nprinted = \"cầu Bến Mậu\"\nread = \"cầu Bến Mẫu\"\nnote = \"sai dấu\"\n", "", `10:1 front-matter.required key=clause
10:1 front-matter.required key=note
10:1 front-matter.required key=printed`},
		{"a source without anything", report, "publisher = \"Báo Mẫu\"\ndate = \"2026-01-10\"\nurl = \"https://bao-mau.example/a\"\n", "", `25:1 front-matter.required key=publisher`},

		{"an unknown key", report, `stage = "thực hiện"`, `  stages = "thực hiện"`, `5:3 unknown-key guess=stage key=stages`},
		{"an unknown key, unlike any", report, `stage = "thực hiện"`, `trangthai = "thực hiện"`, `5:1 unknown-key guess= key=trangthai`},
		{"an unknown table", report, "[sources.bao-mau]\n", "[source.bao-mau]\n", `projects/cau/2025-q4.en.md:12:25 source-unknown guess= id=bao-mau
10:10 source-unknown guess= id=bao-mau
16:11 source-unknown guess= id=bao-mau
23:10 source-unknown guess= id=bao-mau
25:1 unknown-key.table guess=sources key=source
31:22 source-unknown guess= id=bao-mau`},
		{"an unknown list of tables", report, "[[values]]\nmeasure", "[[value]]\nmeasure", `18:1 unknown-key guess=values key=value`},
		{"an unknown key in a table", report, `due = "2026-06"`, `dua = "2026-06"`, `9:1 unknown-key guess=due key=dua`},
		{"an unknown key in a row", report, "value = \"hơn 61,5\"\n", "value = \"hơn 61,5\"\nunit = \"%\"\n", `22:1 unknown-key guess= key=unit`},
		{"an unknown dotted key", report, "stage = \"thực hiện\"\n", "stage = \"thực hiện\"\nx.y.z = \"1\"\n", `6:1 unknown-key.table guess= key=x`},
		{"an unknown quoted key", report, "stage = \"thực hiện\"\n", "stage = \"thực hiện\"\n\"tiêu đề\" = \"1\"\n\"\" = \"2\"\n", `6:1 unknown-key guess=title key=tiêu đề
7:1 unknown-key guess= key=`},
	})
}

func TestForms(t *testing.T) {
	runProblems(t, []problemTest{
		{"no such day", report, `published = "2026-01-12"`, `published = "2026-02-29"`, `3:13 date-form.no-day count=28 month=@month.2 value=2026-02-29 year=2026`},
		{"a month for a day", report, `published = "2026-01-12"`, `published = "2026-01"`, `3:13 date-form.day value=2026-01`},
		{"by a day for a day", report, `published = "2026-01-12"`, `published = "đến 2026-01-12"`, `3:13 date-form.day value=đến 2026-01-12`},
		{"a Vietnamese date", report, `due = "2026-06"`, `due = "30/6/2026"`, `9:7 date-form value=30/6/2026 written=2026-06-30`},
		{"a quarter in lower case", report, `due = "2026-06"`, `due = "2026-q2"`, `9:7 date-form value=2026-q2 written=2026-Q2`},
		{"a date for a quarter", project, `reports_from = "2026-Q2"`, `reports_from = "2026-06"`, `7:16 date-form.quarter value=2026-06`},
		{"an event outside the quarter", report, `date = "2025-12-19"`, `date = "2026-01-01"`, `13:8 date-form.event id=hop-long quarter=2025-q4`},
		{"an event of the year", report, `date = "2025-12-19"`, `date = "2025"`, ``},
		{"an event by the quarter's first day", report, `date = "2025-12-19"`, `date = "đến 2025-10-01"`, ``},
		{"a decimal point", report, `value = "hơn 61,5"`, `value = "61.5"`, `21:9 value-form value=61.5`},
		{"a unit", report, `value = "hơn 61,5"`, `value = "hơn 61,5%"`, `21:9 value-form value=hơn 61,5%`},
		{"another origin", report, `origin = "tổng hợp"`, `origin = "compiled"`, `4:10 front-matter.choice choices=tổng hợp key=origin value=compiled`},
		{"another sector", project, `sector = "transport.road"`, `sector = "roads"`, `4:10 front-matter.choice choices=` + strings.Join(portal.Sectors[:], ", ") + ` key=sector value=roads`},
		{"another stage", report, `stage = "thực hiện"`, `stage = "Thực hiện"`, `5:9 front-matter.choice choices=đề xuất, chuẩn bị, thực hiện, hoàn thành, vận hành, hủy bỏ key=stage value=Thực hiện`},
		{"another kind of measure", catalogue, `kind = "tích lũy"`, `kind = "tích luỹ"`, `9:8 front-matter.choice choices=tích lũy, mức, tỷ lệ, hạng key=kind value=tích luỹ`},
		{"a time without a zone", resolution, `"2024-07-06T10:12:17+07:00"`, `"2024-07-06T10:12:17"`, `4:10 front-matter.time value=2024-07-06T10:12:17`},
		{"an address of another kind", report, `url = "https://bao-mau.example/a"`, `url = "javascript:alert(1)"`, `28:7 link-unsafe.url target=javascript:alert(1)`},
		{"an address without a host", report, `url = "https://bao-mau.example/a"`, `url = "https:///a"`, `28:7 link-unsafe.url target=https:///a`},
		{"an address without a scheme", report, `url = "https://bao-mau.example/a"`, `url = "bao-mau.example/a"`, `28:7 link-unsafe.url target=bao-mau.example/a written=https://bao-mau.example/a`},
		{"a source named in capitals", report, `[sources.bao-mau]`, `[sources.Bao-Mau]`, `projects/cau/2025-q4.en.md:12:25 source-unknown guess=Bao-Mau id=bao-mau
10:10 source-unknown guess=Bao-Mau id=bao-mau
16:11 source-unknown guess=Bao-Mau id=bao-mau
23:10 source-unknown guess=Bao-Mau id=bao-mau
25:1 source-unused (warning) id=Bao-Mau
25:1 unexpected-file.name name=Bao-Mau
31:22 source-unknown guess=Bao-Mau id=bao-mau`},
		{"a milestone named with a space", report, `[milestones.thong-xe]`, `[milestones."thông xe"]`, `7:1 unexpected-file.name name=thông xe`},

		{"no base", config, "base_url = \"https://mau.example\"\n", "", `1:1 front-matter.required key=base_url`},
		{"a base with a path", config, `"https://mau.example"`, `"https://mau.example/cong"`, `1:12 link-unsafe.base target=https://mau.example/cong`},
		{"a base with a slash", config, `"https://mau.example"`, `"https://mau.example/"`, ``},
		{"a base without a scheme", config, `"https://mau.example"`, `"mau.example"`, `1:12 link-unsafe.base target=mau.example`},
		{"a base of another scheme", config, `"https://mau.example"`, `"ftp://mau.example"`, `1:12 link-unsafe.base target=ftp://mau.example`},
		{"an unknown zone", config, `"Asia/Ho_Chi_Minh"`, `"Asia/Ha_Noi"`, `3:13 front-matter.zone value=Asia/Ha_Noi`},
		{"the machine's zone", config, `"Asia/Ho_Chi_Minh"`, `"Local"`, `3:13 front-matter.zone value=Local`},
		{"days that are no number", config, `report_days = "30"`, `report_days = "một tháng"`, `4:15 value-form.days value=một tháng`},
		{"too many days", config, `report_days = "30"`, `report_days = "367"`, `4:15 value-form.days value=367`},
		{"days without marks", config, `report_days = "30"`, `report_days = 30`, `4:15 value-form.bare key=report_days value=30 written=30`},
		{"a slug with diacritics", config, `vi = "gioi-thieu"`, `vi = "giới-thiệu"`, `15:6 unexpected-file.name name=giới-thiệu`},
		{"no title", config, "[title]\nvi = \"Cam kết Mẫu\"\nen = \"Mau Commitments\"\n", "", `1:1 front-matter.required key=title`},
		{"a title in one language", config, "en = \"Mau Commitments\"\n", "", `6:1 front-matter.required key=en`},
		{"a catalogue in one language", catalogue, "en = \"Mau Department\"\n", "", `1:1 front-matter.required key=en`},
		{"a config that cannot be read", config, `base_url = "`, `base_url = `, `1:12 front-matter.value key=base_url`},
		{"a catalogue that cannot be read", catalogue, "[agencies.so-mau]", "[agencies.so-mau", `1:17 front-matter.bracket`},
	})
}
