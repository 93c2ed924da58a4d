package portal

import (
	"testing"
	"time"
)

func TestStatedOn(t *testing.T) {
	source := func(on string) Citation { return Citation{Source: &Source{Date: date(t, on)}} }
	signed := Citation{Resolution: &Resolution{Signed: time.Date(2024, 7, 6, 10, 12, 17, 0, time.UTC)}}
	office := &Report{Published: day(t, "2026-01-12")}
	compiled := &Report{Published: day(t, "2026-01-12"), Compiled: true}
	tests := []struct {
		statement Statement
		want      string
	}{
		{Statement{}, ""},
		{Statement{Report: office}, "2026-01-12"},
		{Statement{Report: compiled}, ""}, // when it went up says nothing of when it was said
		{Statement{Report: office, Sources: []Citation{source("")}}, "2026-01-12"},
		{Statement{Report: compiled, Sources: []Citation{source("")}}, ""},
		{Statement{Report: compiled, Sources: []Citation{source(""), source("2025-10-14")}}, "2025-10-14"},
		{Statement{Report: office, Sources: []Citation{source("2025-10-14"), source("2025-10-01")}}, "2025-10-01"},
		{Statement{Report: compiled, Sources: []Citation{source("2025"), source("2025-10-01")}}, "2025-10-01"},
		{Statement{Report: compiled, Sources: []Citation{source("1969-05-01"), source("2025-10-01")}}, "1969-05-01"},
		{Statement{Sources: []Citation{signed}}, "2024-07-06"},
	}
	for _, test := range tests {
		got := test.statement.StatedOn()
		if got.IsZero() != (test.want == "") || test.want != "" && got.String() != test.want {
			t.Errorf("%+v: %v, want %s", test.statement, got, test.want)
		}
	}
}
