package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/agreement"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// numbers holds the figures of every English passage to those of the
// Vietnamese: one set of facts in two languages. An editor may confirm a pair
// of passages that the program reads wrongly; that holds until either changes.
// Bodies and blocks of which found says that they do not match are not compared.
func numbers(p *portal.Portal, found diag.List) diag.List {
	var problems diag.List
	read := corrected(p)
	misshapen := disagreeing(found)
	for _, t := range p.Translations {
		more, used := unconfirmed(t, read, misshapen)
		problems.Add(more...)
		for _, c := range t.Confirmed {
			if !used[c.VI+"/"+c.EN] {
				problems.Add(diag.Warning(c.Pos, "numbers-disagree.void"))
			}
		}
	}
	for _, passage := range p.Bilingual {
		problems.Add(disagreements(passage, read)...)
	}
	return problems
}

// Numbers is where the figures of one translation, of a file of p, differ and
// are not confirmed.
func Numbers(p *portal.Portal, t *portal.Translation) diag.List {
	problems, _ := unconfirmed(t, corrected(p), nil)
	return problems
}

// Agree reports whether two passages give the same figures.
func Agree(vi, en string) bool { return len(agreement.Compare(vi, en)) == 0 }

// disagreeing is where bodies and blocks are that do not match: their places,
// and their files without a line.
func disagreeing(found diag.List) map[portal.Pos]bool {
	all := map[portal.Pos]bool{}
	for _, problem := range found {
		if problem.Rule() == "clauses-disagree" {
			all[problem.Pos] = true
			all[portal.Pos{File: problem.Pos.File}] = true
		}
	}
	return all
}

// unconfirmed is where the figures of a translation differ that nobody has
// confirmed, and the confirmations that are needed.
func unconfirmed(t *portal.Translation, read map[portal.Pos]string, misshapen map[portal.Pos]bool) (problems diag.List, used map[string]bool) {
	used = map[string]bool{}
	var pairs []string // of the file's one line: those confirmed, then those to confirm
	for _, passage := range t.Passages {
		found := disagreements(passage, read)
		pair := passage.VI.Digest + "/" + passage.EN.Digest
		switch {
		case len(found) == 0 && !(t.IsUneven(passage) && t.Uneven.Dropped):
		case t.Confirms(passage) != nil:
			used[pair] = true
			pairs = append(pairs, pair)
		case misshapen[passage.EN.Pos] || t.IsUneven(passage) && (misshapen[portal.Pos{File: t.File}] || misshapen[portal.Pos{File: t.Source}]):
		case t.IsUneven(passage):
			problems.Add(uneven(t))
		default:
			for _, problem := range found {
				if problem.Args["other"] != "" { // else it is in the wrong notation, which nobody confirms
					problem.Args["pair"] = pair
				}
			}
			problems.Add(found...)
			if slices.ContainsFunc(found, func(p diag.Problem) bool { return p.Args["pair"] != "" }) {
				pairs = append(pairs, pair)
			}
		}
	}
	for _, problem := range problems {
		if problem.Args["pair"] != "" {
			problem.Args["pairs"] = `"` + strings.Join(pairs, `", "`) + `"`
			problem.Args["where"] = confirmAt(t)
		}
	}
	return problems, used
}

// confirmAt says, as the id of words, where the line goes that confirms.
func confirmAt(t *portal.Translation) string {
	switch {
	case t.ConfirmedLine:
		return "@confirm.instead"
	case t.Stamped != nil:
		return "@confirm.above-stamp"
	}
	return "@confirm.above-tables"
}

// uneven is what is wrong with two bodies of which nobody can tell what belongs
// to what, but that they do not give the same figures.
func uneven(t *portal.Translation) diag.Problem {
	u := t.Uneven
	message := "clauses-disagree.lacks"
	if u.EN > u.VI {
		message = "clauses-disagree.extra"
	}
	return diag.Error(u.English, message, "vi", strconv.Itoa(u.VI), "en", strconv.Itoa(u.EN), "other", u.Vietnamese.Where())
}

// disagreements is where the figures of a passage differ.
func disagreements(passage portal.Passage, read map[portal.Pos]string) diag.List {
	if !passage.VI.Stands() || !passage.EN.Stands() {
		return nil
	}
	vi := passage.VI
	if text, ok := read[vi.Pos]; ok && text != vi.Plain {
		vi.Plain, vi.Spots = text, nil // it stands in the file otherwise
	}
	var problems diag.List
	for _, d := range agreement.Compare(vi.Plain, passage.EN.Plain) {
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
		printed := strings.HasPrefix(vi.Pos.File, "content/resolutions/") // and not to be changed
		switch {
		case d.Foreign == portal.English:
			problems.Add(diag.Error(pos, "numbers-disagree.notation", "en", d.EN, "written", d.Written))
			continue
		case d.Foreign == portal.Vietnamese && !printed:
			problems.Add(diag.Error(other, "numbers-disagree.notation-vi", "vi", d.VI, "written", d.Written))
			continue
		case d.Foreign == portal.Vietnamese && !thousands.MatchString(d.Written):
			continue
		}
		problems.Add(diag.Error(pos, message, "vi", d.VI, "en", d.EN, "other", other.Where()))
	}
	return problems
}

// thousands are digits whose mark may be that of thousands or of decimals.
var thousands = regexp.MustCompile(`[.,]\d{3}(?:\D|$)`)

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
			if t.Confirms(passage) != nil && len(disagreements(passage, read)) > 0 {
				all = append(all, passage)
			}
		}
	}
	return all
}
