package figures

import (
	"strings"
	"testing"
)

// TestFormsNameSlotsThatExist: a slot that is misspelt would be a word.
func TestFormsNameSlotsThatExist(t *testing.T) {
	for _, n := range notations {
		for _, text := range []string{n.vi, n.en} {
			for _, word := range plain.tokens(text) {
				s := text[word.start:word.end]
				if word.shouted && len(s) > 1 && slots[s] == nil {
					t.Errorf("no slot %s in %q", s, text)
				}
			}
		}
	}
}

// TestNoPhraseHasTwoMeanings: the second would never be found.
func TestNoPhraseHasTwoMeanings(t *testing.T) {
	apart(t, "units vi", units.vi)
	apart(t, "units en", units.en)
	apart(t, "scales vi", scales.vi)
	apart(t, "scales en", scales.en)
	apart(t, "qualifiers vi", qualifiers.vi)
	apart(t, "qualifiers en", qualifiers.en)
	apart(t, "suffixes vi", suffixes.vi)
	apart(t, "suffixes en", suffixes.en)
	apart(t, "parts vi", parts.vi)
	apart(t, "parts en", parts.en)
	apart(t, "sides vi", sides.vi)
	apart(t, "sides en", sides.en)
}

func apart[V comparable](t *testing.T, table string, all phrases[V]) {
	t.Helper()
	seen := map[string]bool{}
	for _, list := range all {
		for _, p := range list {
			words := strings.Join(p.words, " ")
			if seen[words] {
				t.Errorf("%s: %q stands there twice", table, words)
			}
			seen[words] = true
		}
	}
	if len(seen) < 2 {
		t.Errorf("%s: only %d", table, len(seen))
	}
}
