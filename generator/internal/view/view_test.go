package view

import (
	"testing"

	"camket/generator/internal/portal"
)

// What has no English stands in Vietnamese, and says so; a dash never begins a
// line.
func TestText(t *testing.T) {
	both := portal.Text{VI: "Cầu – đường", EN: "Bridge – road"}
	for _, test := range []struct {
		lang portal.Lang
		text portal.Text
		want Words
	}{
		{portal.Vietnamese, both, Words{Text: "Cầu\u00a0– đường"}},
		{portal.English, both, Words{Text: "Bridge\u00a0– road"}},
		{portal.English, portal.Text{VI: "Cầu"}, Words{Text: "Cầu", Lang: "vi"}},
		{portal.English, portal.Text{}, Words{}},
	} {
		if got := Text(test.lang, test.text); got != test.want {
			t.Errorf("%s, %+v: %+v, want %+v", test.lang, test.text, got, test.want)
		}
	}
}

func TestQuantity(t *testing.T) {
	value, err := portal.ParseValue("hơn 2.275,5")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		unit   portal.Text
		vi, en string
	}{
		{portal.Text{}, "hơn\u00a02.275,5", "more\u00a0than\u00a02,275.5"},
		{portal.Text{VI: "%", EN: "%"}, "hơn\u00a02.275,5%", "more\u00a0than\u00a02,275.5%"},
		{portal.Text{VI: "tỷ đồng", EN: "billion VND"}, "hơn\u00a02.275,5\u00a0tỷ đồng", "more\u00a0than\u00a02,275.5\u00a0billion VND"},
	} {
		for lang, want := range map[portal.Lang]string{portal.Vietnamese: test.vi, portal.English: test.en} {
			if got := Quantity(lang, value, test.unit); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}
