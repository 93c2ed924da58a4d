package document

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

// Words of front matter are found where they stand.
func TestSpotsOfKeys(t *testing.T) {
	for _, test := range []struct{ matter, want string }{
		{`title = "Chi 12 tỷ"`, "2:14"},
		{`title = 'Chi 12 tỷ'`, "2:14"},
		{`title = "  Chi 12 tỷ"`, "2:16"},
		{`title = "\"Chi\" 12 tỷ"`, "2:18"},
		{`title = "\u0110ã chi 12"`, "2:22"},
		{"title = \"Chi\u00a012\u200b và 12\"", "2:14"},
		{"title = \"\"\"\nChi\n12 tỷ\"\"\"", "4:1"},
		{"title = \"\"\"Chi \\\n   12 tỷ\"\"\"", "3:4"},
		{"title = '''\nChi 12'''", "3:5"},
	} {
		d, ok := Parse("f", portal.Vietnamese, "+++\n"+test.matter+"\n+++\n")
		if !ok {
			t.Fatal(test.matter, d.Problems)
		}
		words := d.Strings()[0]
		pos := d.Wording(words).At(strings.Index(words.Text, "12"))
		if got := strings.TrimPrefix(pos.Where(), "f:") + ":" + string(rune('0'+pos.Column/10)) + string(rune('0'+pos.Column%10)); strings.Replace(got, ":0", ":", 1) != test.want {
			t.Errorf("%q: %s, want %s", test.matter, got, test.want)
		}
	}
}
