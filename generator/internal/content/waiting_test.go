package content

import "testing"

// A key below a head that is commented out is never part of the table above it.
func TestWaitingHeads(t *testing.T) {
	runProblems(t, []problemTest{
		{"accepted by the table above", report, "[[values]]", "#[milestones.cam-moc]\nnote = \"Chậm.\"\nmet = \"2025-11\"\n\n[[values]]", `19:1 unknown-key.commented head=[milestones.cam-moc] key=note line=18`},
		{"unknown to it", report, "[[values]]", "#[sources.hai]\npublisher = \"Báo\"\n[[values]]", `19:1 unknown-key.commented head=[sources.hai] key=publisher line=18`},
		{"an array's", report, "[sources.bao-mau]", "#[[values]]\ndate = \"2025-11\"\n[sources.bao-mau]", `26:1 unknown-key.commented head=[[values]] key=date line=25`},
		{"a key that the table has already", report, "[[values]]", "#[events.hai]\ntitle = \"Hai\"\n[[values]]", `19:1 unknown-key.commented head=[events.hai] key=title line=18`},
		{"of the top level", report, "[milestones.thong-xe]", "#[milestones.cam-moc]\nnote = \"Chậm.\"\n[milestones.thong-xe]", `8:1 unknown-key.commented head=[milestones.cam-moc] key=note line=7`},
		{"a title of the top level", reportEN, "title = \"Opening\"", "#[milestones.hai]\ntitle = \"Two\"", `7:1 unknown-key.commented head=[milestones.hai] key=title line=6`},
		{"two heads", report, "[[values]]", "#[events.hai]\nnote = \"Hai\"\n#[events.ba]\nreason = \"Ba\"\n[[values]]", "19:1 unknown-key.commented head=[events.hai] key=note line=18\n21:1 unknown-key.commented head=[events.ba] key=reason line=20"},

		{"no head: a space", report, "title = \"Thông xe\"\n", "# [milestones.hai]\ntitle = \"Thông xe\"\n", ``},
		{"no head: words", report, "title = \"Thông xe\"\n", "#[xem trang 3]\ntitle = \"Thông xe\"\n", ``},
		{"no head: a list", report, "title = \"Thông xe\"\n", "#source = [\"a\"]\n#[\"a\", \"b\"]\ntitle = \"Thông xe\"\n", ``},
		{"nothing in it is in use", report, "[[values]]", "#[events.hai]\n#note = \"Hai\"\n\n[[values]]", ``},
		{"of the top level alone", report, `stage = "thực hiện"`, "#[events.hai]\n#note = \"Hai\"\nstage = \"thực hiện\"", ``},
		{"in a list", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, "source = [\n#[x.y]\n\"bao-mau\", \"kl/ii-1-4-b\"]\nnote = \"Chậm.\"", `projects/cau/2025-q4.en.md:1:1 translation-missing.words (warning) key=events.hop-long.note`},
	})
}
