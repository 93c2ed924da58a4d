// Package address has the address of every page, in both languages, and the
// anchors that more than one page names. Vietnamese stands at the root, English
// below /en/. Addresses are root-relative.
package address

import (
	"strings"

	"camket/generator/internal/portal"
)

// In is a page's address in each language.
type In func(portal.Lang) string

// Home is the front page.
func Home(lang portal.Lang) string { return localised(lang, "/", "/en/") }

// NotFound is what a host shows where there is no page.
func NotFound(lang portal.Lang) string { return localised(lang, "/404.html", "/en/404.html") }

// Method is the page on how states are computed.
func Method(lang portal.Lang) string { return localised(lang, "/phuong-phap/", "/en/method/") }

// SiteMap is the list of all pages.
func SiteMap(lang portal.Lang) string { return localised(lang, "/so-do-trang/", "/en/site-map/") }

// Resolution is the whole text.
func Resolution(r *portal.Resolution) In {
	return func(lang portal.Lang) string {
		return localised(lang, "/van-ban/", "/en/resolutions/") + r.ID + "/"
	}
}

// Clause is a clause's own page.
func Clause(r *portal.Resolution, c *portal.Clause) In {
	return func(lang portal.Lang) string { return Resolution(r)(lang) + c.Ref.String() + "/" }
}

// Aligned is the text in both languages, side by side.
func Aligned(r *portal.Resolution) In {
	return func(lang portal.Lang) string { return Resolution(r)(lang) + localised(lang, "song-ngu/", "bilingual/") }
}

// Cited is the list of the documents that a resolution cites.
func Cited(r *portal.Resolution) In {
	return func(lang portal.Lang) string { return Resolution(r)(lang) + localised(lang, "vien-dan/", "cited/") }
}

// Projects is the list of all projects.
func Projects(lang portal.Lang) string { return localised(lang, "/du-an/", "/en/projects/") }

// Project is a project's timeline.
func Project(p *portal.Project) In {
	return func(lang portal.Lang) string { return Projects(lang) + p.ID + "/" }
}

// Sheet is the page to print for the project's signboard.
func Sheet(p *portal.Project) In {
	return func(lang portal.Lang) string { return Project(p)(lang) + localised(lang, "bang-tin/", "sheet/") }
}

// Report is one quarter's report on a project.
func Report(r *portal.Report) In {
	return func(lang portal.Lang) string { return Project(r.Project)(lang) + r.Quarter.String() + "/" }
}

// Quarter is what is known of one quarter.
func Quarter(q portal.Quarter) In {
	return func(lang portal.Lang) string { return localised(lang, "/quy/", "/en/quarters/") + q.String() + "/" }
}

// Indicators is the list of all indicators.
func Indicators(lang portal.Lang) string { return localised(lang, "/chi-tieu/", "/en/indicators/") }

// Indicator is what is known of one.
func Indicator(i *portal.Indicator) In {
	return func(lang portal.Lang) string { return Indicators(lang) + i.ID + "/" }
}

// Prose is a page of running text.
func Prose(p *portal.Page) In {
	return func(lang portal.Lang) string {
		slug, _ := p.Slug.In(lang)
		return Home(lang) + slug + "/"
	}
}

func localised(lang portal.Lang, vi, en string) string {
	if lang == portal.English {
		return en
	}
	return vi
}

// MilestoneAnchor is where a project's page tells of a milestone.
func MilestoneAnchor(id string) string { return "moc-" + id }

// ItemAnchor is where a project's page names a part of it, and a resolution's
// ledger an item of the resolution.
func ItemAnchor(id string) string { return "viec-" + id }

// NoteAnchor is where a footnote stands, by the label that refers to it.
func NoteAnchor(label string) string { return "fn-" + strings.ToLower(label) }
