package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/site"
)

const rooms = "camket/generator/internal/"

// TestEveryViewFieldIsDocumented holds every field that a layout can print to a
// comment on its Go type, and layouts/FIELDS.md to those comments. After a
// change: go test ./generator -run EveryViewField -update.
func TestEveryViewFieldIsDocumented(t *testing.T) {
	views := &views{t: t, seen: map[reflect.Type]bool{}, docs: map[string]map[string]string{}}
	var b strings.Builder
	b.WriteString("# What each layout may print\n\nWritten by a test from the comments on the Go types in `generator/internal/site` and the rooms below it; to change a line, change the comment there. " +
		"A list is gone through with `{{range}}`; a type with a section of its own is a link. `Words` are printed by `{{template \"words\" …}}`, `When` by `{{template \"when\" …}}`.\n\n## Pages\n")
	kinds := site.Kinds()
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		fmt.Fprintf(&b, "\n- `pages/%s.html`: %s", kind, views.name(reflect.TypeOf(kinds[kind])))
	}
	b.WriteString("\n")
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		views.collect(reflect.TypeOf(kinds[kind]))
	}
	slices.SortFunc(views.types, func(a, b reflect.Type) int { return strings.Compare(a.Name(), b.Name()) })
	for _, view := range views.types {
		b.WriteString(views.section(view))
	}
	file := filepath.Join(root(t), "layouts", "FIELDS.md")
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(file)
	if err != nil || strings.ReplaceAll(string(data), "\r\n", "\n") != b.String() {
		t.Errorf("layouts/FIELDS.md is not what the comments say (%v): go test ./generator -run EveryViewField -update", err)
	}
}

// views finds the types that a layout meets, and what is written on them.
type views struct {
	t     *testing.T
	types []reflect.Type // structs, once each
	seen  map[reflect.Type]bool
	docs  map[string]map[string]string // package, then "Type" or "Type.Field", to its comment
}

// collect adds a type and those that its fields lead to.
func (v *views) collect(kind reflect.Type) {
	switch kind.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		v.collect(kind.Elem())
	case reflect.Struct:
		if v.seen[kind] || !strings.HasPrefix(kind.PkgPath(), rooms) {
			return
		}
		v.seen[kind] = true
		v.types = append(v.types, kind)
		for i := range kind.NumField() {
			if kind.Field(i).IsExported() {
				v.collect(kind.Field(i).Type)
			}
		}
	}
}

// section is what FIELDS.md says of one type.
func (v *views) section(view reflect.Type) string {
	var b strings.Builder
	docs := v.read(view.PkgPath())
	fmt.Fprintf(&b, "\n## %s\n\n%s\n\n", view.Name(), docs[view.Name()])
	for i := range view.NumField() {
		field := view.Field(i)
		if !field.IsExported() {
			continue
		}
		doc := docs[view.Name()+"."+field.Name]
		if field.Anonymous {
			fmt.Fprintf(&b, "- all of %s\n", v.name(field.Type))
			continue
		}
		if doc == "" {
			v.t.Errorf("%s.%s, which layouts can print, says nothing of itself: write a comment on the field", view, field.Name)
		}
		fmt.Fprintf(&b, "- `.%s` %s: %s\n", field.Name, v.name(field.Type), doc)
	}
	return b.String()
}

// name is a type as FIELDS.md writes it: a link, where it has a section.
func (v *views) name(kind reflect.Type) string {
	switch {
	case kind.Kind() == reflect.Slice:
		return "list of " + v.name(kind.Elem())
	case kind.Kind() == reflect.Pointer:
		return v.name(kind.Elem()) + " or nothing"
	case kind.Kind() == reflect.Struct && strings.HasPrefix(kind.PkgPath(), rooms):
		return fmt.Sprintf("[%s](#%s)", kind.Name(), strings.ToLower(kind.Name()))
	}
	return kind.String()
}

// read parses a package for its comments, once.
func (v *views) read(pkg string) map[string]string {
	if docs := v.docs[pkg]; docs != nil {
		return docs
	}
	docs := map[string]string{}
	v.docs[pkg] = docs
	dir := filepath.Join(root(v.t), "generator", "internal", filepath.FromSlash(strings.TrimPrefix(pkg, rooms)))
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		v.t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			v.t.Fatal(err)
		}
		for _, declared := range file.Decls {
			group, ok := declared.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range group.Specs {
				if named, ok := spec.(*ast.TypeSpec); ok {
					docs[named.Name.Name] = oneLine(named.Doc, group.Doc)
					fieldDocs(docs, named)
				}
			}
		}
	}
	return docs
}

// fieldDocs notes the comment above or behind each field. Fields that share a
// line share its comment.
func fieldDocs(docs map[string]string, named *ast.TypeSpec) {
	view, ok := named.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, field := range view.Fields.List {
		for _, name := range field.Names {
			docs[named.Name.Name+"."+name.Name] = oneLine(field.Doc, field.Comment)
		}
	}
}

func oneLine(comments ...*ast.CommentGroup) string {
	for _, c := range comments {
		if text := strings.Join(strings.Fields(c.Text()), " "); text != "" {
			return text
		}
	}
	return ""
}
