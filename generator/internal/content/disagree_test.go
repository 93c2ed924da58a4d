package content

import "testing"

// The two languages have the same places.
func TestClausesDisagree(t *testing.T) {
	runProblems(t, []problemTest{
		{"a paragraph more in English", resolvedEN, "Second, build", "More.\n\nSecond, build", `21:1 clauses-disagree clause=ii-1-4-b other=content/resolutions/kl/index.vi.md:25`},
		{"a paragraph less in English", resolvedEN, "First[^1].\n\n", "", `25:1 source-unused.note (warning) id=1
resolutions/kl/index.vi.md:27:1 clauses-disagree clause=ii-1-4-b other=content/resolutions/kl/index.en.md:19`},
		{"a heading less in English", resolvedEN, "### 1. Economy\n\n", "", `resolutions/kl/index.vi.md:21:1 clauses-disagree clause=ii-1 other=content/resolutions/kl/index.en.md:13`},
		{"another number in English", resolvedEN, "#### 1.4.", "#### 1.5.", `17:1 clauses-disagree clause=ii-1-5 other=content/resolutions/kl/index.vi.md:21
19:1 clauses-disagree clause=ii-1-5-a other=content/resolutions/kl/index.vi.md:21
21:1 clauses-disagree clause=ii-1-5-b other=content/resolutions/kl/index.vi.md:21
resolutions/kl/index.vi.md:23:1 clauses-disagree clause=ii-1-4 other=content/resolutions/kl/index.en.md:15
resolutions/kl/index.vi.md:25:1 clauses-disagree clause=ii-1-4-a other=content/resolutions/kl/index.en.md:15
resolutions/kl/index.vi.md:27:1 clauses-disagree clause=ii-1-4-b other=content/resolutions/kl/index.en.md:15`},
		{"another name in English", resolvedEN, "{#noi-nhan}", "{#recipients}", `23:1 clauses-disagree clause=recipients other=content/resolutions/kl/index.vi.md:27
25:1 clauses-disagree clause=recipients-a other=content/resolutions/kl/index.vi.md:27
resolutions/kl/index.vi.md:29:1 clauses-disagree clause=noi-nhan other=content/resolutions/kl/index.en.md:21
resolutions/kl/index.vi.md:31:1 clauses-disagree clause=noi-nhan-a other=content/resolutions/kl/index.en.md:21`},
		{"a footnote less in English", resolvedEN, "[^1]: A note.\n", "", `19:6 source-unknown guess= id=1
resolutions/kl/index.vi.md:33:1 clauses-disagree clause=fn-1 other=content/resolutions/kl/index.en.md:25`},
		{"a footnote more in English", resolvedEN, "[^1]: A note.", "[^1]: A note.\n\n[^2]: Another.", `29:1 clauses-disagree clause=fn-2 other=content/resolutions/kl/index.vi.md:33
29:1 source-unused.note (warning) id=2`},
		{"no English text", resolvedEN, "Preamble.\n\n## II- TASKS\n\n### 1. Economy\n\n#### 1.4.\n\nFirst[^1].\n\nSecond, build the Mau bridge.\n\n## To: {#noi-nhan}\n\n- Archives.\n\n[^1]: A note.\n", "", `1:1 translation-missing.body (warning)`},
	})
}
