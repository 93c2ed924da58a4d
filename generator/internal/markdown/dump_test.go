package markdown

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

var update = flag.Bool("update", false, "rewrite testdata/*.txt")

// TestFiles parses testdata/name.md and compares what comes out, written so
// that a person can read it, with testdata/name.txt.
func TestFiles(t *testing.T) {
	names, err := filepath.Glob("testdata/*.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("no testdata: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".md"), func(t *testing.T) {
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(Parse("f", 1, portal.Vietnamese, string(source)))
			golden := strings.TrimSuffix(name, ".md") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; got:\n%s", golden, got)
			}
		})
	}
}

var kindNames = map[portal.BlockKind]string{
	portal.Paragraph: "paragraph", portal.Heading: "heading", portal.List: "list", portal.Table: "table",
	portal.Quotation: "quotation", portal.Code: "code", portal.Rule: "rule", portal.Note: "note", portal.Figure: "figure",
}

// dump writes a body: each block's kind, place and anchor, its words, then its
// pieces, where a reference has its own place. Digests are left out: digest_test.go.
func dump(body portal.Body, problems diag.List) string {
	var b strings.Builder
	for _, block := range append(append([]portal.Block{}, body.Blocks...), body.Notes...) {
		fmt.Fprintf(&b, "%s %d:%d", kindNames[block.Kind], block.Pos.Line, block.Pos.Column)
		if block.Level > 0 {
			fmt.Fprintf(&b, " level %d", block.Level)
		}
		if block.Anchor != "" {
			fmt.Fprintf(&b, " #%s", block.Anchor)
		}
		fmt.Fprintf(&b, "\n  %q\n", block.Plain)
		if len(block.Pieces) > 0 {
			fmt.Fprintf(&b, "  %s\n", pieces(block.Pieces))
		}
	}
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&b, "problem %d:%d %s %q\n", p.Pos.Line, p.Pos.Column, p.Message, p.Args)
	}
	return b.String()
}

// pieces writes pieces in a line: tags as they are, words in quotes.
func pieces(list []portal.Piece) string {
	out := make([]string, len(list))
	for i, p := range list {
		at := fmt.Sprintf("%d:%d", p.Pos.Line, p.Pos.Column)
		switch p.Kind {
		case portal.Words:
			out[i] = fmt.Sprintf("%q", p.Text)
		case portal.Tag:
			out[i] = p.Text
		case portal.LinkOpen:
			out[i] = fmt.Sprintf("[%s %q", at, p.Target)
		case portal.LinkClose:
			out[i] = "]"
		case portal.Image:
			out[i] = fmt.Sprintf("!%s %q %q", at, p.Target, p.Text)
		case portal.NoteRef:
			out[i] = fmt.Sprintf("^%s %q", at, p.Target)
		default:
			out[i] = fmt.Sprintf("?%v", p)
		}
	}
	return strings.Join(out, " ")
}
