package site

import (
	"fmt"
	"testing"
)

// A report keeps the names of its day, and says which have gone out of use.
func TestFormerNamesInReports(t *testing.T) {
	place := func(id, name, until string) string {
		return fmt.Sprintf("[places.%s]\nvi = %q\nen = %q\n%s\n", id, name, name, until)
	}
	const gone, later, stands = `until = "2025-07-01"`, `until = "2025-09-01"`, ""
	tests := []struct{ places, title, body, want string }{
		{place("x", "huyện Cũ", gone), "Hứa", "Chữ[^bao-en], chữ", ""},
		{place("x", "huyện Cũ", stands), "Hứa ở huyện Cũ", "Chữ[^bao-en], chữ", ""},
		{place("x", "huyện Cũ", gone), "Hứa ở huyện Cũ", "Chữ[^bao-en], chữ", "name [{huyện Cũ  false}] 2025-07-01;"},
		{place("x", "huyện Cũ", gone), "Hứa", "Ở huyện Cũ[^bao-en], chữ", "name [{huyện Cũ  false}] 2025-07-01;"},
		{place("x", "huyện Cũ", gone), "Hứa", "Ở huyện Cũng[^bao-en], chữ", ""},
		{place("x", "huyện Cũ", gone) + place("y", "xã Cũ", gone), "xã Cũ", "Ở huyện Cũ[^bao-en], chữ", "name [{huyện Cũ  false} {xã Cũ  false}] 2025-07-01;"},
		{place("x", "huyện Cũ", later) + place("y", "xã Cũ", gone), "xã Cũ", "Ở huyện Cũ[^bao-en], chữ", "name [{xã Cũ  false}] 2025-07-01;name [{huyện Cũ  false}] 2025-09-01;"},
	}
	for _, test := range tests {
		s, _ := lay(t, "catalogue.toml", "[units]", test.places+"[units]",
			"projects/cau/2025-q1.vi.md", `title = "Hứa"`, fmt.Sprintf("title = %q", test.title),
			"projects/cau/2025-q1.vi.md", "Chữ[^bao-en], chữ", test.body)
		got := ""
		for _, note := range s.at(t, "/du-an/cau/2025-q1/").View().(ReportPage).Former {
			got += fmt.Sprintf("%s %v %s;", note.Kind, note.Printed, note.Until.Machine)
		}
		if got != test.want {
			t.Errorf("%s, %s: %q, want %q", test.title, test.body, got, test.want)
		}
	}
}
