package markdown

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// tags is every tag that may come out and has an end. "<ol>" may also have a
// start; "<br>" and "<hr>" have no end.
var tags = []string{
	"<em>", "<strong>", "<code>", "<del>", "<ul>", "<ol>", "<li>", "<p>", "<blockquote>", "<pre>",
	"<table>", "<thead>", "<tbody>", "<tr>", `<th scope="col">`, "<td>", `<td class="number">`,
	"<figure>", "<figcaption>",
}

var (
	numbered = regexp.MustCompile(`^<ol start="(0|[2-9]|[1-9][0-9]{1,8})">$`)
	markedBy = map[portal.PieceKind]string{portal.LinkOpen: "[<", portal.Image: "!", portal.NoteRef: "["}
	begunBy  = map[portal.BlockKind]string{
		portal.List: "-+*0123456789", portal.Quotation: ">", portal.Rule: "*-_", portal.Note: "[",
	}
)

// check holds what comes out of any source to what portal promises of it.
func check(t *testing.T, source string, body portal.Body, problems diag.List) {
	t.Helper()
	lines := strings.Split(source, "\n")
	at := func(pos portal.Pos) string {
		if pos.File != "f" || pos.Line < 1 || pos.Line > len(lines) {
			t.Fatalf("%v lies outside the text", pos)
		}
		line := []rune(lines[pos.Line-1])
		if pos.Column < 1 || pos.Column > len(line) {
			t.Fatalf("%v lies outside its line %q", pos, string(line))
		}
		return string(line[pos.Column-1])
	}
	for _, list := range [2][]portal.Block{body.Blocks, body.Notes} {
		line := 0
		for _, block := range list {
			first := at(block.Pos)
			if by, ok := begunBy[block.Kind]; ok && !strings.Contains(by, first) || strings.Contains(" \t", first) {
				t.Errorf("%s at %v begins with %q", kindNames[block.Kind], block.Pos, first)
			}
			if block.Pos.Line <= line {
				t.Errorf("%v does not follow line %d", block.Pos, line)
			}
			line = block.Pos.Line
			if len(block.Digest) != 10 || block.Plain != plain(block.Pieces) || strings.HasSuffix(block.Plain, "\n") {
				t.Errorf("digest %q, words %q, of %s", block.Digest, block.Plain, pieces(block.Pieces))
			}
			checkPieces(t, block.Pieces, at)
		}
	}
	for _, p := range problems {
		first := at(p.Pos)
		if p.Message == "raw-html" && (first != "<" || p.Args["html"] == "" || len([]rune(p.Args["html"])) > 40) {
			t.Errorf("%v at %q", p, first)
		}
	}
}

func checkPieces(t *testing.T, list []portal.Piece, at func(portal.Pos) string) {
	t.Helper()
	var open []string
	for i, p := range list {
		switch p.Kind {
		case portal.Words:
			if p.Text == "" || i > 0 && list[i-1].Kind == portal.Words {
				t.Errorf("words %d of %s", i, pieces(list))
			}
		case portal.LinkOpen:
			if slices.Contains(open, "link") {
				t.Errorf("a link in a link: %s", pieces(list))
			}
			open = append(open, "link")
		case portal.LinkClose:
			open = pop(t, open, "link", list)
		case portal.NoteRef, portal.Image:
			if p.Kind == portal.NoteRef && slices.Contains(open, "link") {
				t.Errorf("a marker in a link: %s", pieces(list))
			}
		case portal.Tag:
			name := strings.TrimSuffix(strings.SplitN(p.Text, " ", 2)[0], ">")
			switch {
			case p.Text == "<br>" || p.Text == "<hr>":
			case strings.HasPrefix(name, "</"):
				open = pop(t, open, "<"+name[2:], list)
			case slices.Contains(tags, p.Text) || numbered.MatchString(p.Text):
				open = append(open, name)
			default:
				t.Errorf("tag %q", p.Text)
			}
		default:
			t.Errorf("piece %v", p)
		}
		if by, ok := markedBy[p.Kind]; ok && !strings.Contains(by, at(p.Pos)) {
			t.Errorf("%s at %q", pieces(list[i:i+1]), at(p.Pos))
		}
	}
	if len(open) > 0 {
		t.Errorf("%q left open in %s", open, pieces(list))
	}
}

func pop(t *testing.T, open []string, name string, list []portal.Piece) []string {
	t.Helper()
	if len(open) == 0 || open[len(open)-1] != name {
		t.Fatalf("%s ends inside %q: %s", name, open, pieces(list))
	}
	return open[:len(open)-1]
}

// checkShift holds a body to stay the same, digests too, wherever it stands.
func checkShift(t *testing.T, source string, body portal.Body, problems diag.List) {
	t.Helper()
	if slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Rule() == "file-too-large" }) {
		return
	}
	moved, _ := Parse("f", -1, body.Lang, "x\n\n"+source)
	if len(moved.Blocks) == 0 || moved.Blocks[0].Plain != "x" {
		t.Fatalf("the paragraph before is lost")
	}
	moved.Blocks = append([]portal.Block(nil), moved.Blocks[1:]...)
	if !reflect.DeepEqual(moved, body) {
		t.Errorf("further down it is\n%s", dump(moved, nil))
	}
}
