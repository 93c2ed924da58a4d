package notation

import (
	"slices"
	"strings"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/portal"
)

// notation is one meaning and the forms in which it is written: see notations.
type notation struct {
	read   meaning
	loose  bool
	vi, en string
}

// meaning turns a form that was found into readings, the likeliest first. None
// means that it is no figure here; the zero Reading, that it is none at all.
type meaning func(*found) []Reading

// form is one way of writing, without choices left in it but between words.
type form struct {
	parts []part
	read  meaning
	loose bool
}

type part struct {
	slot  string   // "" for words
	words []string // any of them
	glued bool
}

// forms are found by the first word; those that begin with a slot are under "".
type forms map[string][]form

// written are the forms of both languages.
var written = map[portal.Lang]forms{
	portal.Vietnamese: compile(notations, func(n notation) string { return n.vi }),
	portal.English:    compile(notations, func(n notation) string { return n.en }),
}

// found is a form in a passage.
type found struct {
	language *lexicon.Language
	tokens   []lexicon.Token
	at, end  int
	numbers  []numbered
	digits   []string // of NUMBER
}

// numbered is the number in a slot, or, under "", that of a word in named.
type numbered struct {
	slot  string
	value int
}

// compile reads the forms of one language.
func compile(notations []notation, of func(notation) string) forms {
	all := forms{}
	for _, n := range notations {
		for text := range strings.SplitSeq(of(n), ";") {
			for _, parts := range alternatives(pieces(text)) {
				if len(parts) == 0 {
					continue
				}
				f := form{parts, n.read, n.loose}
				if f.parts[0].slot != "" {
					all[""] = append(all[""], f)
					continue
				}
				for _, w := range f.parts[0].words {
					all[w] = append(all[w], f)
				}
			}
		}
	}
	return all
}

// piece is a part of a form's text, and the brackets around it.
type piece struct {
	part
	optional int // number of the bracket; 0: none
}

// pieces divides the text of a form.
func pieces(text string) []piece {
	var all []piece
	bracket, inside, glued, choice := 0, false, false, false
	for _, t := range lexicon.Divided(text) {
		glued = glued && t.Glued
		switch t.Text {
		case "[":
			bracket, inside = bracket+1, true
			glued = glued || t.Glued
			continue
		case "]":
			inside, glued = false, true
			continue
		case "|":
			choice = true
			continue
		}
		if last := len(all) - 1; choice {
			all[last].words = append(all[last].words, t.Text)
			choice, glued = false, true
			continue
		}
		one := piece{part: part{glued: glued && len(all) > 0}}
		if inside {
			one.optional = bracket
		}
		glued = true
		name, plural := strings.CutSuffix(text[t.Start:t.End], "s")
		if slots[name] == nil {
			one.words = []string{t.Text}
			all = append(all, one)
			continue
		}
		one.slot = name
		if all = append(all, one); plural {
			all = append(all, piece{part{words: []string{"s"}, glued: true}, one.optional})
		}
	}
	return all
}

// alternatives are the ways to read a form with and without each bracket.
func alternatives(all []piece) [][]part {
	for i, p := range all {
		if p.optional == 0 {
			continue
		}
		end := i
		for end < len(all) && all[end].optional == p.optional {
			end++
		}
		with, without := slices.Clone(all), slices.Concat(all[:i], all[end:])
		for k := i; k < end; k++ {
			with[k].optional = 0
		}
		return append(alternatives(with), alternatives(without)...)
	}
	var parts []part
	for _, p := range all {
		parts = append(parts, p.part)
	}
	return [][]part{parts}
}
