package prose

import (
	"html"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/portal"
)

// Picture is how a picture beside the content is published.
type Picture struct {
	Width, Height int           // of the largest file, in pixels
	Files         []PictureFile // by width, rising; none if it cannot be shown
}

// PictureFile is a picture in one width, in pixels.
type PictureFile struct {
	URL   string
	Width int
}

// plainWidth is that of the file for what does not choose for itself.
const plainWidth = 800

// pictureSizes is how wide a picture stands: the measure of running text,
// 38rem of a root of 112.5%, else the window without its gutters. Here a rem
// is the reader's own, whatever the stylesheet makes of it.
const pictureSizes = "(min-width: 47em) 43rem, calc(100vw - 2rem)"

// largest is the address that a link to the picture leads to.
func (p Picture) largest() string {
	if len(p.Files) == 0 {
		return ""
	}
	return p.Files[len(p.Files)-1].URL
}

// plain is the address of the widest file of a moderate width.
func (p Picture) plain() string {
	url := ""
	for _, file := range p.Files {
		if url == "" || file.Width <= plainWidth {
			url = file.URL
		}
	}
	return url
}

// picture prints a picture. Its place is kept free before it has come, and it
// comes when the reader is near it.
func (w *Writer) picture(piece portal.Piece) string {
	p := w.index.Pictures[contentFile(w.page, norm.NFC.String(piece.Target))]
	var b strings.Builder
	attribute := func(name, value string) {
		b.WriteString(" " + name + `="` + html.EscapeString(value) + `"`)
	}
	b.WriteString("<img")
	attribute("src", p.plain())
	if len(p.Files) > 1 {
		var set []string
		for _, file := range p.Files {
			set = append(set, file.URL+" "+strconv.Itoa(file.Width)+"w")
		}
		attribute("srcset", strings.Join(set, ", "))
		attribute("sizes", pictureSizes)
	}
	attribute("width", strconv.Itoa(p.Width))
	attribute("height", strconv.Itoa(p.Height))
	attribute("alt", piece.Text)
	b.WriteString(` loading="lazy" decoding="async">`)
	return b.String()
}
