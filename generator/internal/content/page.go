package content

import (
	"slices"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/settings"
)

// page reads one page of prose. Its address is in config.toml, so that an id
// may differ from both languages' slugs; without one, the id serves.
func (l *loader) page(base string) {
	p := &portal.Page{}
	th, ok := l.read(base, func(t *document.Table) {
		t.NeedWords("title", &p.Title)
		t.Words("summary", &p.Summary)
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
	l.body(&p.Body)
	l.portal.Pages = append(l.portal.Pages, p)
}

// arrange puts the pages of prose in the order of config.toml's slugs, which is
// that of the footer. Those without a slug come last, by their ids. A slug of no
// page does no harm.
func (l *loader) arrange() {
	place := func(p *portal.Page) int {
		if at := slices.IndexFunc(l.slugs, func(s settings.Slug) bool { return s.ID == p.ID }); at >= 0 {
			return at
		}
		return len(l.slugs)
	}
	slices.SortStableFunc(l.portal.Pages, func(a, b *portal.Page) int { return place(a) - place(b) })
	var ids []string
	for _, page := range l.portal.Pages {
		ids = append(ids, page.ID)
	}
	for _, s := range l.slugs {
		if !slices.Contains(ids, s.ID) && !l.drafts[s.ID] && !l.unread {
			l.problems.Add(diag.Warning(s.Pos, "unknown-key.table", "key", "slugs."+s.ID, "guess", i18n.Nearest(s.ID, ids)))
		}
	}
}
