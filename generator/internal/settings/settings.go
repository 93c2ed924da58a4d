// Package settings reads config.toml: what holds for the portal as a whole.
package settings

import (
	"errors"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // Windows has no zone database

	"camket/generator/internal/document"
	"camket/generator/internal/portal"
)

// Config is what config.toml says.
type Config struct {
	portal.Settings
	AsOf  portal.Day     // as of which states are derived; 0: it does not say
	Zone  *time.Location // that of the portal; UTC where it does not say
	Order []Slug         // the slugs of the pages of prose, as they stand
}

// Slug is the address of a page of prose, by the page's id.
type Slug struct {
	ID  string
	Pos portal.Pos
}

// contactForm is an e-mail address or a web address.
var contactForm = regexp.MustCompile(`^(https?://[^\s"<>]+|[^\s@:"<>]+@[^\s@:"<>]+)$`)

// Zone finds a time zone by its name; "" is UTC. What is called Local is that
// of whoever runs the program, and no portal's.
func Zone(name string) (*time.Location, error) {
	if name == "Local" {
		return nil, errors.New("not a place: " + name)
	}
	return time.LoadLocation(name)
}

// Read reads config.toml, whose top level t is.
func Read(t *document.Table) Config {
	c := Config{Zone: time.UTC}
	s := &c.Settings
	s.BaseURL = baseURL(t)
	if s.Contact, _ = t.Text("contact"); s.Contact != "" && !contactForm.MatchString(s.Contact) {
		t.Fail(t.ValuePos("contact"), "link-unsafe.contact", "target", s.Contact)
	}
	s.ReportDays = 30
	if days, ok := t.Text("report_days"); ok {
		n, err := strconv.Atoi(days)
		if err != nil || n < 0 || n > 366 {
			t.Fail(t.ValuePos("report_days"), "value-form.days", "value", days)
		}
		s.ReportDays = n
	}
	if s.TimeZone, _ = t.Text("time_zone"); s.TimeZone != "" {
		found, err := Zone(s.TimeZone)
		if err != nil {
			t.Fail(t.ValuePos("time_zone"), "front-matter.zone", "value", s.TimeZone)
		} else {
			c.Zone = found
		}
	}
	t.Day("as_of", &c.AsOf)
	if fictional, ok := t.Choice("fictional", "có", "không"); ok {
		s.Fictional = fictional == "có"
	}
	named := []struct {
		name string
		into *portal.Text
	}{{"title", &s.Title}, {"description", &s.Description}}
	for _, one := range named {
		if sub := t.Sub(one.name); sub != nil {
			sub.Both(one.into)
			sub.Done()
		} else {
			t.Fail(t.Pos(), "front-matter.required", "key", one.name)
		}
	}
	if sub := t.Sub("notice"); sub != nil {
		sub.Both(&s.Notice)
		sub.Done()
	}
	c.addresses(t)
	return c
}

// addresses reads the slugs of the pages of prose.
func (c *Config) addresses(t *document.Table) {
	c.Slugs = map[string]portal.Text{}
	t.Each("slugs", func(id string, sub *document.Table) {
		var slug portal.Text
		sub.Both(&slug)
		for _, lang := range portal.Langs {
			if words, _ := slug.In(lang); words != "" && !document.IsName(words) {
				sub.Fail(sub.ValuePos(string(lang)), "unexpected-file.name", "name", words)
			}
		}
		c.Slugs[id] = slug
		c.Order = append(c.Order, Slug{id, sub.Pos()})
	})
}

// baseURL is the address that the site will have: scheme and host, and a path
// only if the site does not stand at the host's root.
func baseURL(t *document.Table) string {
	t.Need("base_url")
	base, ok := t.Text("base_url")
	if !ok {
		return ""
	}
	parsed, err := url.Parse(base)
	if err != nil || parsed.Host == "" || parsed.Scheme != "https" && parsed.Scheme != "http" ||
		strings.Trim(parsed.Path, "/") != "" || parsed.RawQuery != "" || parsed.Fragment != "" {
		t.Fail(t.ValuePos("base_url"), "link-unsafe.base", "target", base)
	}
	return strings.TrimRight(base, "/")
}
