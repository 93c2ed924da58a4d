package figures

import (
	"strings"

	"camket/generator/internal/portal"
)

// What makes a number loose: a translation may do without it.

// isArticle reports whether the one of f, at i, may be left out: "một quý" is
// "a quarter", "1 dự án" is "a project". "giai đoạn 1" and "1." are names, and
// "at least one" is more than an article.
func (r *reader) isArticle(f Figure, i int) bool {
	t := r.tokens[i]
	if f.Number != "1" || f.power > 0 || !f.Qualifier.meets(Exact) {
		return false
	}
	if t.sort == word {
		return true
	}
	heads := i == 0 && r.says(1, ".")
	named := i > 0 && r.labels[r.tokens[i-1].text]
	return f.bare() && strings.Trim(t.text, "01") == "" && !heads && !named
}

// isPronoun reports whether the number at i counts nothing that follows it:
// "where the two differ".
func (r *reader) isPronoun(i int) bool {
	if r.tag != portal.English || i == 0 || !fences[r.tokens[i-1].text] || enSmall[r.tokens[i].text] == 0 {
		return false
	}
	if r.says(i+1, "-") {
		return false
	}
	for _, t := range r.tokens[i+1 : min(i+4, len(r.tokens))] {
		if t.sort != word {
			break
		}
		if strings.HasSuffix(t.text, "s") && !notPlural[t.text] || t.text == "people" || t.text == "children" {
			return false
		}
	}
	return true
}

var notPlural = set("is was has as this its thus always")
