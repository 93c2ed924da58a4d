package progress

import (
	"cmp"
	"slices"
	"strings"

	"camket/generator/internal/portal"
)

// Answer is what answers a passage of a resolution: a project, an item of a
// project, an indicator, or an item of the resolution itself (Item alone).
type Answer struct {
	*portal.Mandate
	Project   *portal.Project
	Indicator *portal.Indicator
	Item      *portal.Item
}

// id names an answer among those on the same words.
func (a Answer) id() string {
	switch {
	case a.Indicator != nil:
		return a.Indicator.ID
	case a.Project == nil:
		return a.Item.ID
	case a.Item == nil:
		return a.Project.ID
	}
	return a.Project.ID + "/" + a.Item.ID
}

// Answers lists what answers r, in the order of its text: by the place where
// the words begin; of those that begin together, which an elision allows, the
// one whose words end first; of the same words by id.
func Answers(p *portal.Portal, r *portal.Resolution) []Answer {
	paragraphs := map[string]int{}
	for i, anchor := range r.Anchors() {
		paragraphs[anchor] = i
	}
	type placed struct {
		Answer
		paragraph, start, end int
	}
	var found []placed
	add := func(a Answer) {
		if a.Mandate == nil || a.Resolution != r {
			return
		}
		anchor, start, end := r.Find(portal.Vietnamese, a.Mandate)
		if start < 0 {
			anchor = a.Clause.String()
		}
		found = append(found, placed{a, paragraphs[anchor], start, end})
	}
	for _, project := range p.Projects {
		for _, m := range project.Mandates {
			add(Answer{Mandate: m, Project: project})
		}
		for _, item := range project.Items {
			add(Answer{Mandate: item.Mandate, Project: project, Item: item})
		}
	}
	for _, i := range p.Indicators {
		for _, m := range i.Mandates {
			add(Answer{Mandate: m, Indicator: i})
		}
	}
	for _, item := range r.Items {
		add(Answer{Mandate: item.Mandate, Item: item})
	}
	slices.SortStableFunc(found, func(a, b placed) int {
		return cmp.Or(a.paragraph-b.paragraph, a.start-b.start, a.end-b.end, strings.Compare(a.id(), b.id()))
	})
	all := make([]Answer, len(found))
	for i, a := range found {
		all[i] = a.Answer
	}
	return all
}

// Mandatory lists the places that need an answer or a reason: every paragraph
// and every footnote before the tail.
func Mandatory(r *portal.Resolution) []string {
	var all []string
	for _, c := range r.Clauses {
		if !c.Tail {
			all = append(all, c.Paragraphs...)
		}
	}
	for _, n := range r.Body.VI.Notes {
		all = append(all, n.Anchor)
	}
	return all
}

// WhyUntracked returns the reason that nothing answers the paragraph.
func WhyUntracked(r *portal.Resolution, anchor string) *portal.Untracked {
	for _, u := range r.Untracked {
		if slices.Contains(r.Passages(u.Clause), anchor) {
			return u
		}
	}
	return nil
}
