package lexicon

import (
	"strings"
	"testing"
)

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

func apart[V comparable](t *testing.T, table string, all Phrases[V]) {
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
