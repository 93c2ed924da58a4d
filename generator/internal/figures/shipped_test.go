package figures_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"testing/fstest"
	"time"

	"camket/generator/internal/content"
	"camket/generator/internal/figures"
	"camket/generator/internal/portal"
	"camket/generator/internal/sample"
)

// pair is one passage in both languages.
type pair struct{ where, vi, en string }

// pairsOf are all words of a portal that are there in both languages: those of
// front matter, and the blocks and footnotes of bodies.
func pairsOf(t testing.TB, root fs.FS) []pair {
	t.Helper()
	p, problems := content.Load(root, content.Options{Now: time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)})
	if problems.Errors() > 0 {
		t.Fatalf("%d problems, such as %v", problems.Errors(), problems[0])
	}
	w := walker{t: t, seen: map[uintptr]bool{}}
	w.walk("", reflect.ValueOf(p))
	return w.pairs
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

// walker goes through every value of the domain once.
type walker struct {
	t     testing.TB
	seen  map[uintptr]bool
	pairs []pair
}

func (w *walker) walk(where string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || w.seen[v.Pointer()] {
			return
		}
		w.seen[v.Pointer()] = true
		if id := v.Elem(); id.Kind() == reflect.Struct {
			if f := id.FieldByName("ID"); f.IsValid() && f.Kind() == reflect.String {
				where += "/" + f.String()
			}
			if f := id.FieldByName("Quarter"); f.IsValid() {
				where += fmt.Sprintf("/%v", f.Interface())
			}
		}
		w.walk(where, v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			w.walk(where, v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			w.walk(where, v.MapIndex(key))
		}
	case reflect.Struct:
		switch value := v.Interface().(type) {
		case portal.Text:
			w.add(where, value.VI, value.EN)
		case portal.Prose:
			w.prose(where, value)
		default:
			for i := range v.NumField() {
				if field := v.Type().Field(i); field.IsExported() {
					w.walk(where+"."+field.Name, v.Field(i))
				}
			}
		}
	}
}

func (w *walker) prose(where string, p portal.Prose) {
	if p.VI.IsEmpty() && p.EN.IsEmpty() {
		return
	}
	for _, lists := range [2][2][]portal.Block{{p.VI.Blocks, p.EN.Blocks}, {p.VI.Notes, p.EN.Notes}} {
		if len(lists[0]) != len(lists[1]) {
			w.t.Fatalf("%s: %d blocks in Vietnamese, %d in English", where, len(lists[0]), len(lists[1]))
		}
		for i, block := range lists[0] {
			if block.Kind != portal.Code {
				w.add(fmt.Sprintf("%s[%d]", where, i), block.Plain, lists[1][i].Plain)
			}
		}
	}
}

func (w *walker) add(where, vi, en string) {
	if vi != "" && en != "" {
		w.pairs = append(w.pairs, pair{where, vi, en})
	}
}

// agree fails for each pair whose figures do not agree.
func agree(t *testing.T, pairs []pair) {
	t.Helper()
	alarms := 0
	for _, p := range pairs {
		if differences := figures.Compare(p.vi, p.en); len(differences) > 0 {
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
