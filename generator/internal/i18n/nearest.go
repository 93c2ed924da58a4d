package i18n

import "strings"

// Nearest returns the candidate that word was probably meant to be; "" when
// none is near enough. Words are compared folded; a typing slip (a letter
// wrong, missing, too many, or two exchanged) is one step away, and a third
// of the word's length, at least 1 and at most 3, is near enough. Of equals
// the first by bytes is taken, whatever the order of among.
func Nearest(word string, among []string) string {
	folded := []rune(Fold(word))
	limit := min(3, max(1, len(folded)/3), len(folded)-1)
	best, bestSteps := "", limit+1
	for _, candidate := range among {
		if candidate == word || candidate == "" {
			continue
		}
		steps := slips(folded, []rune(Fold(candidate)), limit)
		if steps < bestSteps || steps == bestSteps && steps <= limit && strings.Compare(candidate, best) < 0 {
			best, bestSteps = candidate, steps
		}
	}
	return best
}

// slips counts the steps from a to b (Damerau-Levenshtein, each place edited
// once); limit+1 stands for more than limit.
func slips(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	width := len(b) + 1
	before, last, row := make([]int, width), make([]int, width), make([]int, width)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit+1)
}
