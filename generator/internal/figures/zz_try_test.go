package figures_test

import (
	"os"
	"strings"
	"testing"

	"camket/generator/internal/figures"
)

func TestTry(t *testing.T) {
	for _, name := range []string{"true", "wrong"} {
		data, _ := os.ReadFile("/tmp/fig/" + name + ".txt")
		n, alarm := 0, 0
		for g := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
			l := strings.Split(g, "\n")
			n++
			d := figures.Compare(l[0], l[1])
			if len(d) > 0 {
				alarm++
			}
			if (len(d) > 0) == (name == "true") {
				t.Logf("%s\n%s\n%s\n %+v", name, l[0], l[1], d)
			}
		}
		t.Logf("%s: %d of %d alarm", name, alarm, n)
	}
}
