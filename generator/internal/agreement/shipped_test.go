package agreement_test

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"camket/generator/internal/agreement"
	"camket/generator/internal/content"
	"camket/generator/internal/portal"
	"camket/generator/internal/sample"
)

// pair is one passage in both languages.
type pair struct{ where, vi, en string }

// pairsOf are all passages of a portal that stand in both languages, and that
// no editor has confirmed: what the check compares.
func pairsOf(t testing.TB, root fs.FS) []pair {
	t.Helper()
	p, problems := content.Load(root, content.Options{Now: time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)})
	if problems.Errors() > 0 {
		t.Fatalf("%d problems, such as %v", problems.Errors(), problems[0])
	}
	corrected := map[portal.Pos]string{}
	for _, r := range p.Resolutions {
		for _, anchor := range r.Anchors() {
			if block, ok := r.Corrected(portal.Vietnamese, anchor); ok && len(r.ErrataAt(anchor)) > 0 {
				corrected[block.Pos] = block.Plain
			}
		}
	}
	var all []pair
	add := func(passage portal.Passage) {
		if !passage.VI.Stands() || !passage.EN.Stands() {
			return
		}
		where := fmt.Sprintf("%s:%d", passage.EN.Pos.File, passage.EN.Pos.Line)
		all = append(all, pair{where, cmp.Or(corrected[passage.VI.Pos], passage.VI.Plain), passage.EN.Plain})
	}
	for _, translation := range p.Translations {
		for _, passage := range translation.Passages {
			if translation.Confirms(passage) == nil {
				add(passage)
			}
		}
	}
	for _, passage := range p.Bilingual {
		add(passage)
	}
	return all
}

func shipped(t testing.TB) []pair {
	return pairsOf(t, os.DirFS(filepath.Join("..", "..", "..")))
}

func made(t testing.TB, size sample.Size) []pair {
	files := fstest.MapFS{}
	for name, data := range sample.Files(size) {
		files[name] = &fstest.MapFile{Data: data}
	}
	return pairsOf(t, files)
}

// agree fails for each pair whose figures do not agree.
func agree(t *testing.T, pairs []pair) {
	t.Helper()
	alarms := 0
	for _, p := range pairs {
		if differences := agreement.Compare(p.vi, p.en); len(differences) > 0 {
			alarms++
			t.Errorf("%s: %+v\n  vi %s\n  en %s", p.where, differences, p.vi, p.en)
		}
	}
	t.Logf("%d pairs, %d false alarms", len(pairs), alarms)
}

func TestShippedContentAgrees(t *testing.T) { agree(t, shipped(t)) }

func TestSampleAgrees(t *testing.T) {
	for _, size := range []sample.Size{{Projects: 1, Quarters: 1}, {Projects: 12, Quarters: 8}, {Projects: 30, Quarters: 12}} {
		agree(t, made(t, size))
	}
}
