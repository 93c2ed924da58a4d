package sample

import (
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// matter writes the front matter of one language's file. The same calls write
// both: a fact goes to the Vietnamese file only, words go to each.
type matter struct {
	lang portal.Lang
	out  strings.Builder
	head string // of a table, until something stands below it
}

// table heads what follows with "[name]"; a table that stays empty is left out.
func (m *matter) table(names ...string) { m.head = "[" + strings.Join(names, ".") + "]" }

// row heads what follows with "[[name]]".
func (m *matter) row(name string) { m.head = "[[" + name + "]]" }

func (m *matter) line(key, value string) {
	if m.head != "" {
		if m.out.Len() > 0 {
			m.out.WriteByte('\n')
		}
		m.out.WriteString(m.head + "\n")
		m.head = ""
	}
	m.out.WriteString(key + " = " + value + "\n")
}

// fact writes what is the same in both languages; "" is not known.
func (m *matter) fact(key, value string) {
	if value != "" && m.lang == portal.Vietnamese {
		m.line(key, quoted(value))
	}
}

func (m *matter) date(key string, d portal.Date) {
	if !d.IsZero() {
		m.fact(key, d.String())
	}
}

// facts writes one value or a list of them.
func (m *matter) facts(key string, values []string) {
	switch {
	case len(values) == 0 || m.lang == portal.English:
	case len(values) == 1:
		m.fact(key, values[0])
	default:
		list := make([]string, len(values))
		for i, value := range values {
			list[i] = quoted(value)
		}
		m.line(key, "["+strings.Join(list, ", ")+"]")
	}
}

// words writes one language's words.
func (m *matter) words(key string, t portal.Text) {
	if s, _ := t.In(m.lang); s != "" {
		m.line(key, quoted(s))
	}
}

// both writes the words of both languages, side by side.
func (m *matter) both(t portal.Text) {
	m.line("vi", quoted(t.VI))
	m.line("en", quoted(t.EN))
}

func (m *matter) cites(list []portal.Citation) {
	var keys []string
	for _, c := range list {
		keys = append(keys, c.Key())
	}
	m.facts("source", keys)
}

// file is the whole file, with its body.
func (m *matter) file(body province.Words) []byte {
	text := "+++\n" + m.out.String() + "+++\n"
	if s := strings.TrimSpace(body.In(m.lang)); s != "" {
		text += "\n" + s + "\n"
	}
	return []byte(text)
}

// asWritten is a value in the notation of front matter: "hơn 11.808,5".
func asWritten(v portal.Value) string {
	return strings.ReplaceAll(i18n.Value(portal.Vietnamese, v), "\u00a0", " ")
}

var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

func quoted(s string) string { return `"` + escapes.Replace(s) + `"` }
