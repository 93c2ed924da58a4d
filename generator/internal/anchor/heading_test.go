package anchor

import (
	"strings"
	"testing"

	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
)

func TestHeadingAnchors(t *testing.T) {
	for _, test := range []struct{ vi, en, want string }{
		{"## Một\n\n## Hai {#hai}\n\n## Một\n", "## One\n\n## Two {#two}\n\n## Three\n", "muc-mot hai muc-mot-2 / muc-mot hai muc-mot-2"},
		{"## Một\n", "## One\n\n## Two\n", "muc-mot / muc-one muc-two"},
		{"## Một\n\n## Hai {#muc-mot}\n", "", "muc-mot muc-mot-2 /"},
		{"## …\n\n## –\n", "", "muc- muc--2 /"},
	} {
		var prose portal.Prose
		prose.VI, _ = markdown.Parse("vi", 1, portal.Vietnamese, test.vi)
		prose.EN, _ = markdown.Parse("en", 1, portal.English, test.en)
		if problems := Headings(&prose); len(problems) > 0 {
			t.Errorf("%q: %v", test.vi, problems)
		}
		var got []string
		for _, h := range headings(&prose.VI) {
			got = append(got, h.Anchor)
		}
		got = append(got, "/")
		for _, h := range headings(&prose.EN) {
			got = append(got, h.Anchor)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: %s, want %s", test.vi, strings.Join(got, " "), test.want)
		}
	}
}
