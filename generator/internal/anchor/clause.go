package anchor

import (
	"regexp"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

var (
	partHeading   = regexp.MustCompile(`^([IVXL]+)([-–.])\s*(.*)$`)
	clauseHeading = regexp.MustCompile(`^(\d{1,3}(?:\.\d{1,3})*)(\.?)(?:\s+(.*))?$`)
)

// Preamble is the anchor of what precedes a resolution's first heading.
const Preamble = "mo-dau"

// Clauses reads the structure of a resolution off its headings, and gives
// every heading and paragraph its anchor: the part and the printed number,
// then "a", "b", … in each clause. The clauses are those of the Vietnamese body,
// with the titles of both.
func Clauses(prose *portal.Prose) ([]*portal.Clause, diag.List) {
	all, problems := clauses(&prose.VI)
	english, more := clauses(&prose.EN)
	problems.Add(more...)
	for _, c := range english {
		if at := slices.IndexFunc(all, func(vi *portal.Clause) bool { return vi.Ref == c.Ref.Clause() }); at >= 0 {
			all[at].Title.EN = c.Title.VI
		}
	}
	return all, problems
}

// clauses are those of one body.
func clauses(body *portal.Body) ([]*portal.Clause, diag.List) {
	var problems diag.List
	current := &portal.Clause{Ref: portal.ClauseRef{Name: Preamble}}
	var all []*portal.Clause
	taken := map[string]portal.Pos{}
	part := 0
	open := func(c *portal.Clause, pos portal.Pos) {
		if first, ok := taken[c.Ref.String()]; ok {
			problems.Add(diag.Error(pos, "duplicate-id.clause", "id", c.Ref.String(), "other", first.Where()))
		} else {
			taken[c.Ref.String()] = pos
		}
		all = append(all, c)
		current = c
	}
	for i := range body.Blocks {
		block := &body.Blocks[i]
		if block.Kind == portal.Rule {
			continue // a line across the page is no paragraph
		}
		if block.Kind != portal.Heading {
			if len(all) == 0 {
				open(current, block.Pos)
			}
			ref := current.Ref
			if n := len(current.Paragraphs); n < 26 {
				ref.Paragraph = string(rune('a' + n))
			} else {
				problems.Add(diag.Error(block.Pos, "clause-unknown.paragraphs", "text", ref.String()))
				continue
			}
			block.Anchor = ref.String()
			current.Paragraphs = append(current.Paragraphs, block.Anchor)
			continue
		}
		c := heading(block, &part)
		if c == nil || !canBeNamed(c.Ref) {
			problems.Add(diag.Error(block.Pos, "clause-unknown.heading", "text", block.Plain))
			continue
		}
		block.Anchor = c.Ref.String()
		open(c, block.Pos)
	}
	return all, problems
}

// canBeNamed reports whether the anchor of a clause leads back to it: "01" and
// {#ii-1} would lead elsewhere.
func canBeNamed(ref portal.ClauseRef) bool {
	again, err := portal.ParseClauseRef(ref.String())
	return err == nil && again == ref
}

// heading reads one heading: "II- …", "1. …", "1.4." or words with an id.
func heading(block *portal.Block, part *int) *portal.Clause {
	c := &portal.Clause{Level: block.Level}
	if block.Anchor != "" {
		c.Ref = portal.ClauseRef{Name: block.Anchor}
		c.Title.VI, c.Tail = block.Plain, true
		return c
	}
	if m := partHeading.FindStringSubmatch(block.Plain); m != nil {
		if n, ok := portal.ParseRoman(m[1]); ok {
			*part = n
			c.Ref = portal.ClauseRef{Part: n}
			c.Number, c.Title.VI = m[1]+m[2], strings.TrimSpace(m[3])
			return c
		}
	}
	if m := clauseHeading.FindStringSubmatch(block.Plain); m != nil && *part > 0 {
		c.Ref = portal.ClauseRef{Part: *part, Numbers: m[1]}
		c.Number, c.Title.VI = m[1]+m[2], strings.TrimSpace(m[3])
		return c
	}
	return nil
}
