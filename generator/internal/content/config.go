package content

import (
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // Windows has no zone database

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

// contactForm is an e-mail address or a web address.
var contactForm = regexp.MustCompile(`^(https?://[^\s"<>]+|[^\s@:"<>]+@[^\s@:"<>]+)$`)

// config reads config.toml and settles the day as of which states are derived.
func (l *loader) config() {
	zone := time.UTC
	file, ok, problems := tree.Stat(l.root, "config.toml")
	l.problems.Add(problems...)
	if ok {
		d, decoded := readTOML(file)
		if decoded {
			t := l.table(d)
			zone = l.settings(t)
			t.done()
		}
		l.problems.Add(d.problems...)
	}
	switch {
	case !l.options.AsOf.IsZero():
		l.portal.AsOf = l.options.AsOf.End
	case l.portal.AsOf != 0:
		l.portal.Pinned = true
	default:
		l.portal.AsOf = portal.DayOf(l.options.Now.In(zone).Date())
	}
}

// Zone finds a time zone by its name; "" is UTC. What is called Local is that
// of whoever runs the program, and no portal's.
func Zone(name string) (*time.Location, error) {
	if name == "Local" {
		return nil, errors.New("not a place: " + name)
	}
	return time.LoadLocation(name)
}

func (l *loader) settings(t *table) *time.Location {
	s := &l.portal.Settings
	s.BaseURL = l.baseURL(t)
	if s.Contact, _ = t.text("contact"); s.Contact != "" && !contactForm.MatchString(s.Contact) {
		t.fail(t.valuePos("contact"), "link-unsafe.contact", "target", s.Contact)
	}
	s.ReportDays = 30
	if days, ok := t.text("report_days"); ok {
		n, err := strconv.Atoi(days)
		if err != nil || n < 0 || n > 366 {
			t.fail(t.valuePos("report_days"), "value-form.days", "value", days)
		}
		s.ReportDays = n
	}
	zone := time.UTC
	if s.TimeZone, _ = t.text("time_zone"); s.TimeZone != "" {
		found, err := Zone(s.TimeZone)
		if err != nil {
			t.fail(t.valuePos("time_zone"), "front-matter.zone", "value", s.TimeZone)
		} else {
			zone = found
		}
	}
	t.day("as_of", &l.portal.AsOf)
	if fictional, ok := t.choice("fictional", "có", "không"); ok {
		s.Fictional = fictional == "có"
	}
	named := []struct {
		name string
		into *portal.Text
	}{{"title", &s.Title}, {"description", &s.Description}}
	for _, one := range named {
		if sub := t.sub(one.name); sub != nil {
			sub.both(one.into)
			sub.done()
		} else {
			t.fail(t.pos(), "front-matter.required", "key", one.name)
		}
	}
	if sub := t.sub("notice"); sub != nil {
		sub.both(&s.Notice)
		sub.done()
	}
	l.addresses(t)
	return zone
}

// addresses reads the slugs of the pages of prose.
func (l *loader) addresses(t *table) {
	s := &l.portal.Settings
	s.Slugs = map[string]portal.Text{}
	t.each("slugs", func(id string, sub *table) {
		var slug portal.Text
		sub.both(&slug)
		for _, lang := range portal.Langs {
			if words, _ := slug.In(lang); words != "" && !idForm.MatchString(words) {
				sub.fail(sub.valuePos(string(lang)), "unexpected-file.name", "name", words)
			}
		}
		s.Slugs[id] = slug
		l.slugs = append(l.slugs, id)
		pos := sub.pos()
		l.later = append(l.later, func() {
			var ids []string
			for _, page := range l.portal.Pages {
				ids = append(ids, page.ID)
			}
			if !slices.Contains(ids, id) && !l.drafts[id] && !l.unread { // it does no harm
				l.problems.Add(diag.Warning(pos, "unknown-key.table", "key", "slugs."+id, "guess", i18n.Nearest(id, ids)))
			}
		})
	})
}

// baseURL is the address that the site will have: scheme and host, and a path
// only if the site does not stand at the host's root.
func (l *loader) baseURL(t *table) string {
	t.need("base_url")
	base, ok := t.text("base_url")
	if !ok {
		return ""
	}
	parsed, err := url.Parse(base)
	if err != nil || parsed.Host == "" || parsed.Scheme != "https" && parsed.Scheme != "http" ||
		strings.Trim(parsed.Path, "/") != "" || parsed.RawQuery != "" || parsed.Fragment != "" {
		l.problems.Add(diag.Error(t.valuePos("base_url"), "link-unsafe.base", "target", base))
	}
	return strings.TrimRight(base, "/")
}
