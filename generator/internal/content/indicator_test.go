package content

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

const (
	growth   = "content/indicators/tang-truong/index.vi.md"
	growthEN = "content/indicators/tang-truong/index.en.md"
	ranking  = "content/indicators/xep-hang/index.vi.md"
)

// withIndicators is the fixture with an indicator of amounts and one of ranks.
func withIndicators() map[string]string {
	all := files(fixture)
	all[growth] = `+++
title = "Thu"
summary = "Tính cả năm."
unit = "tỷ đồng"

[mandate.kl]
ii-1-4-b = "xây cầu Bến Mẫu"

[notes.gop]
text = "Gộp hai huyện."
source = "nq-1667"

[[values]]
period = "2024"
place = "huyen-mau"
value = "hơn 1.020,5"
change = "tăng 25%"
compared = "cùng kỳ năm trước"
rank = ["2/9", "1 huyen-mau"]
source = ["bao-mau", "kl/ii-1-4-b"]
note = "gop"

[[values]]
period = "đến 2025-06-30"
place = "huyen-mau"
value = "600"
change = "giảm 12 tỷ đồng"
compared = "2024-H1"
source = "bao-mau"
+++

## Cách tính

Xem[^bao-mau].
`
	all[growthEN] = `+++
title = "Revenue"
summary = "Of the whole year."

[mandate.kl]
ii-1-4-b = "build the Mau bridge"

[notes.gop]
text = "Two districts together."
+++

## How

See[^bao-mau].
`
	all[ranking] = `+++
title = "Hạng"
kind = "hạng"

[[values]]
period = "2024"
place = "huyen-mau"
value = "8/61"
change = "tăng 8 bậc"
source = "bao-mau"
+++
`
	all[strings.Replace(ranking, ".vi.", ".en.", 1)] = "+++\ntitle = \"Rank\"\n+++\n"
	return all
}

func TestIndicator(t *testing.T) {
	p, problems := load(withIndicators(), Options{})
	if got := told(problems); len(got) > 0 {
		t.Fatalf("%s", strings.Join(got, "\n"))
	}
	if len(p.Indicators) != 2 || p.Indicators[0].ID != "tang-truong" || p.Indicators[1].Kind != portal.Rank {
		t.Fatalf("%v", p.Indicators)
	}
	i := p.Indicators[0]
	if i.Title.EN != "Revenue" || i.Summary.EN != "Of the whole year." || i.Unit.EN != "billion VND" || i.Kind != portal.Level ||
		i.Translation.File != growthEN || i.Body.EN.IsEmpty() || i.Body.EN.Blocks[0].Anchor != "muc-cach-tinh" {
		t.Errorf("%+v", i)
	}
	if m := i.Mandates[0]; m.Resolution != p.Resolutions[0] || m.Clause.String() != "ii-1-4-b" || m.Quote.EN != "build the Mau bridge" || m.PosEN.Line != 6 {
		t.Errorf("%+v", m)
	}
	note := i.Notes[0]
	if note.Text.EN != "Two districts together." || note.Sources[0].Source.ID != "nq-1667" {
		t.Errorf("%+v", note)
	}
	one, two := i.Values[0], i.Values[1]
	if one.Place != p.Places[0] || one.Value.Number.String() != "1020.5" || one.Change.By.Number.String() != "25" || !one.Against.YearBefore ||
		len(one.Sources) != 2 || one.Sources[1].Clause.String() != "ii-1-4-b" || one.Notes[0] != note || one.Pos.Line != 13 {
		t.Errorf("%+v", one)
	}
	if got := fmt.Sprintln(one.Ranks[0].Among, one.Ranks[0].Rank.Of, one.Ranks[1].Among.ID); len(one.Ranks) != 2 || got != "<nil> 9 huyen-mau\n" {
		t.Errorf("%s", got)
	}
	if !two.Period.By || two.Change.Unit != "tỷ đồng" || two.Against.Period.String() != "2024-H1" || len(two.Notes) != 0 {
		t.Errorf("%+v", two)
	}
}

