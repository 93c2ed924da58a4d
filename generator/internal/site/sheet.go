package site

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"camket/generator/internal/portal"
)

// SheetPage is what of a project fits on one sheet of A4, to be put up on its
// site, with a code that leads to the whole.
type SheetPage struct {
	Frame
	Project    Link        // its page
	Address    string      // of the project's page in this language, absolute: what the code says
	Printed    string      // Address as people type it
	Code       Code        // the QR code of Address
	Long       string      // how long the title is: "", "long", "longer"
	State      State       // the headline
	Reason     *Milestone  // the milestone that decides the state; nil where none does
	Mandate    *Mandate    // the words behind Reason, cut to what fits; nil where there is none
	Milestones []Milestone // as many as there is room for
	Left       int         // milestones for which there is no room
}

func sheetURL(p *portal.Project) func(portal.Lang) string {
	return func(lang portal.Lang) string {
		return projectURL(p)(lang) + localised(lang, "bang-tin/", "sheet/")
	}
}

func (s *Site) sheet(page *Page, p *portal.Project) any {
	asOf := s.portal.AsOf
	milestones := p.Milestones(asOf)
	headline := portal.HeadlineOf(p.Stage(asOf), milestones)
	v := SheetPage{
		Frame:   s.frame(page, p.Title, p.Summary),
		Project: Link{Words: words(page, p.Title), URL: projectURL(p)(page.Lang)},
		State:   State(headline),
	}
	v.Card = s.picture(page.Lang, p)
	v.Crumbs = []Link{{URL: projectsURL(page.Lang)}, crumb(page, p.Title, v.Project.URL)}
	v.Address = s.BaseURL + v.Project.URL
	_, v.Printed, _ = strings.Cut(v.Address, "//")
	v.Code = newCode(v.Address)
	var all []Milestone
	for _, m := range milestones {
		all = append(all, s.bare(page, p, m, milestones))
	}
	v.Reason = reason(headline, all)
	if directs := directing(p, deciding(milestones, v.Reason)); directs != nil {
		m := mandate(page, directs)
		m.Quote.Text = quoted(m.Quote.Text, len(milestones))
		v.Mandate = &m
	}
	title := utf8.RuneCountInString(v.Title.Text)
	switch {
	case title > 160:
		v.Long = "longer"
	case title > 80:
		v.Long = "long"
	}
	v.Milestones, v.Left = fitting(all, v.Reason)
	v.keepsUp(page, append(reportTranslations(p.ReportsBy(asOf)), p.Translation)...)
	return v
}

// bare is a milestone without the marks of its sources: a sheet lists none.
func (s *Site) bare(page *Page, p *portal.Project, m *portal.Milestone, all []*portal.Milestone) Milestone {
	return s.milestone(page, p, m, all, s.citations(page)).brief()
}

const (
	quoteRoom     = 200 // characters of the resolution
	quoteRoomMost = 320 // the same beside few milestones
	rowRoom       = 8   // lines of milestones
	rowWidth      = 34  // characters on a line of a milestone's title
)

// deciding is the milestone of which reason is the view; nil where none is.
func deciding(milestones []*portal.Milestone, reason *Milestone) *portal.Milestone {
	for _, m := range milestones {
		if reason != nil && milestoneAnchor(m.ID) == reason.Anchor {
			return m
		}
	}
	return nil
}

// directing picks the mandate from which the promise of m comes: the one that
// its first statement cites, or that stands in a clause which it cites. Where
// there is none, which of p's mandates directs it is not known, and the longest
// says most: a finding is shorter than what is to be done about it.
func directing(p *portal.Project, m *portal.Milestone) *portal.Mandate {
	longest := func(all []*portal.Mandate) (longest *portal.Mandate) {
		for _, mandate := range all {
			if longest == nil || utf8.RuneCountInString(mandate.Quote.VI) > utf8.RuneCountInString(longest.Quote.VI) {
				longest = mandate
			}
		}
		return longest
	}
	var cited []*portal.Mandate
	for _, mandate := range p.Mandates {
		if m != nil && slices.ContainsFunc(m.Statements[0].Sources, func(c portal.Citation) bool {
			return c.Resolution != nil && c.Resolution == mandate.Resolution &&
				(c.Clause == mandate.Clause || slices.Contains(c.Resolution.Passages(c.Clause), mandate.Clause.String()))
		}) {
			cited = append(cited, mandate)
		}
	}
	return cmp.Or(longest(cited), longest(p.Mandates))
}

// quoted is the words of a mandate, as long as a sheet with so many milestones
// has room for.
func quoted(text string, milestones int) string {
	if milestones <= 2 {
		return shortened(text, quoteRoomMost)
	}
	return shortened(text, quoteRoom)
}

// fitting picks the milestones for which a sheet has room, in their order, and
// counts the others. The one that decides the project's state comes first, then
// those that are open, then what was met or withdrawn, the latest first.
func fitting(all []Milestone, reason *Milestone) (some []Milestone, left int) {
	rank := func(i int) int {
		switch m := all[i]; {
		case reason != nil && m.Anchor == reason.Anchor:
			return -3 * len(all)
		case portal.MilestoneState(m.State).IsOpen():
			return i - 2*len(all)
		}
		return -i
	}
	var order []int
	for i := range all {
		order = append(order, i)
	}
	slices.SortFunc(order, func(a, b int) int { return rank(a) - rank(b) })
	taken, lines := []int{}, 0
	for _, i := range order {
		lines += height(all[i])
		if lines > rowRoom && len(taken) > 0 {
			break
		}
		taken = append(taken, i)
	}
	slices.Sort(taken)
	for _, i := range taken {
		some = append(some, all[i])
	}
	return some, len(all) - len(taken)
}

// height is how many lines a milestone takes: its title, or its state and days,
// and its caveats below.
func height(m Milestone) int {
	lines := max(1, (utf8.RuneCountInString(m.Title.Text)+rowWidth-1)/rowWidth, (utf8.RuneCountInString(m.First+m.Due)+11)/24)
	for _, note := range m.Notes {
		lines += (utf8.RuneCountInString(note.Text) + rowWidth - 1) / rowWidth
	}
	return lines
}

// shortened is text, or its beginning up to a word's end, with "[...]".
func shortened(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:.–\u00a0") + " [...]"
}
