package site

import (
	"cmp"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"net/url"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// scheme is what makes an address absolute. Only the schemes of safeSchemes
// may stand in content: a list of what is allowed, since browsers know more
// dangerous ones than anyone can name.
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

var safeSchemes = []string{"https", "http", "mailto", "tel"}

// resolveAll resolves every reference of every body once, for its problems.
func (s *Site) resolveAll() diag.List {
	var problems diag.List
	judged := map[portal.Pos]bool{}
	for _, page := range s.Pages {
		if page.source.File == "" {
			continue
		}
		body := s.bodyOf(page)
		for _, list := range [2][]portal.Block{body.Blocks, body.Notes} {
			for _, block := range list {
				for _, piece := range block.Pieces {
					// A body without a translation stands on both pages.
					if _, problem := s.resolve(page, piece); problem != nil && !s.perhaps(*problem) && !judged[piece.Pos] {
						judged[piece.Pos] = true
						problems.Add(*problem)
					}
				}
			}
		}
	}
	return problems
}

// perhaps reports whether a link may be right after all: some file could not
// be decoded, and nobody knows what it would have been.
func (s *Site) perhaps(p diag.Problem) bool {
	return s.portal.Incomplete && (p.Rule() == "link-broken" || p.Rule() == "anchor-broken")
}

// bodyOf returns the body that a page shows.
func (s *Site) bodyOf(page *Page) portal.Body {
	for _, r := range s.portal.Resolutions {
		if r.Pos == page.source {
			return r.Body.In(page.Lang)
		}
	}
	for _, p := range s.portal.Projects {
		if p.Pos == page.source {
			return p.Body.In(page.Lang)
		}
		for _, r := range p.Reports {
			if r.Pos == page.source {
				return r.Body.In(page.Lang)
			}
		}
	}
	for _, i := range s.portal.Indicators {
		if i.Pos == page.source {
			return i.Body.In(page.Lang)
		}
	}
	for _, p := range s.portal.Pages {
		if p.Pos == page.source {
			return p.Body.In(page.Lang)
		}
	}
	return portal.Body{}
}

// resolve returns the address that a link or a picture in page's body gets.
func (s *Site) resolve(page *Page, piece portal.Piece) (string, *diag.Problem) {
	fail := func(message string, args ...string) (string, *diag.Problem) {
		p := diag.Error(piece.Pos, message, args...)
		return "", &p
	}
	target := norm.NFC.String(piece.Target)
	switch piece.Kind {
	case portal.Image:
		if len(target) >= 5 && strings.EqualFold(target[:5], "data:") { // as long as the picture is large
			return fail("link-unsafe.data")
		}
		if scheme.MatchString(target) || strings.HasPrefix(strings.ReplaceAll(target, `\`, "/"), "//") {
			return fail("link-unsafe.image", "target", target)
		}
		if strings.TrimSpace(piece.Text) == "" {
			return fail("image-alt-missing", "file", target)
		}
		file := s.contentFile(page, target)
		if picture, ok := s.pictures[file]; ok {
			return picture.largest(), nil
		}
		return fail("image-missing", "file", target, "guess", s.nearestPicture(file))
	case portal.LinkOpen:
		switch {
		case unsafe(target) || strings.HasPrefix(target, "//"):
			return fail("link-unsafe", "target", target)
		case scheme.MatchString(target):
			name, _, _ := strings.Cut(target, ":")
			if !slices.Contains(safeSchemes, strings.ToLower(name)) {
				return fail("link-unsafe", "target", target)
			}
			if parsed, err := url.Parse(target); err != nil || strings.HasPrefix(strings.ToLower(name), "http") && parsed.Host == "" {
				return fail("link-broken", "target", target, "guess", "")
			}
			return target, nil
		}
		return s.internal(page, target, fail)
	}
	return "", nil
}

// unsafe reports whether a target holds what browsers drop or turn round
// before they look at its scheme.
func unsafe(target string) bool {
	return strings.ContainsRune(target, '\\') || strings.TrimSpace(target) != target ||
		strings.ContainsFunc(target, unicode.IsControl)
}

// internal resolves "#anchor", "/an/address/#anchor", or a content file's
// relative name, to the page in the language of the page that links.
func (s *Site) internal(page *Page, target string, fail func(string, ...string) (string, *diag.Problem)) (string, *diag.Problem) {
	place, anchor, hasAnchor := strings.Cut(target, "#")
	found := page
	if place != "" || !hasAnchor {
		if decoded, err := url.PathUnescape(place); err == nil {
			place = decoded
		}
		if strings.HasPrefix(place, "/") {
			found = s.byURL[place]
		} else if found = s.byFile[s.contentFile(page, place)]; found == nil {
			if picture, ok := s.pictures[s.contentFile(page, place)]; ok {
				return picture.largest(), nil
			}
		}
		if unseen := cmp.Or(s.unseen[place], s.unseen[s.contentFile(page, place)]); unseen != nil {
			return s.byURL[unseen.urlIn(page.Lang)].URL, nil // to what is known of the project
		}
		if found == nil && strings.HasPrefix(strings.ToLower(target), "www.") {
			return fail("link-broken.web", "target", target, "written", "https://"+target)
		}
		if found == nil {
			return fail("link-broken", "target", target, "guess", s.nearest(page, place))
		}
		found = s.byURL[found.urlIn(page.Lang)]
	}
	switch {
	case !hasAnchor:
		return found.URL, nil
	case !found.anchors[anchor]:
		var among []string
		for a := range found.anchors {
			among = append(among, a)
		}
		slices.Sort(among)
		return fail("anchor-broken", "target", found.URL, "anchor", anchor, "guess", i18n.Nearest(anchor, among))
	case found == page:
		return "#" + anchor, nil
	}
	return found.URL + "#" + anchor, nil
}

// contentFile is a name relative to the file that page is made of; a link to
// an English file means its thing.
func (s *Site) contentFile(page *Page, name string) string {
	file := portal.Beside(page.source.File, name)
	if stem, ok := strings.CutSuffix(file, ".en.md"); ok {
		return stem + ".vi.md"
	}
	return file
}

// nearest is what a link that leads nowhere was probably meant to say: an
// address, or the name of a file as it would be written on page.
func (s *Site) nearest(page *Page, target string) string {
	var all []string
	if strings.HasPrefix(target, "/") {
		for _, other := range s.Pages {
			all = append(all, other.URL)
		}
		return i18n.Nearest(target, all)
	}
	for file := range s.byFile {
		name, err := filepath.Rel(path.Dir(page.source.File), file)
		if err != nil {
			continue
		}
		if stem, ok := strings.CutSuffix(name, ".vi.md"); ok && strings.HasSuffix(target, ".en.md") {
			name = stem + ".en.md"
		}
		all = append(all, filepath.ToSlash(name))
	}
	return i18n.Nearest(target, all)
}

func (s *Site) nearestPicture(file string) string {
	var names []string
	for name := range s.pictures {
		if path.Dir(name) == path.Dir(file) {
			names = append(names, path.Base(name))
		}
	}
	slices.Sort(names)
	return i18n.Nearest(path.Base(file), names)
}
