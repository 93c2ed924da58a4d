package content

import (
	"camket/generator/internal/document"
	"camket/generator/internal/portal"
)

// GlossaryFile holds the fixed English of administrative terms.
const GlossaryFile = "content/glossary.toml"

// glossary reads [terms]: a Vietnamese term and the English that may stand for
// it, the preferred one first.
func (l *loader) glossary() {
	l.toml(GlossaryFile, func(t *document.Table) {
		terms := t.Sub("terms")
		if terms == nil {
			return
		}
		for _, key := range terms.Keys() {
			term := portal.Term{VI: key, Pos: terms.KeyPos(key)}
			for _, w := range terms.List(key) {
				term.EN = append(term.EN, w.Text)
			}
			l.portal.Glossary = append(l.portal.Glossary, term)
		}
	})
}
