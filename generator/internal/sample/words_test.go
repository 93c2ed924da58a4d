package sample

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/translation"
)

// TestTextsAreWhole looks for what a careless sentence leaves behind.
func TestTextsAreWhole(t *testing.T) {
	faults := regexp.MustCompile(`\{[A-Za-z]+\}|%!|  +[^|]|\.\.|;\.|[.;,] ?[;,.]|\n\n\n| \n|’’|''|\( | \)|xxx`)
	for name, file := range made(Size{120, 10}) {
		if strings.HasSuffix(name, ".png") || name == translation.MemoryFile {
			continue // the memory's digests spell what they like, and its words stand elsewhere
		}
		text := string(file.Data)
		if !norm.NFC.IsNormalString(text) || strings.ContainsAny(text, "\r\t") {
			t.Errorf("%s: not NFC, or with tabs or carriage returns", name)
		}
		for line := range strings.Lines(text) {
			if at := faults.FindString(line); at != "" && !strings.Contains(line, "|--") && !strings.HasPrefix(line, "| ") &&
				!strings.HasPrefix(line, "    ") && !strings.HasPrefix(line, `  "`) && !strings.Contains(line, "../") && !strings.Contains(line, "[...]") {
				t.Errorf("%s: %q in %s", name, at, line)
			}
		}
	}
}

var (
	vietnameseMonth = regexp.MustCompile(`tháng\s+(\d+)`)
	spans           = regexp.MustCompile(`\d+\s+tháng\s+(đầu|cuối)|first \d+ months`)
	references      = regexp.MustCompile(`\]\([^)]*\)|\[\^[^\]]*\]|\{#[^}]*\}|[IVX]+(\.\d+)+|(?m)^#+ [\d.]+`)
	numerals        = regexp.MustCompile(`\d+(?:[.,/]\d+)*`)
)

// TestNumbersAgree holds each pair of files to the same numbers, where a
// number may be the name of a month.
func TestNumbersAgree(t *testing.T) {
	files := made(Size{120, 10})
	for name, file := range files {
		stem, ok := strings.CutSuffix(name, ".vi.md")
		if !ok {
			continue
		}
		_, vi, _ := strings.Cut(string(file.Data)[4:], "+++\n")
		_, en, _ := strings.Cut(string(files[stem+".en.md"].Data)[4:], "+++\n")
		vi = spans.ReplaceAllString(references.ReplaceAllString(spaced(vi), ""), "")
		en = spans.ReplaceAllString(references.ReplaceAllString(spaced(en), ""), "")
		vi = vietnameseMonth.ReplaceAllString(vi, "$1")
		for m := time.January; m <= time.December; m++ {
			en = regexp.MustCompile(`\b`+m.String()+`\b`).ReplaceAllString(en, strconv.Itoa(int(m)))
		}
		swap := strings.NewReplacer(".", ",", ",", ".")
		of := func(text string) []string {
			found := numerals.FindAllString(text, -1)
			slices.Sort(found)
			return found
		}
		one, other := of(vi), of(en)
		for i := range other {
			other[i] = swap.Replace(other[i])
		}
		slices.Sort(other)
		if !slices.Equal(one, other) {
			t.Errorf("%s: %v in Vietnamese, %v in English", stem, one, other)
		}
	}
}

// spaced makes all spaces alike.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }
