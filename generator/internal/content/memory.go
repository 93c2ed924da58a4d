package content

import (
	"fmt"
	"maps"
	"slices"
	"strings"

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

// FormatMemory is the text of MemoryFile: the words of every stamped passage
// that are known, now or from before.
func FormatMemory(p *portal.Portal) []byte {
	words := map[string]string{}
	for _, t := range p.Translations {
		for _, digest := range t.Stamped {
			if before := p.Remembered[digest]; before != "" {
				words[digest] = before
			}
		}
		for _, passage := range t.Passages {
			if slices.Contains(t.Stamped, passage.VI.Digest) && passage.VI.Plain != "" {
				words[passage.VI.Digest] = strings.ReplaceAll(passage.VI.Plain, "\n", " ")
			}
		}
	}
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
