package markdown

import (
	"strings"
	"testing"
	"time"

	"camket/generator/internal/portal"
)

const (
	nesting = "file-too-large.nesting"
	table   = "file-too-large.table"
)

// hostile makes sources that would cost much more than their size, each with
// what is wrong with it.
func hostile(size int) map[string][2]string {
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	row := func(s string) string { return strings.Repeat(s, 50) + "\n" }
	var stairs, ticks strings.Builder
	for i := 0; stairs.Len() < size; i++ {
		stairs.WriteString(strings.Repeat(" ", 2*i) + "- a\n")
	}
	for i := 1; ticks.Len() < size; i++ {
		ticks.WriteString(strings.Repeat("`", i) + "a")
	}
	return map[string][2]string{
		"quotes":           {fill(">"), nesting},
		"quoted lines":     {fill(strings.Repeat(">", 20) + "a\n"), nesting},
		"bullets":          {fill("- ") + "a\n" + fill("\n"), nesting},
		"blank in bullets": {strings.Repeat("- ", 16) + "a\n" + fill("\n"), nesting},
		"stairs":           {stairs.String(), nesting},
		"note":             {"[^a]: " + fill("> "), nesting},
		"emphasis":         {fill("*a_ "), nesting},
		"emphasis nested":  {strings.Repeat("*a **b ", 300) + strings.Repeat("c** d*", 300), nesting},
		"emphasis heading": {"# " + fill("*a_ "), nesting},
		"emphasis cells":   {"a\n:-\n" + fill(strings.Repeat("*a_ ", 400)+"\n"), ""},
		"emphasis cell":    {"a\n:-\n" + fill("*a_ "), nesting},
		"no table":         {"a|b|c\n-|-\n" + fill("*a_\n"), nesting},
		"brackets":         {fill("[") + fill("]"), nesting},
		"links":            {fill("[a](<b"), nesting},
		"link lines":       {fill("[a]\n"), nesting},
		"pictures":         {strings.Repeat("![", 500) + "a" + strings.Repeat("](b)", 500), nesting},
		"definitions":      {fill("[a]: b\n"), nesting},
		"references":       {"[a]: " + fill("b") + "\n\n" + fill("[a]\n\n"), table},
		"markers":          {fill("[^a]\n\n"), ""},
		"backticks":        {ticks.String(), ""},
		"comments":         {fill("<!--"), "raw-html"},
		"table wide":       {fill("a|") + "\n" + fill("-|") + "\n" + fill("a\n"), table},
		"table 51":         {strings.Repeat("a|", 51) + "\n" + strings.Repeat("-|", 51), table},
		"table 50":         {row("a|") + row("-|") + fill(row("a|")), ""},
		"table poor":       {row("a|") + row("-|") + fill("a\n"), table},
		"table pipes":      {row("a|") + row("-|") + fill(row("`\\|`|")), ""},
		"table lines":      {fill("a\n") + "b\n:-\n" + fill("===\n"), ""},
		"lines":            {fill("a\n") + "===", ""},
		"one line":         {fill("ơ"), ""},
		"list 16":          {strings.Repeat("- ", 16) + "a", ""},
		"list 17":          {strings.Repeat("- ", 17) + "a", nesting},
	}
}

func TestHostile(t *testing.T) {
	for name, test := range hostile(1 << 17) {
		source, problem := test[0], test[1]
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			body, problems := Parse("f", 1, portal.Vietnamese, source)
			if took := time.Since(begin); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			if got := len(problems); problem == "" && got > 0 || problem != "" && (got == 0 || problems[0].Message != problem) {
				t.Errorf("problems %.200v", problems)
			}
			size := 0
			for _, block := range append(body.Blocks, body.Notes...) {
				for _, p := range block.Pieces {
					size += len(p.Text) + len(p.Target)
				}
			}
			if size > growth*len(source)+leastRoom {
				t.Errorf("%d bytes became %d", len(source), size)
			}
			check(t, source, body, problems)
		})
	}
}
