package main

import (
	"os"

	"camket/generator/internal/translation"
)

// followTranslation watches a passage fall behind, in the words of before and
// after, and catch up with a stamp.
func followTranslation(p *livePortal) {
	const vi, en = "content/pages/about/index.vi.md", "content/pages/about/index.en.md"
	const clean = "Mọi đoạn tiếng Anh đều khớp với bản tiếng Việt"
	p.shows("/_/translations", 200, clean)
	p.replace(vi, "không có tỉnh Mẫu.", "chẳng có tỉnh Mẫu.")
	p.shows("/_/translations", 200, en+":13", "Đã cũ", "không có tỉnh Mẫu.", "chẳng có tỉnh Mẫu.", "there is no Mẫu province", "translated "+en)
	p.shows("/en/about/", 200, "The Vietnamese of this passage changed after it was translated.")
	stamped, problems := translation.Stamp(en, []byte(p.read(vi)), []byte(p.read(en)), translation.Earlier{})
	if len(problems) > 0 {
		p.t.Fatal(problems)
	}
	p.save(en, string(stamped.Text))
	p.shows("/_/translations", 200, clean)
	if err := os.Remove(p.path(en)); err != nil {
		p.t.Fatal(err)
	}
	p.shows("/_/translations", 200, vi, "Chưa có tệp tiếng Anh.")
}
