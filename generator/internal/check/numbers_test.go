package check

import (
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// words is a wording of a body at a line.
func words(digest string, line int, plain string) portal.Wording {
	file := "content/projects/cau/index.vi.md"
	if digest[1] == 'e' {
		file = "content/projects/cau/index.en.md"
	}
	return portal.Wording{Plain: plain, Line: plain, Digest: digest, Pos: portal.Pos{File: file, Line: line, Column: 1}}
}

func sideBySide(confirmed []portal.Confirmation, passages ...portal.Passage) *portal.Portal {
	return &portal.Portal{Translations: []*portal.Translation{{
		Source: "content/projects/cau/index.vi.md", File: "content/projects/cau/index.en.md",
		Confirmed: confirmed, Passages: passages,
	}}}
}

// Pairs to confirm are handed out as the one line that a file may have, with
// those that it has already.
func TestPairsToConfirmAreOneLine(t *testing.T) {
	p := sideBySide([]portal.Confirmation{{VI: "bv1", EN: "be1"}},
		portal.Passage{VI: words("bv1", 1, "Có 1.100 hộ."), EN: words("be1", 1, "About a thousand.")},
		portal.Passage{VI: words("bv2", 3, "Có 12 xã."), EN: words("be2", 3, "There are 13 communes.")},
		portal.Passage{VI: words("bv3", 5, "Có 5 cầu."), EN: words("be3", 5, "There are bridges.")})
	const want = `3 numbers-disagree en=13 other=content/projects/cau/index.vi.md:3 pair=bv2/be2 pairs="bv1/be1", "bv2/be2", "bv3/be3" vi=12 where=@confirm.above-tables
5 numbers-disagree.missing-en en= other=content/projects/cau/index.vi.md:5 pair=bv3/be3 pairs="bv1/be1", "bv2/be2", "bv3/be3" vi=5 where=@confirm.above-tables`
	if got := told(numbers(p, nil)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	one := p.Translations[0]
	one.Stamped = []string{"bv1"}
	if got := told(numbers(p, nil)); got != strings.ReplaceAll(want, "above-tables", "above-stamp") {
		t.Errorf("stamped: %s", got)
	}
	one.ConfirmedLine = true
	if got := told(numbers(p, nil)); got != strings.ReplaceAll(want, "above-tables", "instead") {
		t.Errorf("with a line: %s", got)
	}
}

// A figure in the notation of the other language has no pair to confirm.
func TestNotationsAreTold(t *testing.T) {
	p := sideBySide(nil,
		portal.Passage{VI: words("bv2", 3, "Có 11.808 hộ."), EN: words("be2", 3, "There are 11.808 households.")},
		portal.Passage{VI: words("bv3", 5, "Vốn 74.5 tỷ đồng."), EN: words("be3", 5, "A capital of 74.5 billion VND.")})
	const want = `5 numbers-disagree.notation-vi vi=74.5 tỷ đồng written=74,5
3 numbers-disagree.notation en=11.808 written=11,808`
	if got := told(numbers(p, nil)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	// A resolution is as printed.
	for i := range p.Translations[0].Passages {
		p.Translations[0].Passages[i].VI.Pos.File = "content/resolutions/kl/index.vi.md"
	}
	if got := told(numbers(p, nil)); got != "3 numbers-disagree.notation en=11.808 written=11,808" {
		t.Errorf("of a resolution: %s", got)
	}
}

// While bodies or blocks do not match, that is told alone.
func TestUnevenBodiesAreNotCompared(t *testing.T) {
	whole := portal.Passage{VI: words("bv2", 3, "Có 12 xã.\nCó 5 cầu."), EN: words("be2", 3, "There are 12 communes."), State: portal.PassageUnknown}
	p := sideBySide(nil, whole)
	one := p.Translations[0]
	one.Stamped, one.Recounted = []string{"bv1"}, true
	one.Uneven = &portal.Uneven{VI: 2, EN: 1, Vietnamese: portal.Pos{File: one.Source, Line: 5, Column: 1}, English: portal.Pos{File: one.File, Line: 3, Column: 1}}
	const want = `3 clauses-disagree.lacks en=1 other=content/projects/cau/index.vi.md:5 vi=2`
	if got := told(Portal(p, nil)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	one.Passages[0].EN.Plain += " There are 5 bridges."
	if got := told(Portal(p, nil)); got != "0 translation-stale.recounted file=content/projects/cau/index.en.md" {
		t.Errorf("the same figures: %s", got)
	}
	one.Uneven.Dropped = true
	if got := told(Portal(p, nil)); got != want {
		t.Errorf("the same figures, English dropped: %s", got)
	}
	one.Passages[0], one.Uneven.Dropped = whole, false
	one.Uneven.EN = 3
	if got := told(Portal(p, nil)); got != `3 clauses-disagree.extra en=3 other=content/projects/cau/index.vi.md:5 vi=2` {
		t.Errorf("too many: %s", got)
	}
	found := diag.List{diag.Error(whole.EN.Pos, "clauses-disagree.items")}
	if got := told(Portal(p, found)); got != "" {
		t.Errorf("told already: %s", got)
	}
	p = sideBySide(nil, portal.Passage{VI: words("bv2", 3, "Có 12 xã."), EN: words("be2", 3, "There are communes.")})
	if got := told(Portal(p, found)); got != "" {
		t.Errorf("a list: %s", got)
	}
}
