package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// rules is the list that readers of JSON rely on; every message belongs to one.
var rules = strings.Fields(`front-matter encoding unknown-key value-form date-form
fact-in-translation translation-missing translation-stale numbers-disagree
clauses-disagree clause-unknown clause-uncovered quote-not-found
erratum-not-found item-unknown milestone-unknown milestone-unanswered
catalogue-unknown source-missing source-unknown source-unused baseline-changed
reason-missing measure-decreased date-order duplicate-id url-collision
link-broken anchor-broken image-missing image-alt-missing image-unusable link-unsafe raw-html
file-unreadable file-too-large unexpected-file layout
glossary`)

// TestRules lists every rule: what the program says of it and what it advises,
// in both languages, and the scripts in which it does. None may lack any of
// these. To read the list: go test ./generator -run TestRules -v
func TestRules(t *testing.T) {
	spoken := map[portal.Lang]map[string]message{}
	for _, lang := range portal.Langs {
		spoken[lang] = messages(t, lang)
		for id := range spoken[lang] {
			if rule, _, _ := strings.Cut(id, "."); !slices.Contains(rules, rule) {
				t.Errorf("%s belongs to no rule", id)
			}
		}
	}
	told := tellings(t)
	for _, rule := range rules {
		of := func(id string) bool { own, _, _ := strings.Cut(id, "."); return own == rule }
		for _, lang := range portal.Langs {
			ids := slices.DeleteFunc(slices.Sorted(maps.Keys(spoken[lang])), func(id string) bool { return !of(id) })
			if len(ids) == 0 {
				t.Errorf("%s has no message in %s", rule, lang)
			}
			for _, id := range ids {
				m := spoken[lang][id]
				if m.Text == "" || m.Hint == "" {
					t.Errorf("%s in %s: text %q, hint %q", id, lang, m.Text, m.Hint)
				}
				t.Logf("%s [%s] %s\n    %s\n    %s", lang, id, m.Text, m.Hint, m.HintElse)
			}
			scripts := told[lang][rule]
			if len(scripts) == 0 {
				t.Errorf("no script shows %s in %s", rule, lang)
			}
			t.Logf("%s: shown in %s by %s", rule, lang, strings.Join(slices.Sorted(maps.Keys(scripts)), ", "))
		}
	}
}

// message is one entry of the program's words.
type message struct {
	Text     string `toml:"text"`
	Hint     string `toml:"hint"`
	HintElse string `toml:"hint_else"`
}

func messages(t *testing.T, lang portal.Lang) map[string]message {
	t.Helper()
	var all map[string]message
	if _, err := toml.DecodeFile("internal/i18n/messages."+string(lang)+".toml", &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// tellings are the scripts in which the program reports a rule in a language.
func tellings(t *testing.T) map[portal.Lang]map[string]map[string]bool {
	t.Helper()
	line := regexp.MustCompile(`(?m)^[^ ].*: (lỗi|cảnh báo|error|warning): .* \[([a-z-]+)\]$`)
	all := map[portal.Lang]map[string]map[string]bool{portal.Vietnamese: {}, portal.English: {}}
	names, err := filepath.Glob("testdata/script/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range line.FindAllStringSubmatch(string(data), -1) {
			lang := portal.Vietnamese
			if m[1] == "error" || m[1] == "warning" {
				lang = portal.English
			}
			if all[lang][m[2]] == nil {
				all[lang][m[2]] = map[string]bool{}
			}
			all[lang][m[2]][filepath.Base(name)] = true
		}
	}
	return all
}

// TestMessages holds the program to its messages: what the code reports has
// words in both languages, and no words are left that nothing reports.
func TestMessages(t *testing.T) {
	reported, mentioned := messageIDs(t)
	known := i18n.MessageIDs()
	for _, id := range reported {
		if !slices.Contains(known, id) {
			t.Errorf("%s has no words", id)
			continue
		}
		for _, lang := range portal.Langs {
			if text, _ := i18n.Message(lang, id, nil); text == "" || text == id {
				t.Errorf("%s has no words in %s", id, lang)
			}
		}
	}
	for _, id := range known {
		if !mentioned[id] {
			t.Errorf("nothing reports %s", id)
		}
	}
}

// reporters are the functions that take a message's id as their first argument,
// or as their second, behind a place.
var reporters = []string{"Error", "Warning", "fail", "refuse", "unresolved"}

// idForm is what an id looks like when it is not given to a reporter at once.
var idForm = regexp.MustCompile(`^[a-z]+(?:-[a-z]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?$`)

// messageIDs reads the program's sources: the ids given to reporters, and
// everything else that is spelt like one.
func messageIDs(t *testing.T) (reported []string, mentioned map[string]bool) {
	mentioned = map[string]bool{}
	files := token.NewFileSet()
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if id, ok := literal(n); ok && idForm.MatchString(id) {
					mentioned[id] = true
				}
			case *ast.CallExpr:
				if id, ok := reportedBy(n); ok {
					reported = append(reported, id)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(reported)
	return slices.Compact(reported), mentioned
}

// reportedBy returns the id that a call reports.
func reportedBy(call *ast.CallExpr) (string, bool) {
	var name string
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok && x.Name == "http" {
			return "", false // http.Error
		}
		name = f.Sel.Name
	}
	if !slices.Contains(reporters, name) {
		return "", false
	}
	for _, arg := range call.Args[:min(2, len(call.Args))] {
		if id, ok := literal(arg); ok {
			return id, true
		}
	}
	return "", false
}

func literal(n ast.Expr) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}
