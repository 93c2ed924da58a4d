package browser

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"strings"
	"unicode"

	"github.com/chromedp/chromedp"
	"golang.org/x/text/unicode/norm"
)

// piece is a part of a text after which a line, and so a sheet, may end.
var piece = regexp.MustCompile(`[^\s/–—-]*[/–—-]+|[^\s/–—-]+`)

// Printed prints the page on A4 and returns the words that stand on paper, sheet
// by sheet, in the order in which they are drawn. Page numbers are left out.
func (p *Page) Printed() []string {
	p.t.Helper()
	pdf := do(p, "print", chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
	command := exec.CommandContext(p.t.Context(), "pdftotext", "-raw", "-enc", "UTF-8", "-", "-")
	command.Stdin = bytes.NewReader(pdf)
	out, err := command.Output()
	if err != nil {
		p.t.Fatalf("pdftotext: %v (run `make tools`)", err)
	}
	var sheets []string
	for sheet := range strings.SplitSeq(strings.TrimSuffix(string(out), "\f"), "\f") {
		number := fmt.Sprintf("\n%d\n", len(sheets)+1) // which a stylesheet may draw first or last
		sheet = strings.TrimPrefix("\n"+strings.TrimSpace(sheet)+"\n", number)
		sheets = append(sheets, strings.TrimSpace(strings.TrimSuffix(sheet, number)))
	}
	return sheets
}

// Lost returns which of the texts do not stand on the sheets, as Printed returns
// them. A text stands there whole, or its beginning on one sheet and its end on
// the next, where a sheet ends between two words or after a hyphen. Of fewer than
// four words, which may stand anywhere, a part must be the last or the first of
// its sheet.
func Lost(texts, sheets []string) []string {
	sheets = append([]string{}, sheets...)
	for i, sheet := range sheets {
		sheets[i] = joined(sheet)
	}
	all := strings.Join(sheets, "")
	parted := func(text string) bool {
		pieces, long := piece.FindAllString(text, -1), len(strings.Fields(text)) >= 4
		for at := 1; at < len(pieces); at++ {
			head, tail := joined(strings.Join(pieces[:at], "")), joined(strings.Join(pieces[at:], ""))
			for i := 1; i < len(sheets); i++ {
				before, after := sheets[i-1], sheets[i]
				last, first := strings.HasSuffix(before, head), strings.HasPrefix(after, tail)
				if (last || strings.Contains(before, head)) && (first || strings.Contains(after, tail)) && (last || first || long) {
					return true
				}
			}
		}
		return false
	}
	var lost []string
	for _, text := range texts {
		if !strings.Contains(all, joined(text)) && !parted(text) {
			lost = append(lost, text)
		}
	}
	return lost
}

// joined is a text without its spaces, which print moves, and in one case.
func joined(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(text))
}
