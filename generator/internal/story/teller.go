// Package story tells what became of a project: its milestones, what each
// quarter's entry says, what is new, and what the resolution asked for.
package story

import (
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
)

// Teller tells of projects on one page, and counts what it cites.
type Teller struct {
	Cites *prose.Citations

	lang       portal.Lang
	asOf       portal.Day // up to which the page knows things
	reportDays int        // within so many days of a quarter's end its report is due
	own        bool       // milestones are told on the page itself
}

// New tells of projects of p on a page in lang that has cited nothing yet. Only
// a project's own page tells of its milestones; others link to it.
func New(p *portal.Portal, lang portal.Lang, own bool) *Teller {
	return &Teller{lang: lang, Cites: prose.NewCitations(lang), asOf: p.AsOf, reportDays: p.Settings.ReportDays, own: own}
}
