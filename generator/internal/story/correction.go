package story

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// Correction is an open correction of a mistyped first date.
type Correction struct {
	Milestone view.Words // its title
	Was, Now  string     // in words; Now is "" where no such promise was made
	Date      view.When  // when it was corrected
	Reason    view.Words // why it was wrong
}

// Corrections lists the corrections of first dates, oldest first.
func Corrections(lang portal.Lang, list []*portal.Correction, milestones []*progress.Milestone) []Correction {
	var all []Correction
	for _, c := range list {
		v := Correction{
			Milestone: view.Words{Text: c.Milestone},
			Was:       i18n.DateLong(lang, c.Was),
			Date:      view.Day(lang, c.Date),
			Reason:    view.Text(lang, c.Reason),
		}
		if m := find(milestones, c.Milestone); m != nil {
			v.Milestone = view.Text(lang, m.Title)
		}
		if !c.Now.IsZero() {
			v.Now = i18n.DateLong(lang, c.Now)
		}
		all = append(all, v)
	}
	return all
}
