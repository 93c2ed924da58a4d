package markdown

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/portal"
)

func TestHostile(t *testing.T) {
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	steps := func(s string) string {
		var b strings.Builder
		for i := 1; b.Len() < size; i++ {
			b.WriteString(strings.Repeat(s, i) + "a")
		}
		return b.String()
	}
	nested := strings.Repeat("- ", 16)
	for name, source := range map[string]string{
		"quotes":            fill(">"),
		"quotes spaced":     fill("> "),
		"quote lines":       fill(">>>>>>>>>>>>>>>>>>>> a\n"),
		"bullets":           fill("- "),
		"bullets then":      fill("- ") + "a\n" + fill("\n"),
		"blank in lists":    nested + "a\n" + fill("\n"),
		"deep lines":        nested + "a\n" + fill(strings.Repeat(" ", 32)+"a\n\n"),
		"stairs":            stairs(1000),
		"emphasis":          fill("*a_ "),
		"emphasis open":     fill("*a **b "),
		"emphasis nest":     strings.Repeat("*a **b ", 1000) + strings.Repeat("c** d*", 1000),
		"emphasis heading":  "# " + fill("*a_ "),
		"emphasis lines":    fill(strings.Repeat("*a_ ", 400) + "\n\n"),
		"emphasis cells":    "a\n:-\n" + fill(strings.Repeat("*a_ ", 400)+"\n"),
		"tildes":            fill("~~a "),
		"brackets":          fill("["),
		"brackets paired":   fill("[") + fill("]"),
		"brackets links":    fill("[a](b"),
		"brackets dest":     fill("[a](<b"),
		"brackets few":      fill(strings.Repeat("[a](<b", 300) + strings.Repeat("a", 60000) + "\n\n"),
		"brackets lines":    fill("[a]\n"),
		"images":            fill("![a]("),
		"images nested":     strings.Repeat("![", 500) + "a" + strings.Repeat("](b)", 500),
		"definitions":       fill("[a]: b\n"),
		"definitions more":  fill("[a]: b\n\n"),
		"reference growth":  "[a]: " + fill("b") + "\n\n" + fill("[a] "),
		"references":        "[a]: " + strings.Repeat("b", 50000) + "\n\n" + fill("[a]\n\n"),
		"notes":             fill("[^a]: b\n"),
		"markers":           fill("[^a]"),
		"markers lines":     fill("[^a]\n\n"),
		"backticks":         steps("`"),
		"html":              fill("<b>"),
		"html attributes":   fill("<b a='"),
		"html comments":     fill("<!--"),
		"html lines":        fill("<b>\n\n"),
		"table wide":        fill("a|") + "\n" + fill("-|") + "\n" + fill("a\n"),
		"table short rows":  strings.Repeat("a|", 50) + "\n" + strings.Repeat("-|", 50) + "\n" + fill("a\n"),
		"table full":        strings.Repeat("a|", 50) + "\n" + strings.Repeat("-|", 50) + "\n" + fill(strings.Repeat("a|", 50)+"\n"),
		"table pipes":       strings.Repeat("a|", 50) + "\n" + strings.Repeat("-|", 50) + "\n" + fill(strings.Repeat("`\\|`|", 50)+"\n"),
		"table not":         "a|b|c\n-|-\n" + fill("*a_\n"),
		"headings":          fill("# a {#b}\n"),
		"heading long":      "# " + fill("a {#b} "),
		"setext":            fill("a\n") + "===",
		"setext lines":      fill("a\n===\n"),
		"lines":             fill("a\n"),
		"backslashes":       fill("\\"),
		"entities":          fill("&"),
		"entities numbered": fill("&#1234567"),
		"spaces":            fill(" "),
		"tabs":              fill("\t"),
		"list tabs":         fill("-\t"),
		"numbers":           fill("1. a\n"),
		"rules":             fill("* * *\n"),
		"code":              "```\n" + fill("a\n"),
		"one line":          fill("ơ"),
		"null":              fill("\x00"),
		"links":             fill("[ơ](x)\n\n"),
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			body, problems := Parse("f", 1, portal.Vietnamese, source)
			fmt.Printf("%-20s %8.3fs %7d blocks %d problems\n", name, time.Since(begin).Seconds(), len(body.Blocks)+len(body.Notes), len(problems))
			if len(problems) > 0 {
				fmt.Println("   ", problems[0])
			}
		})
	}
}

func stairs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", 2*i) + "- a\n")
	}
	return b.String()
}
