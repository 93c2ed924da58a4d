package site

import "camket/generator/internal/portal"

// The addresses of every kind of page, in both languages. Vietnamese stands
// at the root, English below /en/.

func homeURL(lang portal.Lang) string { return localised(lang, "/", "/en/") }

func notFoundURL(lang portal.Lang) string { return localised(lang, "/404.html", "/en/404.html") }

func projectsURL(lang portal.Lang) string { return localised(lang, "/du-an/", "/en/projects/") }

func resolutionURL(r *portal.Resolution) func(portal.Lang) string {
	return func(lang portal.Lang) string {
		return localised(lang, "/van-ban/", "/en/resolutions/") + r.ID + "/"
	}
}

func projectURL(p *portal.Project) func(portal.Lang) string {
	return func(lang portal.Lang) string { return projectsURL(lang) + p.ID + "/" }
}

func reportURL(r *portal.Report) func(portal.Lang) string {
	return func(lang portal.Lang) string { return projectURL(r.Project)(lang) + r.Quarter.String() + "/" }
}

func proseURL(p *portal.Page) func(portal.Lang) string {
	return func(lang portal.Lang) string {
		slug, _ := p.Slug.In(lang)
		return homeURL(lang) + slug + "/"
	}
}

func localised(lang portal.Lang, vi, en string) string {
	if lang == portal.English {
		return en
	}
	return vi
}

func sectorAnchor(id string) string    { return "linh-vuc-" + id }
func milestoneAnchor(id string) string { return "moc-" + id }
func erratumAnchor(id string) string   { return "dinh-chinh-" + id }
func citationAnchor(n string) string   { return "nguon-" + n }
