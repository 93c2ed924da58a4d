package notation

import (
	"slices"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/portal"
)

// Find returns the readings of the longest form that begins at i, the likeliest
// first, and how many tokens it takes; 0 where there is none. The zero Reading
// says that what is written there is no figure. A loose form is one that a
// translation may do without.
func Find(l *lexicon.Language, tokens []lexicon.Token, i int) (all []Reading, loose bool, n int) {
	byWord := written[l.Tag]
	var bySlot []form
	if t := tokens[i]; t.Sort == lexicon.Digits || t.Sort == lexicon.Word && (l.Starters[t.Text] || t.Capital) {
		bySlot = byWord[""]
	}
	m := found{language: l, tokens: tokens, at: i}
	for _, list := range [2][]form{byWord[tokens[i].Text], bySlot} {
		for _, form := range list {
			m.end, m.numbers, m.digits = i, m.numbers[:0], m.digits[:0]
			if len(form.parts) > len(tokens)-i || !m.fits(form.parts) || m.end-i <= n {
				continue
			}
			if readings := form.read(&m); len(readings) > 0 {
				all, loose, n = readings, form.loose, m.end-i
			}
		}
	}
	return all, loose, n
}

// fits reports whether the passage has the parts of a form at m.at, one after
// the other, and takes down what stands in the slots.
func (m *found) fits(parts []part) bool {
	for _, p := range parts {
		if m.end >= len(m.tokens) || p.glued && !m.tokens[m.end].Glued {
			return false
		}
		if p.slot == "" {
			t := m.tokens[m.end].Text
			if !slices.Contains(p.words, t) {
				return false
			}
			if n, ok := named[t]; ok {
				m.take("", n)
			}
			m.end++
			continue
		}
		value, n := slots[p.slot](m, m.tokens, m.end)
		if n == 0 {
			return false
		}
		m.take(p.slot, value)
		m.end += n
	}
	return true
}

func (m *found) take(slot string, value int) {
	m.numbers = append(m.numbers, numbered{slot, value})
}

// number is what the nth slot of that name holds.
func (m *found) number(slot string, n int) int {
	for _, taken := range m.numbers {
		if taken.slot == slot {
			if n == 0 {
				return taken.value
			}
			n--
		}
	}
	return 0
}

// before is the word before the form, after the nth one behind it.
func (m *found) before() string {
	if m.at == 0 {
		return ""
	}
	return m.tokens[m.at-1].Text
}

func (m *found) after(n int) string {
	if m.end+n > len(m.tokens) {
		return ""
	}
	return m.tokens[m.end+n-1].Text
}

func (m *found) first() lexicon.Token     { return m.tokens[m.at] }
func (m *found) last() lexicon.Token      { return m.tokens[m.end-1] }
func (m *found) in(lang portal.Lang) bool { return m.language.Tag == lang }
