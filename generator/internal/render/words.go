package render

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// words is the site's own words in one language, by key.
type words map[string]string

// say looks a word up and fills its {names}: say "report.of" "quarter" "Q4".
func (w words) say(key string, args ...string) (string, error) {
	text, ok := w[key]
	if !ok {
		return "", fmt.Errorf("no word %q", key)
	}
	if len(args)%2 != 0 {
		return "", errors.New("word needs a value for each name")
	}
	for i := 0; i < len(args); i += 2 {
		text = strings.ReplaceAll(text, "{"+args[i]+"}", args[i+1])
	}
	return text, nil
}

func readWords(file string, texts map[string]string) (words, diag.List) {
	pos := portal.Pos{File: file}
	text, ok := texts[file]
	if !ok {
		return nil, diag.List{diag.Error(pos, "layout.missing", "file", file)}
	}
	found := words{}
	if _, err := toml.Decode(text, (*map[string]string)(&found)); err != nil {
		var parse toml.ParseError
		if errors.As(err, &parse) {
			pos.Line, pos.Column = parse.Position.Line, parse.Position.Col
			return found, diag.List{diag.Error(pos, "layout", "detail", parse.Message)}
		}
		return found, diag.List{diag.Error(pos, "layout", "detail", err.Error())}
	}
	return found, nil
}

// sameWords reports what one language says and the other does not.
func sameWords(all map[portal.Lang]words) diag.List {
	var problems diag.List
	for _, lang := range portal.Langs {
		for _, key := range slices.Sorted(maps.Keys(all[lang])) {
			if _, ok := all[lang.Other()][key]; !ok {
				pos := portal.Pos{File: "layouts/" + string(lang.Other()) + ".toml"}
				problems.Add(diag.Error(pos, "layout.word", "word", key))
			}
		}
	}
	return problems
}
