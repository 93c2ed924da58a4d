package preview

import (
	"bytes"
	_ "embed"
	"html"
	"html/template"
	"net/http"
	"path"
	"strconv"
	"strings"

	"camket/generator/internal/content"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

//go:embed guide.html
var guideHTML string

var guidePage = template.Must(template.New("guide").Parse(guideHTML))

// showGuide shows content/README.md, for those who have never opened a
// Markdown file.
func (s *server) showGuide(w http.ResponseWriter, guide portal.Body, version string) {
	type heading struct{ URL, Text string }
	view := struct {
		Title, Version string
		Own            []ownLink
		Contents       []heading
		Body           template.HTML
	}{Version: version, Own: ownLinks(s.options.Lang)}
	var b strings.Builder
	for _, block := range guide.Blocks {
		if block.Kind != portal.Heading {
			writeBlock(&b, block, "p")
			continue
		}
		if block.Level == 1 && view.Title == "" {
			view.Title = block.Plain
			continue
		}
		if block.Anchor == "" {
			block.Anchor = i18n.Slug(block.Plain)
		}
		if block.Level == 2 {
			view.Contents = append(view.Contents, heading{"#" + block.Anchor, block.Plain})
		}
		writeBlock(&b, block, "h"+strconv.Itoa(max(block.Level, 2)))
	}
	if view.Title == "" {
		view.Title = i18n.Say(s.options.Lang, "preview.guide")
	}
	view.Body = template.HTML(b.String())
	var page bytes.Buffer
	if err := guidePage.Execute(&page, view); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(page.Bytes())
}

// writeBlock prints a block of the guide. Its words are escaped and its tags
// are of markdown's closed list; a link that leads out of the guide to another
// file is only words, since the preview does not serve files.
func writeBlock(b *strings.Builder, block portal.Block, tag string) {
	own := block.Kind == portal.Paragraph || block.Kind == portal.Heading
	if own {
		b.WriteString("<" + tag)
		if block.Anchor != "" {
			b.WriteString(` id="` + html.EscapeString(block.Anchor) + `"`)
		}
		b.WriteString(">")
	}
	linked := false
	for _, piece := range block.Pieces {
		switch piece.Kind {
		case portal.Words:
			b.WriteString(html.EscapeString(piece.Text))
		case portal.Tag:
			b.WriteString(piece.Text)
		case portal.LinkOpen:
			if linked = strings.HasPrefix(piece.Target, "https://") || strings.HasPrefix(piece.Target, "#"); linked {
				b.WriteString(`<a href="` + html.EscapeString(piece.Target) + `">`)
			}
		case portal.LinkClose:
			if linked {
				b.WriteString("</a>")
			}
		case portal.Image:
			b.WriteString(`<img src="/_/guide/` + html.EscapeString(path.Base(piece.Target)) + `" alt="` + html.EscapeString(piece.Text) + `" loading="lazy">`)
		}
	}
	if own {
		b.WriteString("</" + tag + ">\n")
	}
}

// guidePicture sends a picture of the guide.
func (s *server) guidePicture(w http.ResponseWriter, r *http.Request, name string) {
	file, ok, problems := tree.Stat(s.options.Site().Root, content.GuideFolder+path.Base(name))
	if !ok || len(problems) > 0 || strings.Contains(name, `\`) || !strings.HasPrefix(ContentType(name), "image/") {
		http.NotFound(w, r)
		return
	}
	data, err := file.Bytes()
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", ContentType(name))
	_, _ = w.Write(data)
}
