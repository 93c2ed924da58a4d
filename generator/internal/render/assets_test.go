package render

import (
	"strings"
	"testing"
	"testing/fstest"
)

// The styles of every page are one stylesheet; a folder of them is another.
func TestStylesheets(t *testing.T) {
	assets, problems := ReadAssets(fstest.MapFS{
		"static/css/_a.css":       {Data: []byte("@layer a, b;\n")},
		"static/css/b.css":        {Data: []byte("@layer b { p { src: url(../fonts/f.woff2); } }\n")},
		"static/css/more/a.css":   {Data: []byte("/* more */\nq { src: url(../../fonts/f.woff2); }\n")},
		"static/css/more/b.css":   {Data: []byte("i { color: red; }\n")},
		"static/css/more/x/c.css": {Data: []byte("b { color: red; }\n")},
		"static/fonts/f.woff2":    {Data: []byte("f")},
	}, nil, nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	font, err := assets.url("fonts/f.woff2")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"site.css":         `@layer a,b;@layer b{p{src:url("` + font + `");}}`,
		"more.css":         `q{src:url("` + font + `");}i{color:red;}`,
		"css/more/x/c.css": "b { color: red; }\n",
	} {
		address, err := assets.url(name)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, a := range assets.artifacts() {
			if "/"+a.Path != address {
				continue
			}
			if data, err := a.Bytes(); err != nil || strings.TrimSpace(string(data)) != strings.TrimSpace(want) {
				t.Errorf("%s is %s, want %s", name, data, want)
			}
		}
	}
	if _, problems := ReadAssets(fstest.MapFS{"static/css/more/a.css": {Data: []byte("q { src: url(../fonts/f.woff2); }")}}, nil, nil); len(problems) != 1 || problems[0].Pos.File != "static/css/more" {
		t.Errorf("%v", problems)
	}
}
