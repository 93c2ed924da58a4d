package figures

import (
	"strings"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/portal"
)

// What makes a number loose: a translation may do without it.

// isArticle reports whether the one of f, at i, may be left out: "một quý" is
// "a quarter", "1 dự án" is "a project". "giai đoạn 1" and "1." are names, and
// "at least one" is more than an article.
func (r *reader) isArticle(f Figure, i int) bool {
	t := r.tokens[i]
	if f.Number != "1" || f.power > 0 || !f.Qualifier.Meets(lexicon.Exact) {
		return false
	}
	if t.Sort == lexicon.Word {
		return true
	}
	heads := i == 0 && r.says(1, ".")
	named := i > 0 && r.Labels[r.tokens[i-1].Text]
	return f.Bare() && strings.Trim(t.Text, "01") == "" && !heads && !named
}

// isPronoun reports whether the number at i counts nothing that follows it:
// "where the two differ".
func (r *reader) isPronoun(i int) bool {
	if r.Tag != portal.English || i == 0 || !fences[r.tokens[i-1].Text] || lexicon.EnglishSmall(r.tokens[i].Text) == 0 {
		return false
	}
	if r.says(i+1, "-") {
		return false
	}
	for _, t := range r.tokens[i+1 : min(i+4, len(r.tokens))] {
		if t.Sort != lexicon.Word {
			break
		}
		if strings.HasSuffix(t.Text, "s") && !notPlural[t.Text] || t.Text == "people" || t.Text == "children" {
			return false
		}
	}
	return true
}

var notPlural = lexicon.Set("is was has as this its thus always")

// most that a count may be which a translation leaves out, how many words may
// stand between it and a name, and how many small ones within a name.
const (
	mostListed = 10
	mostNoun   = 6
	mostSmall  = 4
)

// isDefinite reports whether f, a count in words before the token at end, says
// nothing that its sentence does not say without it: the names follow ("hai xã
// Cát Trắng và Đồi Thông", "the provinces of …"), or the passage points back
// ("hai dự án này", "these projects"), or repeats such a count.
func (r *reader) isDefinite(f *Figure, i, end int) bool {
	if !f.IsSmallCount() || r.tokens[i].Sort != lexicon.Word || !f.Qualifier.Meets(lexicon.Exact) {
		return false
	}
	n, _ := lexicon.Integer(f.Number)
	if r.Tag == portal.Vietnamese {
		return r.isListed(end, n) || r.isPointed(end) || r.isRepeated(f, end)
	}
	if i == 0 {
		return false
	}
	switch r.tokens[i-1].Text {
	case "these", "those":
		return true
	case "the":
		return r.isListed(end, n) || r.isRepeated(f, end)
	}
	return false
}

// IsSmallCount reports whether f counts two to mostListed things.
func (f *Figure) IsSmallCount() bool {
	n, ok := lexicon.Integer(f.Number)
	return ok && n >= 2 && n <= mostListed && f.Bare() && f.power == 0
}

// isListed reports whether a noun and n names follow at i.
func (r *reader) isListed(i, n int) bool {
	at := i
	for names := 0; names < n; names++ {
		if names > 0 {
			next := at
			for next < len(r.tokens) && (r.says(next, ",") || listed[r.tokens[next].Text]) {
				next++
			}
			if next == at {
				return false
			}
			at = next
		}
		first := at
		for at < len(r.tokens) && r.tokens[at].Sort == lexicon.Word && !r.tokens[at].Capital && !parting[r.tokens[at].Text] {
			at++
		}
		name := r.name(at)
		if name == at || at-first > mostNoun {
			return false
		}
		at = name
	}
	return true
}

// name returns where the name that begins at i ends: "Cát Trắng", "ĐT.701",
// "Xây dựng". Behind the last of a list it may take too much.
func (r *reader) name(i int) int {
	at, small := i, 0
	for at < len(r.tokens) && small <= mostSmall && !r.says(at, ",") && !parting[r.tokens[at].Text] {
		switch t := r.tokens[at]; {
		case t.Capital:
			small = 0
		case at == i || t.Sort != lexicon.Word && !t.Glued:
			return at
		case t.Sort == lexicon.Word && !t.Glued:
			small++
		}
		at++
	}
	return at
}

// isPointed reports whether the noun at i has a demonstrative behind it.
func (r *reader) isPointed(i int) bool {
	for at := i; at < min(i+mostNoun, len(r.tokens)); at++ {
		switch t := r.tokens[at]; {
		case at > i && (demonstrative[t.Text] || t.Text == "nói" && r.says(at+1, "trên") || t.Text == "nêu" && r.says(at+1, "trên")):
			return true
		case t.Sort != lexicon.Word || t.Capital || parting[t.Text]:
			return false
		}
	}
	return false
}

// isRepeated reports whether the passage has counted as many of what stands at
// end, and named them or pointed to them.
func (r *reader) isRepeated(f *Figure, end int) bool {
	for k := range r.figures {
		g, next := &r.figures[k], r.spans[k][1]
		if g.Definite && g.Number == f.Number && next < len(r.tokens) && end < len(r.tokens) && r.tokens[next].Text == r.tokens[end].Text {
			return true
		}
	}
	return false
}

var (
	listed        = lexicon.Set("và and")
	demonstrative = lexicon.Set("này ấy đó kia nọ")
	// parting words end the noun that is counted: "hai cầu tại Cát Trắng".
	parting = lexicon.Set(`và hoặc do với của cho tại ở từ giữa về trong trên theo vì bởi để được bị có đã đang sẽ không
		and or in at for with by from to on between that which were are is was have has had`)
)
