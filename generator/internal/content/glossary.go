package content

import "camket/generator/internal/portal"

// GlossaryFile holds the fixed English of administrative terms.
const GlossaryFile = "content/glossary.toml"

// glossary reads [terms]: a Vietnamese term and the English that may stand for
// it, the preferred one first.
func (l *loader) glossary() {
	file, ok := l.files[GlossaryFile]
	if !ok {
		return
	}
	d, decoded := readTOML(file)
	if decoded {
		t := l.table(d)
		if terms := t.sub("terms"); terms != nil {
			for _, key := range terms.keys() {
				term := portal.Term{VI: key, Pos: d.keyPos(terms.key(key))}
				for _, w := range terms.list(key) {
					term.EN = append(term.EN, w.text)
				}
				l.portal.Glossary = append(l.portal.Glossary, term)
			}
		}
		t.done()
	}
	l.problems.Add(d.problems...)
}
