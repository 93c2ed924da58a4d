package check

import (
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
		used := map[string]bool{}
		for _, passage := range t.Passages {
			found := disagreements(passage, read, t.File)
			if c := t.Confirms(passage); c != nil && len(found) > 0 {
				used[c.VI+"/"+c.EN] = true
				continue
			}
			problems.Add(found...)
		}
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

// disagreements is where the figures of a passage differ. file is where the
// pair can be confirmed; "" where it cannot.
func disagreements(passage portal.Passage, read map[portal.Pos]string, file string) diag.List {
	if !passage.VI.Stands() || !passage.EN.Stands() {
		return nil
	}
	vi := passage.VI.Plain
	if text, ok := read[passage.VI.Pos]; ok {
		vi = text
	}
	pair := ""
	if file != "" {
		pair = passage.VI.Digest + "/" + passage.EN.Digest
	}
	var problems diag.List
	for _, d := range figures.Compare(vi, passage.EN.Plain) {
		message := "numbers-disagree"
		switch {
		case d.EN == "":
			message = "numbers-disagree.missing-en"
		case d.VI == "":
			message = "numbers-disagree.missing-vi"
		}
		problems.Add(diag.Error(passage.EN.Pos, message, "vi", d.VI, "en", d.EN, "pair", pair))
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
