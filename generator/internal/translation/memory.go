package translation

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/portal"
)

// MemoryFile keeps the Vietnamese words that translations were made of, so that
// a translator sees what changed, and the digests of the English blocks, so that
// one that has changed places is known again. Only stamping writes it; without
// it nothing is lost but the words of before, and the order.
const MemoryFile = "content/translated.toml"

// englishTable is the table of the digests of English blocks; no digest is
// spelt like it.
const englishTable = "english"

// Memory is what MemoryFile holds.
type Memory struct {
	Words   map[string]string   // in Vietnamese, on one line, by their digests
	English map[string][]string // by English file: the digests of its blocks
}

// ReadMemory reads what is remembered.
func ReadMemory(t *document.Table) Memory {
	m := Memory{map[string]string{}, map[string][]string{}}
	for _, digest := range t.Keys() {
		if digest != englishTable {
			m.Words[digest], _ = t.Str(digest)
		}
	}
	t.Pairs(englishTable, func(name, digests string, _ *document.Table) {
		m.English[name] = strings.Fields(digests)
	})
	return m
}

// Remember is the words of every stamped passage that are known, now or from
// before, and the English blocks of every file, once the files in stamped, by
// their names, are as they will be. Where some file could not be read
// (problems), nothing is forgotten: it may be stamped with any of what is
// remembered. complete reports whether p remembers all of that already.
func Remember(p *portal.Portal, problems diag.List, stamped map[string]Stamped) (m Memory, complete bool) {
	m, complete = Memory{map[string]string{}, map[string][]string{}}, true
	put := func(digest, text string) {
		if text != "" {
			m.Words[digest] = text
			complete = complete && p.Remembered[digest] != ""
		}
	}
	if slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.SeverityError }) {
		maps.Copy(m.Words, p.Remembered)
		maps.Copy(m.English, p.English)
	}
	for _, t := range p.Translations {
		if _, anew := stamped[t.File]; anew {
			continue
		}
		if made := p.English[t.File]; len(made) > 0 {
			m.English[t.File] = made
		}
		for _, digest := range t.Stamped {
			if before := p.Remembered[digest]; before != "" {
				m.Words[digest] = before
			}
		}
		for _, passage := range t.Passages {
			if slices.Contains(t.Stamped, passage.VI.Digest) {
				put(passage.VI.Digest, passage.VI.Line)
			}
		}
	}
	for name, s := range stamped {
		m.Add(name, s)
		for digest, text := range s.Words {
			put(digest, text)
		}
		complete = complete && slices.Equal(p.English[name], s.English)
	}
	return m, complete
}

// Add remembers what an English file was stamped with.
func (m Memory) Add(name string, s Stamped) {
	for digest, text := range s.Words {
		if text != "" {
			m.Words[digest] = text
		}
	}
	if delete(m.English, name); len(s.English) > 0 {
		m.English[name] = s.English
	}
}

// FormatMemory is the text of MemoryFile.
func FormatMemory(m Memory) []byte {
	var b strings.Builder
	b.WriteString("# Lời tiếng Việt mà các bản dịch đã dựa vào. Chương trình ghi tệp này, đừng sửa tay.\n" +
		"# The Vietnamese words that translations were made of. The program writes this file; do not edit it.\n\n")
	for _, digest := range slices.Sorted(maps.Keys(m.Words)) {
		fmt.Fprintf(&b, "%s = %s\n", digest, quoted(m.Words[digest]))
	}
	if len(m.English) > 0 {
		b.WriteString("\n[" + englishTable + "]\n")
	}
	for _, name := range slices.Sorted(maps.Keys(m.English)) {
		fmt.Fprintf(&b, "%s = %s\n", quoted(name), quoted(strings.Join(m.English[name], " ")))
	}
	return []byte(b.String())
}

// quoted is a TOML string.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", `\t`, "\n", `\n`).Replace(s) + `"`
}
