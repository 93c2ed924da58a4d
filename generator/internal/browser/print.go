package browser

import (
	"bytes"
	"os/exec"
	"regexp"
	"strings"

	"github.com/chromedp/chromedp"
)

// pageNumber is what a stylesheet may put at the foot of a printed page.
var pageNumber = regexp.MustCompile(`\n\d+\s*$`)

// Printed prints the page on A4 and returns the words that stand on paper, in
// the order in which they are drawn. Page numbers are left out.
func (p *Page) Printed() string {
	p.t.Helper()
	pdf := do(p, "print", chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
	command := exec.CommandContext(p.t.Context(), "pdftotext", "-raw", "-enc", "UTF-8", "-", "-")
	command.Stdin = bytes.NewReader(pdf)
	out, err := command.Output()
	if err != nil {
		p.t.Fatalf("pdftotext: %v (run `make tools`)", err)
	}
	var text strings.Builder
	for sheet := range strings.SplitSeq(string(out), "\f") {
		text.WriteString(pageNumber.ReplaceAllString(strings.TrimRight(sheet, "\n"), ""))
		text.WriteByte('\n')
	}
	return text.String()
}
