package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// later are rules whose messages are written and whose code is not: each goes
// from here with the issue that brings it.
var later = map[string]string{
	"numbers-disagree":  "numbers that differ between the languages",
	"translation-stale": "translations that fell behind",
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
		rule, _, _ := strings.Cut(id, ".")
		switch _, isLater := later[rule]; {
		case !mentioned[id] && !isLater:
			t.Errorf("nothing reports %s", id)
		case mentioned[id] && isLater:
			t.Errorf("%s is reported: take %s from the list of what is for later", id, rule)
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
