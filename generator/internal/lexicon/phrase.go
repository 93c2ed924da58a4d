package lexicon

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// Phrases are words of a table, found in a passage by their first word.
type Phrases[V any] map[string][]phrase[V]

type phrase[V any] struct {
	words []string
	value V
}

// list makes phrases of words with commas between them, all of one value.
func list[V any](value V, words string) Phrases[V] {
	all := Phrases[V]{}
	all.add(value, words)
	return all
}

func (p Phrases[V]) add(value V, words string) {
	for words := range strings.SplitSeq(words, ", ") {
		var one phrase[V]
		one.value = value
		for _, t := range Divided(words) {
			one.words = append(one.words, t.Text)
		}
		if len(one.words) == 0 {
			continue
		}
		same := append(p[one.words[0]], one)
		slices.SortStableFunc(same, func(a, b phrase[V]) int { return cmp.Compare(len(b.words), len(a.words)) })
		p[one.words[0]] = same
	}
}

func (p Phrases[V]) with(value V, words string) Phrases[V] {
	p.add(value, words)
	return p
}

// Divided is the words of a table.
func Divided(words string) []Token { return plain.Tokens(words) }

var plain = &Language{numberForm: regexp.MustCompile(`^\d+$`)}

// At returns the value of the longest phrase at i, and how many tokens it takes.
func (p Phrases[V]) At(tokens []Token, i int) (value V, n int) {
	if i < 0 || i >= len(tokens) {
		return value, 0
	}
	for _, one := range p[tokens[i].Text] {
		if Says(tokens[i:], one.words) {
			return one.value, len(one.words)
		}
	}
	return value, 0
}

// EndingAt returns the value of the longest phrase whose last token is i-1.
func (p Phrases[V]) EndingAt(tokens []Token, i int) (value V, n int) {
	for n := min(i, 5); n > 0; n-- {
		if value, got := p.At(tokens[:i], i-n); got == n {
			return value, n
		}
	}
	return value, 0
}

// Says reports whether tokens begin with these words.
func Says(tokens []Token, words []string) bool {
	if len(words) > len(tokens) {
		return false
	}
	for i, w := range words {
		if tokens[i].Text != w {
			return false
		}
	}
	return true
}

// both is a table in the two languages.
type both[V any] struct{ vi, en Phrases[V] }

// sideBySide makes the two tables of rows.
func sideBySide[V any](rows []row[V]) both[V] {
	b := both[V]{Phrases[V]{}, Phrases[V]{}}
	for _, r := range rows {
		b.vi.add(r.value, r.vi)
		b.en.add(r.value, r.en)
	}
	return b
}

type row[V any] struct {
	value  V
	vi, en string
}
