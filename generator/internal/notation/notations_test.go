package notation

import (
	"testing"

	"camket/generator/internal/lexicon"
)

// TestFormsNameSlotsThatExist: a slot that is misspelt would be a word.
func TestFormsNameSlotsThatExist(t *testing.T) {
	for _, n := range notations {
		for _, text := range []string{n.vi, n.en} {
			for _, word := range lexicon.Divided(text) {
				s := text[word.Start:word.End]
				if word.Shouted && len(s) > 1 && slots[s] == nil {
					t.Errorf("no slot %s in %q", s, text)
				}
			}
		}
	}
}
