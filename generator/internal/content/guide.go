package content

import (
	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
)

// The office's guide and its pictures, which no build publishes.
const (
	GuideFile   = "content/README.md"
	GuideFolder = "content/guide/"
)

// guide reads the guide as it is: what may not stand in it is left out, and is
// nobody's problem but this repository's.
func (l *loader) guide() {
	file, ok := l.files[GuideFile]
	if !ok {
		return
	}
	if text, problems := file.Text(); problems.Errors() == 0 {
		l.portal.Guide, _ = markdown.Parse(GuideFile, 1, portal.Vietnamese, text)
	}
}
