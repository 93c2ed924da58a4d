package agreement_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"camket/generator/internal/agreement"
)

// cases reads a file of testdata: groups of n lines, parted by empty ones.
func cases(t *testing.T, name string, n int) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for group := range strings.SplitSeq(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n\n") {
		if strings.HasPrefix(group, "#") {
			continue
		}
		lines := strings.Split(strings.TrimSpace(group), "\n")
		if len(lines) != n {
			t.Fatalf("%s: %d lines in %q", name, len(lines), group)
		}
		all = append(all, lines)
	}
	return all
}

func TestPairsAgree(t *testing.T) {
	all := cases(t, "agree.txt", 2)
	if len(all) < 120 {
		t.Errorf("only %d pairs", len(all))
	}
	for _, c := range all {
		if differences := agreement.Compare(c[0], c[1]); len(differences) > 0 {
			t.Errorf("%s\n%s\n  %+v", c[0], c[1], differences)
		}
	}
}

func TestPairsDisagree(t *testing.T) {
	all := cases(t, "disagree.txt", 3)
	if len(all) < 60 {
		t.Errorf("only %d pairs", len(all))
	}
	for _, c := range all {
		var said []string
		for _, d := range agreement.Compare(c[0], c[1]) {
			said = append(said, orDash(d.VI)+" | "+orDash(d.EN))
		}
		if got := strings.Join(said, "; "); got != c[2] {
			t.Errorf("%s\n%s\n  got  %s\n  want %s", c[0], c[1], got, c[2])
		}
	}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
