package main

import (
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/output"
	"camket/generator/internal/sample"
)

// sampleSite makes the site of a small sample portal, which shows every state.
func sampleSite(t *testing.T) *output.Set { return sampleOf(t, 14, 8) }

// sampleOf makes the site of a sample portal.
func sampleOf(t *testing.T, projects, quarters int) *output.Set {
	t.Helper()
	dir := t.TempDir()
	if _, err := sample.Write(t.Context(), dir, sample.Size{Projects: projects, Quarters: quarters}, os.DirFS(root(t))); err != nil {
		t.Fatal(err)
	}
	_, set, problems := build.Site(build.Inputs{Root: os.DirFS(dir), Options: content.Options{Now: time.Now()}})
	for _, p := range problems {
		t.Errorf("%v: %s %v", p.Pos, p.Message, p.Args)
	}
	return set
}

// The pages on which every project and every state stands are golden: the
// count by state and the calendar, the list of projects, one quarter.
func TestGoldenSample(t *testing.T) {
	set := sampleSite(t)
	for _, name := range []string{
		"index.html", "en/index.html", "du-an/index.html", "en/projects/index.html",
		"quy/2025-q3/index.html", "en/quarters/2025-q3/index.html",
	} {
		a, ok := set.Get(name)
		if !ok {
			t.Errorf("the sample has no page %s", name)
			continue
		}
		data, err := a.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		compareGolden(t, path.Join("sample", name), fingerprint.ReplaceAllString(string(data), "/assets/$1.*.$2"))
	}
}

func TestEveryPageOfTheSampleSaysThatItIsFictional(t *testing.T) {
	pages := 0
	for file, data := range rendered(t, sampleSite(t)) {
		want := "đều hư cấu"
		if strings.HasPrefix(file, "en/") {
			want = "are made up"
		}
		if pages++; !strings.Contains(string(data), want) {
			t.Errorf("%s does not say that it is fictional", file)
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages", pages)
	}
}

// No page weighs too much where there are many projects: of two years' reports
// of 58 projects, the page of a quarter is the first to be full.
func TestPagesOfManyAreLight(t *testing.T) {
	light(t, sampleOf(t, 58, 8))
}

// A front page weighs no more where there are very many.
func TestTheFrontPageOfManyIsLight(t *testing.T) {
	set := sampleOf(t, 120, 9)
	weight := scales(t, set)
	for _, name := range []string{"index.html", "en/index.html"} {
		if size := weight(name).size; size > budget(name) {
			t.Errorf("%s weighs %d bytes with its stylesheets, of %d", name, size, budget(name))
		}
	}
}
