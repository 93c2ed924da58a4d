package markdown

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

// digestOf is the digest of the last block or note of a source.
func digestOf(t *testing.T, source string) string {
	t.Helper()
	body, _ := Parse("f", 1, portal.Vietnamese, source)
	all := append(body.Blocks, body.Notes...)
	if len(all) == 0 {
		t.Fatalf("%q has no blocks", source)
	}
	return all[len(all)-1].Digest
}

// TestDigest changes each "@" of a block to see that its digest changes, and
// moves the block to see that it does not.
func TestDigest(t *testing.T) {
	for _, source := range []string{
		"một @ hai @\nba @",
		"*một @* `@` ~~@~~ [@](/@) ![@](@.jpg) <https://@.vn> [^@]",
		"# một @ {#@}",
		"# @ một #",
		"một @\n===",
		"- một @\n- hai\n\n  @\n  - ba\n    1. bốn @\n\n           @",
		"| @ | b |\n|---|---|\n| c | @ |\n| d [@](@)",
		"> một @\n> - hai @\nlười @",
		"```@\n@\n\n@\n```",
		"~~~\nchưa đóng @",
		"    một @\n\n      hai @",
		"[^a]: một @\nlười @\n\n    hai @\n\n    - ba @",
	} {
		source = strings.ReplaceAll(source, "@", "x")
		before := digestOf(t, source)
		seen := map[string]bool{before: true}
		for i := range source {
			if source[i] != 'x' {
				continue
			}
			digest := digestOf(t, source[:i]+"y"+source[i+1:])
			if seen[digest] {
				t.Errorf("%q keeps its digest when byte %d changes", source, i)
			}
			seen[digest] = true
		}
		spaced := strings.ReplaceAll(source, "\n", " \n")
		if strings.HasPrefix(source, "    ") {
			source = "x\n\n" + source
		}
		for _, moved := range []string{"\n\n" + source, "# x\n\n" + source + "\n\n\n", "> x\n\n" + source + "\n", spaced} {
			if after := digestOf(t, moved); after != before {
				t.Errorf("%q has another digest", moved)
			}
		}
	}
}

func TestDigestFollowing(t *testing.T) {
	for _, following := range []string{
		"# x", "- x", "> x", "```\nx\n```", "***", "[^n]: x", "[r]: x", "<div>", "x\n===", "a | b\n--|--\n",
	} {
		body, _ := Parse("f", 1, portal.Vietnamese, "một\n\n"+following)
		if body.Blocks[0].Digest != digestOf(t, "một") {
			t.Errorf("what follows counts: %q", following)
		}
	}
}

func TestDigestReference(t *testing.T) {
	one, two := digestOf(t, "[a]: /x\n\nmột [a]"), digestOf(t, "[a]: /y\n\nmột [a]")
	if one == two || one == digestOf(t, "một [a]") {
		t.Error("the target of a link by reference does not count")
	}
}

// TestDigestForm pins digests, computed elsewhere: published translations
// hold them, so a change here makes every translation stale.
func TestDigestForm(t *testing.T) {
	for source, want := range map[string]string{
		"Cầu *Bến Mẫu* \t\nđã xong\n\n":   "p5ob3kjcb5",
		"\n- một  \n \n  hai\n \n\n# sau": "fu2hvoqiug",
		"[^1]: một":                       "pxs4ohdb3q",
		"[a]: </x>\n\nmột [a]":            "olalrc7pqu",
	} {
		body, _ := Parse("f", 1, portal.Vietnamese, source)
		if got := append(body.Blocks, body.Notes...)[0].Digest; got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
}
