package chart

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

func date(t testing.TB, s string) portal.Date {
	t.Helper()
	if s == "" {
		return portal.Date{}
	}
	d, err := portal.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func value(t testing.TB, s string) portal.Value {
	t.Helper()
	v, err := portal.ParseValue(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// story reads "due 2025-06, due 2025-12-31, met 2026-01-02" as what the files
// say of one milestone, and folds it.
func story(t testing.TB, said string, asOf portal.Day) *progress.Milestone {
	t.Helper()
	p := &portal.Project{}
	for i, part := range strings.Split(said, ", ") {
		st := &portal.Statement{Milestone: "m"}
		if kind, on, _ := strings.Cut(part, " "); on != "" {
			*map[string]*portal.Date{"due": &st.Due, "met": &st.Met, "unmet": &st.Unmet, "dropped": &st.Dropped}[kind] = date(t, on)
		}
		p.Reports = append(p.Reports, &portal.Report{Quarter: portal.Quarter{Year: 1900 + i, N: 1}, Published: 1, Statements: []*portal.Statement{st}})
	}
	all := progress.Milestones(p, asOf)
	if len(all) != 1 {
		t.Fatalf("%q makes %d milestones", said, len(all))
	}
	return all[0]
}

// drawn writes a track as "kind from+width" and "kind@place", with "<" and ">"
// where a span is open, and "≤" before what happened by its date.
func drawn(track Track) string {
	var all []string
	for _, s := range track.Spans {
		text := fmt.Sprintf("%s %s+%s", s.Kind, s.From, s.Width)
		if s.OpenStart {
			text = "<" + text
		}
		if s.OpenEnd {
			text += ">"
		}
		all = append(all, text)
	}
	for _, m := range track.Marks {
		by := ""
		if m.By {
			by = "≤"
		}
		all = append(all, fmt.Sprintf("%s@%s%s", m.Kind, by, m.At))
	}
	return strings.Join(all, " ")
}

// The scale of these cases has 1,000 days, as of the 800th: a day is 0.1%.
func TestSlip(t *testing.T) {
	first := date(t, "2024-01-01").Start
	s := Scale{first: first, end: first + 1000, asOf: first + 800} // 2026-03-11
	tests := []struct {
		name, said string
		state      progress.MilestoneState
		want       string
	}{
		{"met on the day promised", "due 2025-01-01, met 2025-01-01", progress.MetOnTime, "first@36.6% met@36.6%"},
		{"met early", "due 2025-01-01, met 2024-12-02", progress.MetOnTime, "first@36.6% met@33.6%"},
		{"met after the date", "due 2025-01-01, met 2025-01-31", progress.MetLate, "late 36.6%+3% first@36.6% met@39.6%"},
		{"moved, the new date ahead", "due 2026-01-01, due 2026-06-30", progress.Postponed, "moved 73.1%+18% first@73.1% current@91.1%"},
		{"moved, then past, nothing said", "due 2025-01-01, due 2026-01-01", progress.Unconfirmed,
			"moved 36.6%+36.5% silent 73.1%+6.9%> first@36.6% current@73.1%"},
		{"moved, then late", "due 2025-01-01, due 2026-01-01, unmet 2026-01-31", progress.Late,
			"moved 36.6%+36.5% late 73.1%+3% silent 76.1%+3.9%> first@36.6% current@73.1% unmet@76.1%"},
		{"late, as a year says that is not over", "due 2025-01-01, unmet 2026", progress.Late,
			"late 36.6%+36.5% silent 73.1%+6.9%> first@36.6% unmet@73.1%"},
		{"late, as a date says that is still ahead", "due 2025-01-01, unmet đến 2026-06", progress.Late,
			"late 36.6%+43.4% first@36.6% unmet@80%"},
		{"moved, then met late", "due 2025-01-01, due 2025-01-31, met 2025-03-02", progress.MetLate,
			"moved 36.6%+3% late 39.6%+3% first@36.6% current@39.6% met@42.6%"},
		{"moved, met before the new date", "due 2025-01-01, due 2025-03-02, met 2025-01-31", progress.MetLate,
			"moved 36.6%+6% first@36.6% current@42.6% met@39.6%"},
		{"moved three times", "due 2025-01-01, due 2025-01-31, due 2025-03-02, due 2026-06-30", progress.Postponed,
			"moved 36.6%+3% moved 39.6%+3% moved 42.6%+48.5% first@36.6% earlier@39.6% earlier@42.6% current@91.1%"},
		{"moved forward and back", "due 2026-06-30, due 2026-06-10", progress.NotYetDue, "moved 89.1%+2% first@91.1% current@89.1%"},
		{"the same date again", "due 2026-06-30, due 2026-06-30", progress.NotYetDue, "first@91.1%"},
		{"made more precise", "due 2026, due 2026-06-30", progress.NotYetDue, "period 73.1%+26.9% first@100% current@91.1%"},
		{"a month, past", "due 2026-02", progress.Unconfirmed, "period 76.2%+2.8% silent 79%+1%> first@79%"},
		{"a month, late", "due 2026-01, unmet đến 2026-02", progress.Late, "period 73.1%+3.1% late 76.2%+2.8% silent 79%+1%> first@76.2% unmet@79%"},
		{"a quarter, ahead", "due 2026-Q2", progress.NotYetDue, "period 82.1%+9.1% first@91.2%"},
		{"by a day", "due đến 2026-06-30", progress.NotYetDue, "first@≤91.1%"},
		{"by the end of a half", "due đến 2026-H1", progress.NotYetDue, "<period 73.1%+18.1% first@91.2%"},
		{"no date", "", progress.Undated, ""},
		{"no date, met", "met 2025-01-01", progress.Met, "met@36.6%"},
		{"met in a month", "met 2025-01", progress.Met, "met-in 36.6%+3.1% met@38.15%"},
		{"met by the end of a month", "met đến 2025-01", progress.Met, "<met-in 36.6%+3.1% met@39.7%"},
		{"met in the month after", "due 2025-01, met 2025-02", progress.MetLate, "period 36.6%+3.1% met-in 39.7%+2.8% first@39.7% met@41.1%"},
		{"met in a year that holds the date", "due 2025-01-31, met 2025", progress.Met, "met-in 36.6%+36.5% first@39.6% met@54.85%"},
		{"withdrawn", "due 2025-01-01, dropped 2025-01-31", progress.Dropped, "first@36.6% dropped@39.6%"},
		{"withdrawn in a month", "due 2026-06-30, dropped 2025-01", progress.Dropped, "gone-in 36.6%+3.1% first@91.1% dropped@38.15%"},
		{"not met before the date", "due 2025-01-01, unmet 2024-12-02", progress.Unconfirmed, "silent 36.6%+43.4%> first@36.6% unmet@33.6%"},
		{"not met, then moved", "due 2025-01-01, unmet 2025-01-31, due 2026-06-30", progress.Postponed, "moved 36.6%+54.5% first@36.6% current@91.1% unmet@39.6%"},
	}
	states := map[progress.MilestoneState]bool{}
	for _, test := range tests {
		m := story(t, test.said, s.asOf)
		states[m.State] = true
		if got := drawn(Slip(m, s)); got != test.want || m.State != test.state {
			t.Errorf("%s (%s): %s\n%s\nwant\n%s", test.name, test.said, m.State, got, test.want)
		}
	}
	for _, state := range progress.MilestoneStates() {
		if !states[state] {
			t.Errorf("no case of %s", state)
		}
	}
}

// The key explains what is drawn, and red stands on statements alone.
func TestKey(t *testing.T) {
	asOf := date(t, "2026-03-31").Start
	draw := func(said string) Track {
		m := story(t, said, asOf)
		return Slip(m, Over(asOf, Dates(m)...))
	}
	late, silent := draw("due 2025-01-01, due 2025-06, met 2025-09"), draw("due 2025")
	if got := strings.Join(Drawn(silent, late), " "); got != "first current moved period late silent met-in met" {
		t.Error(got)
	}
	if got := strings.Join(Drawn(silent), " "); got != "first period silent" {
		t.Error(got)
	}
	if Drawn() != nil || Drawn(Track{}) != nil {
		t.Error("a key of nothing")
	}
}

func TestScale(t *testing.T) {
	tests := []struct {
		name, asOf string
		dates      []string
		first, end string // of the scale
		named      string // the years with a name
	}{
		{"nothing", "2026-03-31", nil, "2026-01-01", "2026-07-01", "2026"},
		{"from the first year", "2026-03-31", []string{"2023-06-18", ""}, "2023-01-01", "2026-07-01", "2023 2024 2025 2026"},
		{"to a quarter past the latest", "2026-03-31", []string{"2025", "2026-12-31"}, "2025-01-01", "2027-04-01", "2025 2026 2027"},
		{"a last year cut too short", "2026-03-31", []string{"2022", "2025-12"}, "2022-01-01", "2026-07-01", "2022 2023 2024 2025 2026"},
		{"short behind long ones", "2026-03-31", []string{"2023", "2026"}, "2023-01-01", "2027-04-01", "2023 2024 2025 2026"},
		{"every second", "2026-03-31", []string{"2023", "2031"}, "2023-01-01", "2032-04-01", "2024 2026 2028 2030"},
		{"every fifth", "2026-03-31", []string{"2021", "2045"}, "2021-01-01", "2046-04-01", "2025 2030 2035 2040"},
		{"a deadline", "2026-03-31", []string{"đến 2029"}, "2026-01-01", "2030-04-01", "2026 2027 2028 2029"},
	}
	for _, test := range tests {
		var dates []portal.Date
		for _, d := range test.dates {
			dates = append(dates, date(t, d))
		}
		s := Over(date(t, test.asOf).Start, dates...)
		var named []string
		for _, y := range s.Years() {
			if y.Named {
				named = append(named, fmt.Sprint(y.Year))
			}
		}
		if got := strings.Join(named, " "); s.first.String() != test.first || s.end.String() != test.end || got != test.named {
			t.Errorf("%s: %s to %s, %s\nwant %s to %s, %s", test.name, s.first, s.end, got, test.first, test.end, test.named)
		}
	}
	if got := fmt.Sprint(Percent(0), Percent(5), Percent(5750), Full); got != "0% 0.05% 57.5% 100%" {
		t.Error(got)
	}
}

// Whatever is promised, moved, met and withdrawn, on however long a scale:
// nothing leaves the drawing, no box has a negative width, no two names touch.
func TestNothingLeavesTheDrawing(t *testing.T) {
	random := rand.New(rand.NewPCG(19, 6))
	anyDate := func(span int) string {
		by, year := "", 1950+random.IntN(span)
		if random.IntN(4) == 0 {
			by = "đến "
		}
		switch random.IntN(6) {
		case 0:
			return fmt.Sprintf("%s%d-%02d-%02d", by, year, 1+random.IntN(12), 1+random.IntN(28))
		case 1:
			return fmt.Sprintf("%s%d-%02d", by, year, 1+random.IntN(12))
		case 2:
			return fmt.Sprintf("%s%d-Q%d", by, year, 1+random.IntN(4))
		case 3:
			return fmt.Sprintf("%s%d-H%d", by, year, 1+random.IntN(2))
		case 4:
			return fmt.Sprintf("%s%d-9M", by, year)
		}
		return fmt.Sprintf("%s%d", by, year)
	}
	within := func(p Percent) bool { return p >= 0 && p <= Full }
	for range 3000 {
		span := 1 + random.IntN(200)
		said := []string{"due " + anyDate(span)}
		for range random.IntN(5) {
			said = append(said, []string{"due ", "met ", "unmet ", "dropped "}[random.IntN(4)]+anyDate(span))
		}
		asOf := date(t, fmt.Sprintf("%d-05-06", 1950+random.IntN(span))).Start
		m := story(t, strings.Join(said, ", "), asOf)
		s := Over(asOf, Dates(m)...)
		track := Slip(m, s)
		for _, x := range track.Spans {
			if !within(x.From) || !within(x.From+x.Width) || x.Width <= 0 {
				t.Fatalf("%v: %+v", said, x)
			}
		}
		for _, x := range track.Marks {
			if !within(x.At) {
				t.Fatalf("%v: %+v", said, x)
			}
		}
		if track.draws(Late) && m.State != progress.Late && m.State != progress.MetLate {
			t.Fatalf("%v is %s, and drawn as late", said, m.State)
		}
		last, named := -Full, 0
		for _, y := range s.Years() {
			if !within(y.Start) || !within(y.Middle) || y.Named && y.Middle-last < 8_00 {
				t.Fatalf("%v: %+v stands %s behind the one before", said, y, y.Middle-last)
			}
			if y.Named {
				last = y.Middle
				named++
			}
		}
		if named == 0 {
			t.Fatalf("%v: no year has a name", said)
		}
	}
}

func TestAxis(t *testing.T) {
	tests := []struct {
		kind   portal.MeasureKind
		values string
		ticks  string
		y      string // of each value
	}{
		{portal.Cumulative, "12,5 61 100", "0 50 100", ""},
		{portal.Level, "2.275", "0 1000 2000 3000", ""},
		{portal.Ratio, "7,01 12,73", "0 5 10 15", "95 57"},
		{portal.Ratio, "-4 8", "-5 0 5 10", ""},
		{portal.Ratio, "-4 -2", "-4 -3 -2 -1 0", "142 92"},
		{portal.Level, "0 0", "0 0.5 1", "142 142"},
		{portal.Level, "0,7071", "0 0.2 0.4 0.6 0.8", ""},
		{portal.Level, "1.234.567.890", "0 500000000 1000000000 1500000000", ""},
		{portal.Cumulative, "8/61 61/61", "0 20 40 60 80", ""},
		{portal.Rank, "14/63 10/63", "63 1", "63 57"},
		{portal.Rank, "1 3", "3 1", "42 142"},
		{portal.Rank, "1 1", "2 1", "42 42"},
	}
	for _, test := range tests {
		var values []portal.Value
		for s := range strings.FieldsSeq(test.values) {
			values = append(values, value(t, s))
		}
		axis := Up(test.kind, values)
		var ticks, ys []string
		last := bottom + 1
		for _, tick := range axis.Ticks() {
			ticks = append(ticks, tick.Value.String())
			if tick.Y >= last || tick.Y < top {
				t.Errorf("%s: the tick %s at %d", test.values, tick.Value, tick.Y)
			}
			last = tick.Y
		}
		for _, v := range values {
			ys = append(ys, fmt.Sprint(axis.Y(v.Number)))
		}
		if got := strings.Join(ticks, " "); got != test.ticks {
			t.Errorf("%s %s: ticks %s, want %s", test.kind, test.values, got, test.ticks)
		}
		if got := strings.Join(ys, " "); test.y != "" && got != test.y {
			t.Errorf("%s %s: at %s, want %s", test.kind, test.values, got, test.y)
		}
	}
}

// seen reads "2025-06 hơn 12,5, 2025-09-30 61".
func seen(t testing.TB, s string) []Observed {
	t.Helper()
	var all []Observed
	for part := range strings.SplitSeq(s, ", ") {
		on, rest, _ := strings.Cut(part, ": ")
		all = append(all, Observed{date(t, on), value(t, rest)})
	}
	return all
}

func TestSteps(t *testing.T) {
	first := date(t, "2024-01-01").Start
	s := Scale{first: first, end: first + 1000, asOf: first + 800}
	tests := []struct {
		name   string
		kind   portal.MeasureKind
		seen   string
		points string
		lines  string
	}{
		{"days", portal.Cumulative, "2025-01-01: 50, 2025-01-31: 100", "36.6%@92 39.6%@42", "36.6%-39.6%@92-92 39.6%-39.6%@92-42"},
		{"nothing changed", portal.Level, "2025-01-01: 50, 2025-01-31: 50", "36.6%@59 39.6%@59", "36.6%-39.6%@59-59"},
		{"a month stands at its end, and is entered at its beginning", portal.Cumulative, "2025-01: khoảng 50, 2025-03: 100",
			"36.6%-39.7%@92~ 42.5%-45.6%@42", "39.7%-42.5%@92-92 42.5%-42.5%@92-42"},
		{"periods that touch", portal.Rank, "2024: 3, 2025: 1", "0%-36.6%@142 36.6%-73.1%@42", "36.6%-36.6%@142-42"},
		{"one within the other", portal.Ratio, "2024-06-30: 50, 2024: 100", "18.1%@92 0%-36.6%@42", "18.1%-18.1%@92-42"},
		{"by a month", portal.Level, "đến 2025-01: 50, đến 2025-03-31: 100", "39.7%@92 45.5%@42", "39.7%-45.5%@92-92 45.5%-45.5%@92-42"},
		{"of a whole", portal.Cumulative, "2025-01-01: 50/100, 2025-01-31: 100/100", "36.6%@92/42 39.6%@42/42", "36.6%-39.6%@92-92 39.6%-39.6%@92-42"},
		{"a rank among", portal.Rank, "2025-01-01: 1/3, 2025-01-31: 2/3", "36.6%@42 39.6%@92", "36.6%-39.6%@42-42 39.6%-39.6%@42-92"},
	}
	for _, test := range tests {
		steps := Climb(s, test.kind, seen(t, test.seen))
		var points, lines []string
		for _, p := range steps.Points {
			text := p.At.String()
			if p.From != p.At {
				text = p.From.String() + "-" + text
			}
			text += fmt.Sprintf("@%d", p.Y)
			if p.Of > 0 {
				text += fmt.Sprintf("/%d", p.Of)
			}
			if p.Around {
				text += "~"
			}
			points = append(points, text)
		}
		for _, l := range steps.Lines {
			lines = append(lines, fmt.Sprintf("%s-%s@%d-%d", l.X1, l.X2, l.Y1, l.Y2))
		}
		if got := strings.Join(points, " "); got != test.points {
			t.Errorf("%s: points %s, want %s", test.name, got, test.points)
		}
		if got := strings.Join(lines, " "); got != test.lines {
			t.Errorf("%s: lines %s, want %s", test.name, got, test.lines)
		}
	}
	if Days(seen(t, "2025-01-31: 1, 2025-01: 2")) != 1 || Days(seen(t, "2025-01: 1, 2025-02: 1")) != 2 {
		t.Error("days are counted wrongly")
	}
}

// The first label stands before its point and the last behind it, where
// nothing is drawn; else on the side from which no step comes.
func TestLabels(t *testing.T) {
	first := date(t, "2024-01-01").Start
	s := Scale{first: first, end: first + 1000, asOf: first + 800}
	tests := []struct {
		name, seen  string
		first, last string
	}{
		{"room on both sides", "2025-01-01: 50, 2025-06-01: 100", "end 36.6%-9@97", "start 51.7%+10@47"},
		{"no room behind, rising", "2025-01-01: 50, 2026-09-01: 100", "end 36.6%-9@97", "end 97.4%+0@32"},
		{"no room behind, falling", "2025-01-01: 100, 2026-09-01: 50", "end 36.6%-9@47", "end 97.4%+0@114"},
		{"little room before", "2024-03-31: 50, 2025-06-01: 100", "end 9%+0@82", "start 51.7%+10@47"},
		{"no room before", "2024-01-15: 50, 2025-06-01: 100", "start 1.4%+0@82", "start 51.7%+10@47"},
		{"the last would be covered", "2024-01-15: 50, 2024-02-01: 50", "", "start 3.1%+10@64"},
	}
	for _, test := range tests {
		steps := Climb(s, portal.Cumulative, seen(t, test.seen))
		var got [2]string
		for i := range got {
			if l, ok := steps.LabelAt(i, 3, 1); ok {
				got[i] = fmt.Sprintf("%s %s%+d@%d", l.Anchor, l.X, l.Shift, l.Y)
			}
		}
		if got[0] != test.first {
			t.Errorf("%s: first %q, want %q", test.name, got[0], test.first)
		}
		if got[1] != test.last {
			t.Errorf("%s: last %q, want %q", test.name, got[1], test.last)
		}
	}
}

func TestBars(t *testing.T) {
	tests := []struct {
		name string
		kind portal.MeasureKind
		seen string
		part int
		want string // each bar: from its left to its right, from its top down
	}{
		{"years", portal.Level, "2023: 50, 2024: khoảng 100", 1, "8.33-41.67 92+50 year value; 58.33-91.67 42+100 year value ~"},
		{"a year without a value keeps its place", portal.Level, "2023: 50, 2025: 100", 1, "5.55-27.78 92+50 year value; 72.21-94.45 42+100 year value"},
		{"first halves stand by years", portal.Level, "2024-H1: 50, 2025-H1: 100", 1, "8.33-41.67 92+50 year value; 58.33-91.67 42+100 year value"},
		{"halves", portal.Level, "2024-H1: 50, 2025-H1: 100, 2025-H2: 100", 0,
			"4.16-20.84 92+50 year value; 54.16-70.84 42+100 year value; 79.16-95.84 42+100 value"},
		{"fourth quarters", portal.Level, "2024-Q4: 50, 2025-Q4: 100", 4, "8.33-41.67 92+50 year value; 58.33-91.67 42+100 year value"},
		{"below nought", portal.Ratio, "2024: -5, 2025: 5", 1, "8.33-41.67 92+50 year value; 58.33-91.67 42+50 year value"},
		{"several of one period", portal.Level, "2023: 50, 2023: 60, 2024: 100", 1, "8.33-41.67 92+50 year value; 58.33-91.67 42+100 year value"},
		{"one period", portal.Level, "2023: 50", 0, "none"},
		{"days", portal.Level, "2023-01-01: 50, 2023-01-02: 60", 0, "none"},
		{"as of", portal.Level, "đến 2023: 50, đến 2024: 60", 0, "none"},
		{"too many months", portal.Level, "2010-01: 50, 2020-02: 60", 0, "none"},
	}
	for _, test := range tests {
		observed := seen(t, test.seen)
		var values []portal.Value
		for _, o := range observed {
			values = append(values, o.Value)
		}
		row, ok := Row(Up(test.kind, values), observed)
		got := "none"
		if ok {
			var all []string
			for _, b := range row.Bars {
				text := fmt.Sprintf("%.2f-%.2f %d+%d", float64(b.X)/100, float64(b.X+b.Width)/100, b.Top, b.Height)
				for _, flag := range []struct {
					set  bool
					name string
				}{{b.Year, " year"}, {b.Valued, " value"}, {b.Around, " ~"}} {
					if flag.set {
						text += flag.name
					}
				}
				all = append(all, text)
			}
			got = strings.Join(all, "; ")
		}
		if got != test.want || row.Part != test.part {
			t.Errorf("%s: part %d\n%s\nwant %d\n%s", test.name, row.Part, got, test.part, test.want)
		}
	}
}

// Years, halves, nine months and what is as of a day are never in one chart.
func TestSorts(t *testing.T) {
	var got []string
	for _, same := range Sorts(seen(t, "2023: 1, 2024-H1: 2, 2024-9M: 3, 2024: 4, đến 2024: 5, 2024-07-04: 6, đến 2024-07-04: 7")) {
		var dates []string
		for _, o := range same {
			dates = append(dates, o.Date.String())
		}
		got = append(got, strings.Join(dates, " "))
	}
	if want := []string{"2024-07-04", "đến 2024-07-04", "2024-H1", "2024-9M", "2023 2024", "đến 2024"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// However many periods: bars stand side by side within the drawing, and the
// names of their years do not touch.
func TestBarsDoNotTouch(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 19))
	for range 2000 {
		form := []string{"%d", "%d-H%d", "%d-Q%d", "%d-%02d", "%d-9M"}[random.IntN(5)]
		per := map[string]int{"%d-H%d": 2, "%d-Q%d": 4, "%d-%02d": 12}[form]
		var observed []Observed
		for slot := range 1 + random.IntN(60) {
			if random.IntN(3) == 0 {
				continue
			}
			on := fmt.Sprintf(form, 2000+slot)
			if per > 0 {
				on = fmt.Sprintf(form, 2000+slot/per, 1+slot%per)
			}
			observed = append(observed, Observed{date(t, on), value(t, fmt.Sprint(random.IntN(500)))})
		}
		row, ok := Row(Up(portal.Level, []portal.Value{value(t, "500")}), observed)
		if !ok {
			continue
		}
		last, named := Percent(0), -Full
		for _, b := range row.Bars {
			if b.X < last || b.Width <= 0 || b.X+b.Width > Full || b.Top < top || b.Height < 0 || b.Top+b.Height > bottom {
				t.Fatalf("%d bars: %+v behind %s", len(row.Bars), b, last)
			}
			last = b.X + b.Width
			if b.Year && b.Middle-named < 8_00 {
				t.Fatalf("%d bars: the name of %v stands %s behind another", len(row.Bars), b.Period, b.Middle-named)
			}
			if b.Year {
				named = b.Middle
			}
		}
	}
}
