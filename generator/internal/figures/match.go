package figures

import (
	"slices"

	"camket/generator/internal/portal"
)

// at returns the readings of the longest form that begins at i.
func (l *language) at(tokens []token, i int) (f Figure, n int) {
	var best []Reading
	var bySlot []form
	if t := tokens[i]; t.sort == digits || t.sort == word && (l.starters[t.text] || t.capital) {
		bySlot = l.forms[""]
	}
	m := found{language: l, tokens: tokens, at: i}
	for _, list := range [2][]form{l.forms[tokens[i].text], bySlot} {
		for _, form := range list {
			m.end, m.numbers, m.digits = i, m.numbers[:0], m.digits[:0]
			if len(form.parts) > len(tokens)-i || !m.fits(form.parts) || m.end-i <= n {
				continue
			}
			if readings := form.read(&m); len(readings) > 0 {
				best, n, f.Loose = readings, m.end-i, form.loose
			}
		}
	}
	if n == 0 {
		return f, 0
	}
	f.Reading, f.Others = best[0], best[1:]
	return f, n
}

// fits reports whether the passage has the parts of a form at m.at, one after
// the other, and takes down what stands in the slots.
func (m *found) fits(parts []part) bool {
	for _, p := range parts {
		if m.end >= len(m.tokens) || p.glued && !m.tokens[m.end].glued {
			return false
		}
		if p.slot == "" {
			t := m.tokens[m.end].text
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
	return m.tokens[m.at-1].text
}

func (m *found) after(n int) string {
	if m.end+n > len(m.tokens) {
		return ""
	}
	return m.tokens[m.end+n-1].text
}

func (m *found) first() token             { return m.tokens[m.at] }
func (m *found) last() token              { return m.tokens[m.end-1] }
func (m *found) in(lang portal.Lang) bool { return m.language.tag == lang }
