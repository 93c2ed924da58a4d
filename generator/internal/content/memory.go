package content

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// MemoryFile keeps the Vietnamese words that translations were made of, so that
// a translator sees what changed. Only stamping writes it; without it nothing
// is lost but the words of before.
const MemoryFile = "content/translated.toml"

// memory reads the words remembered.
func (l *loader) memory() {
	l.portal.Remembered = map[string]string{}
	file, ok := l.files[MemoryFile]
	if !ok {
		return
	}
	d, decoded := readTOML(file)
	if decoded {
		t := l.table(d)
		for _, digest := range t.keys() {
			l.portal.Remembered[digest], _ = t.str(digest)
		}
	}
	l.problems.Add(d.problems...)
}

// Remember is the words of every stamped passage that are known, now or from
// before, once the files in stamped, by their names, are as they will be. Where
// some file could not be read (problems), nothing is forgotten: it may be
// stamped with any of what is remembered. complete reports whether p remembers
// all of that already.
func Remember(p *portal.Portal, problems diag.List, stamped map[string]Stamped) (words map[string]string, complete bool) {
	words, complete = map[string]string{}, true
	put := func(digest, text string) {
		if text = strings.ReplaceAll(text, "\n", " "); text != "" {
			words[digest] = text
			complete = complete && p.Remembered[digest] != ""
		}
	}
	if slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.SeverityError }) {
		maps.Copy(words, p.Remembered)
	}
	for _, t := range p.Translations {
		if _, anew := stamped[t.File]; anew {
			continue
		}
		digests := setOf(t.Stamped)
		for digest := range digests {
			if before := p.Remembered[digest]; before != "" {
				words[digest] = before
			}
		}
		for _, passage := range t.Passages {
			if digests[passage.VI.Digest] {
				put(passage.VI.Digest, passage.VI.Plain)
			}
		}
	}
	for _, s := range stamped {
		for digest, text := range s.Words {
			put(digest, text)
		}
	}
	return words, complete
}

// FormatMemory is the text of MemoryFile.
func FormatMemory(words map[string]string) []byte {
	var b strings.Builder
	b.WriteString("# Lời tiếng Việt mà các bản dịch đã dựa vào. Chương trình ghi tệp này, đừng sửa tay.\n" +
		"# The Vietnamese words that translations were made of. The program writes this file; do not edit it.\n\n")
	for _, digest := range slices.Sorted(maps.Keys(words)) {
		fmt.Fprintf(&b, "%s = %s\n", digest, quoted(words[digest]))
	}
	return []byte(b.String())
}

// quoted is a TOML string.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", `\t`, "\n", `\n`).Replace(s) + `"`
}
