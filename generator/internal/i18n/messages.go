// Package i18n holds the words of the program itself and the forms that
// numbers, dates and names of places take in each language.
package i18n

import (
	"embed"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"camket/generator/internal/portal"
)

//go:embed *.toml
var files embed.FS

// entry is one message: what is wrong, what to do about it, and what to do
// where a word that the hint needs is not known.
type entry struct {
	Text     string `toml:"text"`
	Hint     string `toml:"hint"`
	HintElse string `toml:"hint_else"`
}

// catalogue is everything the program says in one language.
type catalogue struct {
	messages map[string]entry
	say      map[string]string
}

var catalogues = sync.OnceValue(func() map[portal.Lang]catalogue {
	all := make(map[portal.Lang]catalogue)
	for _, lang := range portal.Langs {
		var c catalogue
		decode("messages."+string(lang)+".toml", &c.messages)
		decode("say."+string(lang)+".toml", &c.say)
		all[lang] = c
	}
	return all
})

// decode reads an embedded file. One that cannot be read is a defect of the
// program, which the first test to run finds.
func decode(name string, into any) {
	if _, err := toml.DecodeFS(files, name, into); err != nil {
		panic(fmt.Sprintf("i18n: %s: %v", name, err))
	}
}

func words(lang portal.Lang) catalogue {
	if lang != portal.English {
		lang = portal.Vietnamese
	}
	return catalogues()[lang]
}

// Program is how the program is called where there is no release of it: what
// {program} stands for in a message, unless its args say otherwise.
const Program = "go run ./generator"

// Message forms a program message. id is a rule or "rule.detail"; args fill
// {name}. An argument "@x" stands for the words of Say id x. An unknown id is
// its own text. The hint is "" where there is none to give: where it needs an
// argument that is missing or empty, and the message has no hint_else.
func Message(lang portal.Lang, id string, args map[string]string) (text, hint string) {
	c := words(lang)
	e, known := c.messages[id]
	if !known {
		return id, ""
	}
	if args["program"] == "" {
		args = maps.Clone(args)
		if args == nil {
			args = map[string]string{}
		}
		args["program"] = Program
	}
	text, _ = c.fill(lang, e.Text, args)
	for _, form := range []string{e.Hint, e.HintElse} {
		if hint, whole := c.fill(lang, form, args); whole && hint != "" {
			return text, hint
		}
	}
	return text, ""
}

// MessageIDs lists the ids that Message knows, sorted.
func MessageIDs() []string {
	return slices.Sorted(maps.Keys(words(portal.Vietnamese).messages))
}

// Severity returns the word for "error" or "warning".
func Severity(lang portal.Lang, severity string) string {
	return Say(lang, "severity."+severity)
}

// Say returns other words of the program: usage, summaries. args are names
// and values in turn: Say(lang, "serve.started", "url", u). An unknown id is
// its own text.
func Say(lang portal.Lang, id string, args ...string) string {
	c := words(lang)
	form, known := c.say[id]
	if !known {
		return strings.TrimPrefix(id, "severity.")
	}
	named := make(map[string]string, len(args)/2)
	for pair := range slices.Chunk(args, 2) {
		if len(pair) == 2 {
			named[pair[0]] = pair[1]
		}
	}
	text, _ := c.fill(lang, form, named)
	return text
}

// placeholder matches {name}, and {name:one|other}: a word that depends on
// the count in the argument.
var placeholder = regexp.MustCompile(`\{([a-z]+)(?::([^|{}]*)\|([^|{}]*))?\}`)

// fill puts args into form, in one pass: braces in an argument stay as they
// are. whole reports whether every argument was there. One that was never
// given stays in sight as its placeholder.
func (c catalogue) fill(lang portal.Lang, form string, args map[string]string) (text string, whole bool) {
	whole = true
	text = placeholder.ReplaceAllStringFunc(form, func(place string) string {
		m := placeholder.FindStringSubmatch(place)
		arg, given := args[m[1]]
		if arg == "" {
			whole = false
			if !given {
				return place
			}
		}
		if strings.Contains(place, ":") {
			n, err := strconv.Atoi(arg)
			if err != nil {
				n = 0
			}
			return Plural(lang, n, m[2], m[3])
		}
		if id, ok := strings.CutPrefix(arg, "@"); ok && c.say[id] != "" {
			return c.say[id]
		}
		return arg
	})
	return text, whole
}
