package prose

import (
	"cmp"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// scheme is what makes an address absolute. Only the schemes of safeSchemes
// may stand in content: a list of what is allowed, since browsers know more
// dangerous ones than anyone can name.
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// IsAbsolute reports whether an address begins with a scheme.
func IsAbsolute(address string) bool { return scheme.MatchString(address) }

var safeSchemes = []string{"https", "http", "mailto", "tel"}

// Resolve returns the address that a link or a picture in page's body gets.
func (x *Index) Resolve(page *Page, piece portal.Piece) (string, *diag.Problem) {
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
		if IsAbsolute(target) || strings.HasPrefix(strings.ReplaceAll(target, `\`, "/"), "//") {
			return fail("link-unsafe.image", "target", target)
		}
		if strings.TrimSpace(piece.Text) == "" {
			return fail("image-alt-missing", "file", target)
		}
		file := contentFile(page, target)
		if picture, ok := x.Pictures[file]; ok {
			return picture.largest(), nil
		}
		return fail("image-missing", "file", target, "guess", x.nearestPicture(file))
	case portal.LinkOpen:
		switch {
		case unsafe(target) || strings.HasPrefix(target, "//"):
			return fail("link-unsafe", "target", target)
		case IsAbsolute(target):
			name, _, _ := strings.Cut(target, ":")
			if !slices.Contains(safeSchemes, strings.ToLower(name)) {
				return fail("link-unsafe", "target", target)
			}
			if parsed, err := url.Parse(target); err != nil || strings.HasPrefix(strings.ToLower(name), "http") && parsed.Host == "" {
				return fail("link-broken", "target", target, "guess", "")
			}
			return target, nil
		}
		return x.internal(page, target, fail)
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
func (x *Index) internal(page *Page, target string, fail func(string, ...string) (string, *diag.Problem)) (string, *diag.Problem) {
	place, anchor, hasAnchor := strings.Cut(target, "#")
	found := page
	if place != "" || !hasAnchor {
		if decoded, err := url.PathUnescape(place); err == nil {
			place = decoded
		}
		if strings.HasPrefix(place, "/") {
			found = x.byURL[place]
		} else if found = x.byFile[contentFile(page, place)]; found == nil {
			if picture, ok := x.Pictures[contentFile(page, place)]; ok {
				return picture.largest(), nil
			}
		}
		if unseen := cmp.Or(x.unseen[place], x.unseen[contentFile(page, place)]); unseen != nil {
			return x.byURL[unseen.In(page.Lang)].URL, nil // to what is known of the project
		}
		if found == nil && strings.HasPrefix(strings.ToLower(target), "www.") {
			return fail("link-broken.web", "target", target, "written", "https://"+target)
		}
		if found == nil {
			return fail("link-broken", "target", target, "guess", x.nearest(page, place))
		}
		found = x.byURL[found.In(page.Lang)]
	}
	switch {
	case !hasAnchor:
		return found.URL, nil
	case !found.Anchors[anchor]:
		var among []string
		for a := range found.Anchors {
			among = append(among, a)
		}
		slices.Sort(among)
		return fail("anchor-broken", "target", found.URL, "anchor", anchor, "guess", i18n.Nearest(anchor, among))
	case found == page:
		return "#" + anchor, nil
	}
	return found.URL + "#" + anchor, nil
}

// nearest is what a link that leads nowhere was probably meant to say: an
// address, or the name of a file as it would be written on page.
func (x *Index) nearest(page *Page, target string) string {
	var all []string
	if strings.HasPrefix(target, "/") {
		for _, other := range x.pages {
			all = append(all, other.URL)
		}
		return i18n.Nearest(target, all)
	}
	for file := range x.byFile {
		name, err := filepath.Rel(path.Dir(page.Source.File), file)
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

func (x *Index) nearestPicture(file string) string {
	var names []string
	for name := range x.Pictures {
		if path.Dir(name) == path.Dir(file) {
			names = append(names, path.Base(name))
		}
	}
	slices.Sort(names)
	return i18n.Nearest(path.Base(file), names)
}
