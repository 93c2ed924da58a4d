package site

import (
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// Frame is what every page has around its matter.
type Frame struct {
	Lang         string      // the page's language: "vi", "en"
	Kind         string      // the kind of page: the name of its layout
	URL          string      // of this page, root-relative
	Title        view.Words  // the page's heading
	DocTitle     string      // the window's title: heading, then portal
	Description  string      // a sentence for search engines and shared links
	Canonical    string      // absolute: of this page, or of the one that says all that it says
	Origin       string      // what makes an address of the site absolute
	Card         Card        // the picture that goes with a link to the page
	Alternates   []Alternate // absolute, x-default last; none where Canonical is another page
	Other        view.Link   // this page in the other language
	Portal       string      // the portal's name
	Home         string      // the address of the front page
	Nav          []NavItem   // the main navigation
	AllProjects  string      // the address of the list of projects
	Crumbs       []view.Link // from home to the page above
	Pages        []view.Link // pages of prose, for the footer
	Method       string      // the address of the page on how states are computed
	SiteMap      string      // that of the list of all pages
	AsOf         view.When   // the day up to which the page knows things
	Fictional    bool        // the portal is a sample: every page says so
	Listed       bool        // the site map lists the page
	Untranslated bool        // the page shows Vietnamese for want of English
	Behind       bool        // the Vietnamese of parts of the page changed after they were translated
	Contact      string      // "" while none has been given
	Notice       view.Words  // what the portal says of itself on every page
	ContactURL   string      // where to write; without a Contact, the page that says why not, or ""
}

// Alternate is a <link rel="alternate">.
type Alternate struct {
	Lang string // "vi", "en", "x-default"
	URL  string // the absolute address of the page in it
}

// NavItem is an entry of the main navigation; its words are the site's.
type NavItem struct {
	Key     string // "nav." + Key in layouts/*.toml
	URL     string // where it leads
	Current bool   // the page is it, or below it
}

// frame makes the frame of a page from its own words.
func (s *Site) frame(page *Page, title, description portal.Text) Frame {
	settings := s.portal.Settings
	name, _ := settings.Title.In(page.Lang)
	f := Frame{
		Lang:        string(page.Lang),
		Kind:        string(page.Kind),
		URL:         page.URL,
		Title:       view.Text(page.Lang, title),
		Canonical:   s.BaseURL + page.URL,
		Origin:      s.BaseURL,
		Card:        s.shareCard(page.Lang, nil),
		Portal:      name,
		Home:        address.Home(page.Lang),
		Method:      address.Method(page.Lang),
		SiteMap:     address.SiteMap(page.Lang),
		AllProjects: address.Projects(page.Lang),
		AsOf:        view.Day(page.Lang, s.portal.AsOf),
		Fictional:   settings.Fictional,
		Listed:      page.Listed(),
		Contact:     settings.Contact,
		Notice:      view.Text(page.Lang, settings.Notice),
	}
	f.DocTitle = name
	if f.Title.Text != "" && f.Title.Text != name {
		f.DocTitle = f.Title.Text + " – " + name
	}
	f.Description, _ = description.In(page.Lang)
	if f.Description == "" {
		f.Description, _ = settings.Description.In(page.Lang)
	}
	f.Alternates = s.Alternates(page)
	other := page.Lang.Other()
	f.Other = view.Link{Words: view.Words{Lang: string(other)}, URL: page.In(other)}
	if f.Contact != "" {
		f.ContactURL = f.Contact
		if strings.Contains(f.Contact, "@") && !prose.IsAbsolute(f.Contact) {
			f.ContactURL = "mailto:" + f.Contact
		}
	}
	f.Nav = s.nav(page)
	for _, one := range s.portal.Pages {
		link := view.Link{Words: view.Text(page.Lang, one.Title), URL: address.Prose(one)(page.Lang)}
		link.Current = link.URL == page.URL
		f.Pages = append(f.Pages, link)
		if one.ID == "contact" && f.Contact == "" {
			f.ContactURL = link.URL
		}
	}
	return f
}

// Alternates lists the absolute addresses of a page in every language, its own
// included, and the one for readers of no language that the portal has.
func (s *Site) Alternates(page *Page) []Alternate {
	var all []Alternate
	for _, lang := range portal.Langs {
		all = append(all, Alternate{string(lang), s.BaseURL + page.In(lang)})
	}
	return append(all, Alternate{"x-default", s.BaseURL + page.In(portal.Vietnamese)})
}

// nav is the main navigation: the first resolution, the projects, the
// indicators, about.
func (s *Site) nav(page *Page) []NavItem {
	var items []NavItem
	if len(s.portal.Resolutions) > 0 {
		items = append(items, NavItem{"resolution", address.Resolution(s.portal.Resolutions[0])(page.Lang),
			page.Kind == Resolution || page.Kind == ClauseKind || page.Kind == Aligned || page.Kind == Cited})
	}
	items = append(items, NavItem{"projects", address.Projects(page.Lang),
		page.Kind == Projects || page.Kind == Project || page.Kind == Report || page.Kind == Sheet})
	if len(s.portal.Indicators) > 0 {
		items = append(items, NavItem{"indicators", address.Indicators(page.Lang), page.Kind == Indicators || page.Kind == Indicator})
	}
	for _, one := range s.portal.Pages {
		if one.ID == "about" {
			url := address.Prose(one)(page.Lang)
			items = append(items, NavItem{"about", url, url == page.URL})
		}
	}
	return items
}

// crumb is the link to a page above this one.
func crumb(page *Page, title portal.Text, url string) view.Link {
	return view.Link{Words: view.Text(page.Lang, title), URL: url}
}
