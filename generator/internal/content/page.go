package content

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// page reads one page of prose. Its address is in config.toml, so that an id
// may differ from both languages' slugs; without one, the id serves.
func (l *loader) page(base string) {
	p := &portal.Page{}
	th, ok := l.read(base, func(t *table) {
		t.needWords("title", &p.Title)
		t.words("summary", &p.Summary)
		l.defineSources(t)
	})
	if !ok {
		l.drafts[th.id] = true
		return
	}
	p.ID, p.Pos, p.Body, p.Draft, p.Translation = th.id, th.pos, th.prose, th.draft, th.translation
	p.Slug = portal.Text{VI: p.ID, EN: p.ID}
	if slug, ok := l.portal.Settings.Slugs[p.ID]; ok {
		p.Slug = slug
	}
	if p.Slug.EN == "" {
		p.Slug.EN = i18n.Slug(p.Slug.VI)
	}
	l.anchorHeadings(&p.Body)
	l.citeNotes(&p.Body)
	l.portal.Pages = append(l.portal.Pages, p)
}

// arrange puts the pages of prose in the order of config.toml's slugs, which is
// that of the footer. Those without a slug come last, by their ids.
func (l *loader) arrange() {
	place := func(p *portal.Page) int {
		if at := slices.Index(l.slugs, p.ID); at >= 0 {
			return at
		}
		return len(l.slugs)
	}
	slices.SortStableFunc(l.portal.Pages, func(a, b *portal.Page) int { return place(a) - place(b) })
}
