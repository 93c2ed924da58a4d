package overview

import (
	"testing"

	"camket/generator/internal/portal"
)

func TestFindKey(t *testing.T) {
	p := &portal.Project{
		Title: portal.Text{VI: "Đường QL.27C – ĐT.656", EN: "National Highway 27C"},
		Items: []*portal.Item{{Title: portal.Text{VI: "Đường dẫn"}}},
		Places: []*portal.Place{
			{Name: portal.Text{VI: "thi\u0323 xa\u0303 Ninh Ho\u0300a", EN: "Ninh Hòa town"}}, // decomposed
		},
		Agency: &portal.Agency{Name: portal.Text{VI: "Ban Ở Xã", EN: "Ở Board"}},
	}
	name, further := findKey(p)
	if want := "duong ql 27c dt 656 national highway dan"; name != want {
		t.Errorf("%q, want %q", name, want)
	}
	if want := "thi xa ninh hoa town ban o board"; further != want { // each word once in all
		t.Errorf("%q, want %q", further, want)
	}
}
