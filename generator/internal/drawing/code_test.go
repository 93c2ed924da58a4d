package drawing

import (
	"fmt"
	"strings"
	"testing"

	"rsc.io/qr"
)

// grid reads the dark squares of a code back.
func grid(t *testing.T, c Code) map[[2]int]bool {
	t.Helper()
	dark := map[[2]int]bool{}
	for square := range strings.SplitSeq(strings.TrimSuffix(c.Path, "z"), "z") {
		var x, y, n, back int
		if _, err := fmt.Sscanf(square, "M%d %dh%dv1h-%d", &x, &y, &n, &back); err != nil || n != back {
			t.Fatalf("%q: %v", square, err)
		}
		for i := range n {
			if dark[[2]int{x + i, y}] {
				t.Fatalf("%d, %d is drawn twice", x+i, y)
			}
			dark[[2]int{x + i, y}] = true
		}
	}
	return dark
}

func TestACodeIsDrawnModuleByModule(t *testing.T) {
	const address = "https://mau.example/du-an/cau/"
	want, err := qr.Encode(address, qr.Q)
	if err != nil {
		t.Fatal(err)
	}
	code := NewCode(address)
	if code.Size != want.Size+8 {
		t.Fatalf("%d wide, want %d and a quiet zone", code.Size, want.Size)
	}
	dark := grid(t, code)
	for y := range code.Size {
		for x := range code.Size {
			if dark[[2]int{x, y}] != want.Black(x-4, y-4) {
				t.Errorf("the module at %d, %d is wrong", x, y)
			}
		}
	}
	if NewCode(address) != code || NewCode(address+"a") == code {
		t.Error("the code does not say the address")
	}
	if NewCode(strings.Repeat("a", 5000)) != (Code{}) {
		t.Error("a code that cannot be")
	}
}
