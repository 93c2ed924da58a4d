package main

import (
	"testing"

	"camket/generator/internal/browser"
)

// The notes stand beside their paragraph where there is room, and below it
// elsewhere; none reaches another, and none leaves a hole in the text.
func TestNotesStandByTheirParagraph(t *testing.T) {
	address := previewed(t)
	b := browser.Start(t)
	for _, width := range []int{360, 1024, 1280, 1600} {
		page := b.Page(t, browser.Options{Look: browser.Look{Width: width}})
		for _, url := range []string{"/van-ban/ket-luan-hn19/", "/en/resolutions/ket-luan-hn19/", "/van-ban/ket-luan-hn19/i-1/", "/en/resolutions/ket-luan-hn19/i-1/"} {
			page.Open(address + url)
			var seen int
			page.Eval(`document.querySelectorAll(".paragraph > .notes").length`, &seen)
			if seen < 2 {
				t.Errorf("%s has notes to %d paragraphs", url, seen)
			}
			var faults []string
			page.Eval(`(() => {
				const faults = [], box = e => e.getBoundingClientRect(), beside = innerWidth >= 1024;
				const paragraphs = [...document.querySelectorAll(".paragraph")];
				paragraphs.forEach((p, i) => {
					const words = document.createRange(); // the paragraph itself is as high as its row
					words.selectNodeContents(p.querySelector(".said"));
					const { top, right } = box(p.querySelector(".said")), said = { top, right, bottom: box(words).bottom };
					let end = said.bottom;
					let first = true, reach = said.bottom;
					for (const note of p.querySelectorAll(".notes > .note")) {
						const n = box(note);
						if (beside && !note.matches(".low")) {
							reach = Math.max(reach, n.bottom);
							if (n.left < said.right || first && n.top > said.top + 40) faults.push(p.id + ": not beside");
							if (n.bottom > said.bottom + 240) faults.push(p.id + ": a hole of " + (n.bottom - said.bottom) + " px");
							first = false;
						} else if (n.top < said.bottom) faults.push(p.id + ": not below");
						if (beside && note.matches(".low") && reach > said.bottom + 80) faults.push(p.id + ": a hole above the notes below");
						end = Math.max(end, n.bottom);
					}
					if (i + 1 < paragraphs.length && box(paragraphs[i + 1]).top < end) faults.push(p.id + ": notes reach the next paragraph");
				});
				return faults;
			})()`, &faults)
			for _, fault := range faults {
				t.Errorf("%s at %d px: %s", url, width, fault)
			}
		}
	}
}
