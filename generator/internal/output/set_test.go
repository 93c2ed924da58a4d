package output

import (
	"slices"
	"strings"
	"testing"
)

func TestSetIsSorted(t *testing.T) {
	given := []Artifact{page("b", ""), page("a/b", ""), page("a-b", ""), page("a.html", "")}
	s := mustSet(t, given...)
	var paths []string
	for _, a := range s.All() {
		paths = append(paths, a.Path)
	}
	if want := []string{"a-b", "a.html", "a/b", "b"}; !slices.Equal(paths, want) {
		t.Errorf("got %q, want %q", paths, want)
	}
	if given[0].Path != "b" {
		t.Error("the caller's slice was sorted")
	}
	s.All()[0].Path = "changed"
	if a, ok := s.Get("a-b"); !ok || a.Path != "a-b" {
		t.Error("All hands out the set's own slice")
	}
	if _, ok := s.Get("a"); ok {
		t.Error("a folder was found as an artifact")
	}
}

func TestSetAccepts(t *testing.T) {
	for _, path := range []string{
		"index.html", "a/b/c.d.e", ".nojekyll", ".well-known/security.txt", "cầu-bến.jpg",
		"a b/c d", "console.html", "com10.txt", "communes/index.html", "a/.camket-manifest", "nulls",
	} {
		if _, err := NewSet([]Artifact{page(path, "")}); err != nil {
			t.Error(err)
		}
	}
}

func TestSetRefuses(t *testing.T) {
	for _, paths := range [][]string{
		{""}, {"."}, {".."}, {"../a"}, {"a/../b"}, {"a/.."}, {"./a"}, {"a/./b"}, {"/a"}, {"a/"}, {"a//b"},
		{"a\xff"}, {"ca\u0302\u0300u"}, {"e\u0301.html"},
		{`a\b`}, {"a:b"}, {"a*"}, {"a?"}, {`a"`}, {"a<"}, {"a>"}, {"a|b"}, {"a\tb"}, {"a\nb"}, {"a\x00"}, {"a\x7f"},
		{"a."}, {"a "}, {"a./b"}, {"a /b"},
		{"con"}, {"a/NUL"}, {"aux.html"}, {"Prn.tar.gz"}, {"com1"}, {"LPT9.txt"}, {"com¹"}, {"CONIN$"}, {"nul .txt"},
		{".camket-manifest"}, {".Camket-Manifest"}, {".camket-manifest/a"}, {".camket-manifest.unfinished"},
		{"a", "a"},
		{"a.html", "A.html"}, {"đ", "Đ"}, {"s", "ſ"}, {"a/x", "A/y"},
		{"a", "a/b"}, {"a", "A/b"}, {"a/b/c", "a/b"},
	} {
		var artifacts []Artifact
		for _, path := range paths {
			artifacts = append(artifacts, page(path, ""))
		}
		if _, err := NewSet(artifacts); err == nil {
			t.Errorf("%q was accepted", paths)
		}
	}
}

func TestSetNamesEveryFault(t *testing.T) {
	_, err := NewSet([]Artifact{page("z:", ""), page("ok", ""), page("/b", ""), page("ok", "")})
	if err == nil {
		t.Fatal("accepted")
	}
	text := err.Error()
	b, ok, z := strings.Index(text, `"/b"`), strings.Index(text, `"ok"`), strings.Index(text, `"z:"`)
	if b < 0 || ok < b || z < ok {
		t.Errorf("faults are missing or not in path order: %s", text)
	}
}

func TestDigestFramesItsParts(t *testing.T) {
	lists := [][]string{{}, {""}, {"", ""}, {"abc"}, {"ab", "c"}, {"a", "bc"}, {"abc", ""}, {"", "abc"}, {"a", "b", "c"}}
	seen := make(map[string][]string)
	for _, list := range lists {
		var parts [][]byte
		for _, part := range list {
			parts = append(parts, []byte(part))
		}
		d := Digest(parts...)
		if other, ok := seen[d]; ok {
			t.Errorf("%q and %q have the same digest", list, other)
		}
		seen[d] = list
	}
	const want = "3fafa1cf2f19a7c1129beb20cf0983f73a489a221fc0dd2f16d1be292d089205"
	if got := Digest([]byte("a"), []byte("bc")); got != want {
		t.Errorf("digest %s: every manifest and file name would change", got)
	}
}

func TestManifestRoundTrip(t *testing.T) {
	entries := []entry{
		{digest: "d1", size: 0, key: "", path: "a b/c  d.html"},
		{digest: "d2", size: 1 << 40, key: "tab\tline\nquote\"\\\xff\x00", path: "cầu-bến.jpg"},
	}
	manifest := encode(entries)
	got := decode(manifest)
	if len(got) != 2 || got[entries[0].path] != entries[0] || got[entries[1].path] != entries[1] {
		t.Errorf("got %v from\n%s", got, manifest)
	}
	for n := range manifest[:len(manifest)-1] {
		if damaged := decode(manifest[:n]); len(damaged) > 1 {
			t.Fatalf("a manifest cut at %d is believed: %v", n, damaged)
		}
	}
	if decode([]byte(strings.Replace(string(manifest), "manifest 1", "manifest 2", 1))) != nil {
		t.Error("a manifest of another version is believed")
	}
	if decode([]byte(strings.Replace(string(manifest), " 0 ", " x ", 1))) != nil {
		t.Error("a damaged manifest is believed")
	}
}
