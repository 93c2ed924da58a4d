package site

import (
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
	Mandate    *Mandate    // the first, cut to what fits; nil where there is none
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
	if len(p.Mandates) > 0 {
		m := mandate(page, p.Mandates[0])
		m.Quote.Text = shortened(m.Quote.Text, quoteRoom)
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
	v := s.milestone(page, p, m, all, s.citations(page))
	v.FirstCites, v.UnmetCites, v.Cites, v.Moves = nil, nil, nil, nil
	return v
}

const (
	quoteRoom = 200 // characters of the resolution
	rowRoom   = 8   // lines of milestones
	rowWidth  = 34  // characters on a line of a milestone's title
)

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

// height is how many lines a milestone takes: its title, or its state and days.
func height(m Milestone) int {
	return max(1, (utf8.RuneCountInString(m.Title.Text)+rowWidth-1)/rowWidth, (len(m.First)+len(m.Due)+11)/24)
}

// shortened is text, or its beginning up to a word's end, with "…".
func shortened(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:.–\u00a0") + " …"
}
