package check

import (
	"fmt"

	"camket/generator/internal/diag"
	"camket/generator/internal/figures"
	"camket/generator/internal/portal"
)

// numbers holds the figures of every English passage to those of the
// Vietnamese: one set of facts in two languages. An editor may confirm a pair
// of passages that the program reads wrongly; that holds until either changes.
func numbers(p *portal.Portal) diag.List {
	var problems diag.List
	read := corrected(p)
	for _, t := range p.Translations {
		found, used := unconfirmed(t, read)
		problems.Add(found...)
		for _, c := range t.Confirmed {
			if !used[c.VI+"/"+c.EN] {
				problems.Add(diag.Warning(c.Pos, "numbers-disagree.void"))
			}
		}
	}
	for _, passage := range p.Bilingual {
		problems.Add(disagreements(passage, read, "")...)
	}
	return problems
}

// Numbers is where the figures of one translation, of a file of p, differ and
// are not confirmed.
func Numbers(p *portal.Portal, t *portal.Translation) diag.List {
	problems, _ := unconfirmed(t, corrected(p))
	return problems
}

// Agree reports whether two passages give the same figures.
func Agree(vi, en string) bool { return len(figures.Compare(vi, en)) == 0 }

// unconfirmed is where the figures of a translation differ that nobody has
// confirmed, and the confirmations that are needed.
func unconfirmed(t *portal.Translation, read map[portal.Pos]string) (problems diag.List, used map[string]bool) {
	used = map[string]bool{}
	for _, passage := range t.Passages {
		found := disagreements(passage, read, t.File)
		if c := t.Confirms(passage); c != nil && len(found) > 0 {
			used[c.VI+"/"+c.EN] = true
			continue
		}
		problems.Add(found...)
	}
	return problems, used
}

// disagreements is where the figures of a passage differ. file is where the
// pair can be confirmed; "" where it cannot.
func disagreements(passage portal.Passage, read map[portal.Pos]string, file string) diag.List {
	if !passage.VI.Stands() || !passage.EN.Stands() {
		return nil
	}
	vi := passage.VI
	if text, ok := read[vi.Pos]; ok && text != vi.Plain {
		vi.Plain, vi.Spots = text, nil // it stands in the file otherwise
	}
	pair := ""
	if file != "" {
		pair = vi.Digest + "/" + passage.EN.Digest
	}
	var problems diag.List
	for _, d := range figures.Compare(vi.Plain, passage.EN.Plain) {
		message, pos, other := "numbers-disagree", passage.EN.Pos, vi.Pos
		if d.AtEN >= 0 {
			pos = passage.EN.At(d.AtEN)
		} else {
			message = "numbers-disagree.missing-en"
		}
		if d.AtVI >= 0 {
			other = vi.At(d.AtVI)
		} else {
			message = "numbers-disagree.missing-vi"
		}
		problems.Add(diag.Error(pos, message, "vi", d.VI, "en", d.EN, "other", fmt.Sprintf("%s:%d", other.File, other.Line), "pair", pair))
	}
	return problems
}

// corrected is the corrected reading of the paragraphs that have errata, which
// the English translates, by where they stand.
func corrected(p *portal.Portal) map[portal.Pos]string {
	all := map[portal.Pos]string{}
	for _, r := range p.Resolutions {
		for _, anchor := range r.Anchors() {
			if block, ok := r.Corrected(portal.Vietnamese, anchor); ok && len(r.ErrataAt(anchor)) > 0 {
				all[block.Pos] = block.Plain
			}
		}
	}
	return all
}

// Confirmed lists the passages whose figures an editor has confirmed, and that
// the program would otherwise report.
func Confirmed(p *portal.Portal) []portal.Passage {
	var all []portal.Passage
	read := corrected(p)
	for _, t := range p.Translations {
		for _, passage := range t.Passages {
			if t.Confirms(passage) != nil && len(disagreements(passage, read, t.File)) > 0 {
				all = append(all, passage)
			}
		}
	}
	return all
}
