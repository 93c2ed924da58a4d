package markdown

import (
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// tabbed warns of tables that a paste from Word left as words between tabs: two
// lines or more in a row, with as many tabs inside each. The last of the lines is
// empty.
func tabbed(at func(line, column int) portal.Pos, lines []string) diag.List {
	var problems diag.List
	count, tabs, fenced := 0, 0, false
	for n, line := range lines {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		here := strings.Count(strings.TrimSpace(line), "\t")
		if fenced || strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "    ") {
			here = 0 // code
		}
		if here == tabs && here > 0 {
			count++
			continue
		}
		if tabs > 0 && count > 1 {
			problems.Add(diag.Warning(at(n-count+1, 1), "raw-html.table", "count", strconv.Itoa(count)))
		}
		tabs, count = here, 1
	}
	return problems
}
