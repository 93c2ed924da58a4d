package site

import (
	"slices"
	"strings"
	"unicode/utf8"

	"camket/generator/internal/address"
	"camket/generator/internal/drawing"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

// SheetPage is what of a project fits on one sheet of A4, to be put up on its
// site, with a code that leads to the whole.
type SheetPage struct {
	Frame
	Project    view.Link         // its page
	Printed    string            // the address of the project's page in this language, as people type it
	Code       drawing.Code      // the QR code of that address, absolute
	Long       string            // how long the title is: "", "long", "longer"
	State      view.State        // the headline
	Meaning    string            // what State means here: "meaning." + it in the site's words
	Reason     *story.Milestone  // the milestone that decides the state; nil where none does
	Mandate    *story.Mandate    // the words behind Reason, cut to what fits; nil where there is none
	Milestones []story.Milestone // as many as there is room for
	Left       int               // milestones for which there is no room
}

func (s *Site) sheet(page *Page, p *portal.Project) any {
	asOf := s.portal.AsOf
	milestones := progress.Milestones(p, asOf)
	headline := progress.HeadlineFrom(progress.Stage(p, asOf), milestones)
	v := SheetPage{
		Frame:   s.frame(page, p.Title, p.Summary),
		Project: view.Link{Words: view.Text(page.Lang, p.Title), URL: address.Project(p)(page.Lang)},
		State:   view.State(headline),
	}
	v.Card = s.shareCard(page.Lang, p)
	v.Crumbs = []view.Link{{URL: address.Projects(page.Lang)}, crumb(page, p.Title, v.Project.URL)}
	v.Canonical = s.BaseURL + v.Project.URL // the project's page says all that a sheet does
	v.Alternates = nil                      // which has those of its own
	_, v.Printed, _ = strings.Cut(v.Canonical, "//")
	v.Code = drawing.NewCode(v.Canonical)
	var all []story.Milestone
	for _, m := range milestones {
		all = append(all, story.New(s.portal, page.Lang, false).Milestone(p, m, milestones).Brief())
	}
	v.Reason, _ = story.Reason(headline, all)
	v.Meaning = story.Meaning(headline, milestones)
	if directs := story.Directing(p, deciding(milestones, v.Reason)); directs != nil {
		m := story.MandateOf(page.Lang, directs)
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
	v.keepsUp(page, append(reportTranslations(progress.ReportsBy(p, asOf)), p.Translation)...)
	return v
}

const (
	quoteRoom     = 200 // characters of the resolution
	quoteRoomMost = 320 // the same beside few milestones
	rowRoom       = 8   // lines of milestones
	rowWidth      = 34  // characters on a line of a milestone's title
)

// deciding is the milestone of which reason is the view; nil where none is.
func deciding(milestones []*progress.Milestone, reason *story.Milestone) *progress.Milestone {
	for _, m := range milestones {
		if reason != nil && address.MilestoneAnchor(m.ID) == reason.Anchor {
			return m
		}
	}
	return nil
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
func fitting(all []story.Milestone, reason *story.Milestone) (some []story.Milestone, left int) {
	rank := func(i int) int {
		switch m := all[i]; {
		case reason != nil && m.Anchor == reason.Anchor:
			return -3 * len(all)
		case progress.MilestoneState(m.State).IsOpen():
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
func height(m story.Milestone) int {
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