func TestIndicatorProblems(t *testing.T) {
	const change, rank, note, compared = `change = "tăng 25%"`, `rank = ["2/9", "1 huyen-mau"]`, `note = "gop"`, `compared = "cùng kỳ năm trước"`
	tests := []problemTest{
		{"no unit", growth, "unit = \"tỷ đồng\"\n", "", `2:1 front-matter.required key=unit`},
		{"a unit that is not there", growth, `unit = "tỷ đồng"`, `unit = "tỉ đồng"`, `4:8 catalogue-unknown guess=tỷ đồng id=tỉ đồng kind=@catalogue.unit`},
		{"percent", growth, `unit = "tỷ đồng"`, `unit = "%"`, `27:10 value-form.change value=giảm 12 tỷ đồng`},
		{"another kind", growth, `unit = "tỷ đồng"`, "unit = \"tỷ đồng\"\nkind = \"tích lũy\"", `5:8 front-matter.choice choices=mức, tỷ lệ, hạng key=kind value=tích lũy`},
		{"a ranking has no unit", growth, `unit = "tỷ đồng"`, `kind = "hạng"`, `16:9 value-form.rank value=hơn` + "\u00a0" + `1.020,5
17:10 value-form.change value=tăng 25%
27:10 value-form.change value=giảm 12 tỷ đồng`},
		{"nothing of a value", growth, "[[values]]\nperiod = \"2024\"\nplace = \"huyen-mau\"\nvalue = \"hơn 1.020,5\"\n", "[[values]]\n", `13:1 front-matter.required key=period
13:1 front-matter.required key=place
13:1 front-matter.required key=value`},
		{"a place that is not there", growth, "period = \"2024\"\nplace = \"huyen-mau\"", "period = \"2024\"\nplace = \"huyen-mao\"", `15:9 catalogue-unknown guess=huyen-mau id=huyen-mao kind=@catalogue.place`},
		{"a period that is none", growth, `period = "2024"`, `period = "2024-H3"`, `14:10 date-form value=2024-H3`},
		{"a value that is none", growth, `value = "hơn 1.020,5"`, `value = "1,020.5"`, `16:9 value-form value=1,020.5`},
		{"twice", growth, `period = "đến 2025-06-30"`, `period = "2024"`, `24:10 duplicate-id.value other=content/indicators/tang-truong/index.vi.md:13 period=2024 place=huyen-mau`},
		{"as of a day is another period", growth, `period = "đến 2025-06-30"`, `period = "đến 2024"`, ``},
		{"a change that is none", growth, change, `change = "tăng mạnh"`, `17:10 value-form.change value=tăng mạnh`},
		{"a change of places", growth, change, `change = "tăng 2 bậc"`, `17:10 value-form.change value=tăng 2 bậc`},
		{"a change in another unit", growth, change, `change = "tăng 2 km"`, `17:10 value-form.change value=tăng 2 km`},
		{"a change in points", growth, change, `change = "tăng 2 điểm"`, ``},
		{"no change", growth, change, `change = "không đổi"`, ``},
		{"a comparison alone", growth, change + "\n", "", ``},
		{"a change of a rank by percents", ranking, `tăng 8 bậc`, `tăng 8%`, `9:10 value-form.change value=tăng 8%`},
		{"a rank that has not changed", ranking, `tăng 8 bậc`, `không đổi`, ``},
		{"a rank that is none", ranking, `8/61`, `8,5`, `8:9 value-form.rank value=8,5`},
		{"compared with words", growth, compared, `compared = "năm ngoái"`, `18:12 date-form.compared value=năm ngoái`},
		{"compared with an open period", growth, compared, `compared = "đến 2023"`, `18:12 date-form.compared value=đến 2023`},
		{"ranks that are none", growth, rank, `rank = ["thứ 2", "2 ", "2/1", "9/2 huyen-mau"]`, `19:9 value-form.rank value=thứ 2
19:24 value-form.rank value=2/1
19:31 value-form.rank value=9/2 huyen-mau`},
		{"a rank among nobody", growth, rank, `rank = "2 huyen"`, `19:8 catalogue-unknown guess= id=huyen kind=@catalogue.place`},
		{"a note that is not there", growth, note, `note = "gopp"`, `9:1 source-unused.value-note (warning) id=gop
21:8 item-unknown.note guess=gop id=gopp`},
		{"a note in a list", growth, note, `note = ["gop", "khac"]`, `21:16 item-unknown.note guess= id=khac`},
		{"a note that nothing names", growth, note + "\n", "", `9:1 source-unused.value-note (warning) id=gop`},
		{"a note without words", growth, `text = "Gộp hai huyện."`, ``, `9:1 front-matter.required key=text`},
		{"an unknown source", growth, `source = "nq-1667"`, `source = "nq-1668"`, `11:10 source-unknown guess=nq-1667 id=nq-1668`},
		{"words in a value", growth, note, note + "\ntext = \"x\"", `22:1 unknown-key guess= key=text`},
		{"a mandate of no clause", growth, `ii-1-4-b = `, `ii-1-5-b = `, `7:1 clause-unknown.beside choices=ii-1-4 clause=ii-1-5-b parent=ii-1`},

		{"facts in English", growthEN, `title = "Revenue"`, "title = \"Revenue\"\nunit = \"%\"\nkind = \"hạng\"", `3:1 fact-in-translation key=unit
4:1 fact-in-translation key=kind`},
		{"values in English", growthEN, `text = "Two districts together."`, "text = \"x\"\nsource = \"bao-mau\"\n\n[[values]]\nperiod = \"2024\"", `10:1 fact-in-translation key=source
12:1 fact-in-translation key=values`},
		{"a note of English alone", growthEN, `[notes.gop]`, `[notes.gap]`, `1:1 translation-missing.words (warning) key=notes.gop.text
8:1 fact-in-translation.item guess=gop key=gap`},
		{"no words for a note", growthEN, "[notes.gop]\ntext = \"Two districts together.\"\n", "", `1:1 translation-missing.words (warning) key=notes.gop.text`},
	}
	for _, test := range tests {
		all := withIndicators()
		edit(t, all, test.file, test.old, test.with)
		_, problems := load(all, Options{})
		var got []string
		for _, line := range told(problems) {
			got = append(got, strings.TrimPrefix(line, strings.TrimPrefix(test.file, "content/")+":"))
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, strings.Join(got, "\n"), test.want)
		}
	}
}

func TestIndicatorFiles(t *testing.T) {
	all := withIndicators()
	delete(all, growthEN)
	all["content/indicators/tang-truong/2025-q4.vi.md"] = "+++\n+++\n"
	all["content/indicators/tang-truong/anh.png"] = "x"
	p, problems := load(all, Options{})
	want := "indicators/tang-truong/2025-q4.vi.md:0:0 unexpected-file guess=\n" +
		"indicators/tang-truong/index.vi.md:0:0 translation-missing (warning) file=" + growthEN
	if got := strings.Join(told(problems), "\n"); got != want || len(p.Pictures) != 2 {
		t.Errorf("%s, %v\nwant\n%s", got, p.Pictures, want)
	}
	for _, drafts := range []bool{false, true} {
		all := withIndicators()
		edit(t, all, growth, "+++\ntitle", "+++\ndraft = true\ntitle")
		p, problems := load(all, Options{Drafts: drafts})
		if len(problems) > 0 || len(p.Indicators) != map[bool]int{false: 1, true: 2}[drafts] {
			t.Errorf("drafts %v: %d, %q", drafts, len(p.Indicators), told(problems))
		}
	}
}
