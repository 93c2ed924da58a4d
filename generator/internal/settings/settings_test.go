package settings

import (
	"fmt"
	"testing"
	"testing/fstest"
	"time"

	"camket/generator/internal/document"
	"camket/generator/internal/tree"
)

// What config.toml leaves out has a value all the same; what is wrong in it is
// proved where the portal is read.
func TestRead(t *testing.T) {
	const titles = "[title]\nvi = \"Cổng\"\nen = \"Portal\"\n[description]\nvi = \"Gì\"\nen = \"What\"\n"
	for _, test := range []struct{ text, want string }{
		{"base_url = \"https://mau.example/\"\n" + titles, "https://mau.example 30 UTC false false []"},
		{"base_url = \"https://mau.example\"\nas_of = \"2026-03-31\"\nreport_days = \"45\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\nfictional = \"có\"\n" + titles +
			"[slugs.z]\nvi = \"cuoi\"\nen = \"last\"\n[slugs.a]\nvi = \"dau\"\nen = \"first\"\n", "https://mau.example 45 Asia/Ho_Chi_Minh true true [z a]"},
	} {
		file, ok, problems := tree.Stat(fstest.MapFS{"config.toml": {Data: []byte(test.text)}}, "config.toml")
		if !ok || len(problems) > 0 {
			t.Fatal(problems)
		}
		d, ok := document.ReadTOML(file)
		if !ok {
			t.Fatal(d.Problems)
		}
		c := Read(d.Table())
		var order []string
		for _, slug := range c.Order {
			order = append(order, slug.ID)
		}
		if got := fmt.Sprintf("%s %d %v %v %v %v", c.BaseURL, c.ReportDays, c.Zone, c.AsOf != 0, c.Fictional, order); len(d.Problems) > 0 || got != test.want {
			t.Errorf("%s, want %s\n%v", got, test.want, d.Problems)
		}
		if c.Title.EN != "Portal" || c.Description.VI != "Gì" || len(d.Bilingual) != 2+len(order) {
			t.Errorf("%+v, %d passages in both languages", c.Settings, len(d.Bilingual))
		}
	}
}

func TestZone(t *testing.T) {
	for name, want := range map[string]string{"": "UTC", "Asia/Ho_Chi_Minh": "Asia/Ho_Chi_Minh", "Local": "", "Asia/Ha_Noi": ""} {
		zone, err := Zone(name)
		if err != nil {
			zone = time.FixedZone("", 0)
		}
		if (err == nil) != (want != "") || err == nil && zone.String() != want {
			t.Errorf("%q is %v, %v", name, zone, err)
		}
	}
}
