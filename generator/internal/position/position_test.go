package position

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"camket/generator/internal/tree"
)

func TestPositions(t *testing.T) {
	const text = `# a note
title = "Cầu"   # with = and [brackets]
  indented="x"
"quoted key" . b = 'y'
long = """
[not.a.table]
no = "key"
\"""
"""
raw = '''
[nor.this]
'''
list = [ "một", # [
  'hai', [ "ba" ], ]
inline = { a = "1", "b.c" = { d = "2" }, e.f = "3" }

[milestones.thong-xe]
due = "2026-06"
[[values]]
measure = "m"
[values.more]
x = "1"
[[values]]
[milestones]
[ a . "b.c" . d ]
đ = "not a bare key, but found all the same"
`
	spots, twice := Find(text)
	if len(twice) > 0 {
		t.Errorf("twice: %q", twice)
	}
	want := map[string]string{
		"title": "2:1 2:9", "indented": "3:3 3:12", "quoted key": "4:1 4:1 implied", "quoted key/b": "4:1 4:20",
		"long": "5:1 5:8", "raw": "10:1 10:7",
		"list": "13:1 13:8", "list/0": "13:10 13:10", "list/1": "14:3 14:3", "list/2": "14:10 14:10", "list/2/0": "14:12 14:12",
		"inline": "15:1 15:10", "inline/a": "15:12 15:16", "inline/b.c": "15:21 15:29", "inline/b.c/d": "15:31 15:35",
		"inline/e": "15:42 15:42 implied", "inline/e/f": "15:42 15:48",
		"milestones": "24:1 24:1", "milestones/thong-xe": "17:1 17:1", "milestones/thong-xe/due": "18:1 18:7",
		"values": "19:1 19:1", "values/0": "19:1 19:1", "values/0/measure": "20:1 20:11",
		"values/0/more": "21:1 21:1", "values/0/more/x": "22:1 22:5", "values/1": "23:1 23:1",
		"a": "25:1 25:1 implied", "a/b.c": "25:1 25:1 implied", "a/b.c/d": "25:1 25:1", "a/b.c/d/đ": "26:1 26:5",
	}
	got := map[string]string{}
	for key, s := range spots {
		place := fmt.Sprintf("%d:%d %d:%d", s.KeyLine, s.KeyColumn, s.ValueLine, s.ValueColumn)
		if s.Implied {
			place += " implied"
		}
		got[shown(key)] = place
	}
	for _, key := range slices.Sorted(maps.Keys(want)) {
		if got[key] != want[key] {
			t.Errorf("%s at %q, want %q", key, got[key], want[key])
		}
	}
	for key := range got {
		if want[key] == "" {
			t.Errorf("%s at %q is no key", key, got[key])
		}
	}
}

func TestPositionsOfEnds(t *testing.T) {
	spots, _ := Find("a = [ \"]#\", # ]\n']' ]  # x\nb = \"\"\"\n]\n\"\"\"\nc = {x = 1}\n[d]\n")
	for key, want := range map[string]string{"a": "2:6", "b": "5:4", "c": "6:12", "d": "0:0"} {
		s := spots[Path("", key)]
		if got := fmt.Sprintf("%d:%d", s.EndLine, s.EndColumn); got != want {
			t.Errorf("%s ends at %s, not %s", key, got, want)
		}
	}
}

func shown(key string) string {
	return strings.ReplaceAll(strings.TrimPrefix(key, Separator), Separator, "/")
}

func TestPositionsOfKeysInOrder(t *testing.T) {
	spots, _ := Find("[b]\nz = 1\na = 2\n[a.c]\n[a.b]\n")
	keys := slices.Collect(maps.Keys(spots))
	slices.SortFunc(keys, func(a, b string) int { return spots[a].Order - spots[b].Order })
	for i, key := range keys {
		keys[i] = shown(key)
	}
	if got := strings.Join(keys, " "); got != "b b/z b/a a a/c a/b" {
		t.Error(got)
	}
}

func TestPositionsEndOnWhatIsNotTOML(t *testing.T) {
	for _, text := range []string{
		"[", "[[", "[a", "[a.", "a", "a=", "a=[", "a={", "a=\"", "a='''", "=", ".", "a..b=1", "]", "a=]", "a={b}", "a={b=}", "a=[1 2]", "{", "a=\"\\", "\"", "\"\\",
		"\"\\u12\"=1", "\"\\q\\x\"=1", strings.Repeat("a=[", 100), "a=" + strings.Repeat("[", 100000), "a=" + strings.Repeat("{a=", 1000), "\x00", "a.b",
	} {
		Find(text)
	}
	if _, twice := Find("[a]\n[b]\n[a]\n[[c]]\n[c.d]\n[[c]]\n[c.d]\n"); len(twice) != 1 || shown(twice[0]) != "a" {
		t.Errorf("%q", twice)
	}
}

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		``: "", `cầu`: "cầu", `a\tb\n\r\f\b`: "a\tb\n\r\f\b", `\e\"\\`: "\x1b\"\\", `\u1ea7`: "ầ", `\U0001D11E`: "𝄞", `\xe9`: "é", `\\n`: `\n`,
		`\q`: `\q`, `\`: ``, `\u12`: `\u12`, `\uzzzz`: `\uzzzz`, `\x+1`: `\x+1`, `\\\\`: `\\`, `a\ầ`: `a\ầ`,
	} {
		if got := Unescape(in); got != want && in != `\` {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

// decodedKeys lists the path of everything in a decoded document.
func decodedKeys(value any, key string, into map[string]bool) {
	switch value := value.(type) {
	case map[string]any:
		for name, inner := range value {
			into[Path(key, name)] = true
			decodedKeys(inner, Path(key, name), into)
		}
	case []map[string]any:
		for i, inner := range value {
			into[Path(key, strconv.Itoa(i))] = true
			decodedKeys(inner, Path(key, strconv.Itoa(i)), into)
		}
	case []any:
		for i, inner := range value {
			into[Path(key, strconv.Itoa(i))] = true
			decodedKeys(inner, Path(key, strconv.Itoa(i)), into)
		}
	}
}

// FuzzPositions holds the scanner and the library to the same keys, and each
// place to the key that stands there.
func FuzzPositions(f *testing.F) {
	for _, text := range []string{
		"title = \"Hợp long nhịp giữa\"\npublished = \"2026-01-12\"\n\n[milestones.thong-xe]\ntitle = \"Thông xe\"\ndue = \"2026-06\"\nsource = \"bao-mau-2026-01\"\n",
		"[events.hop-long]\ndate = \"2025-12-19\"\nsource = [\"bao-mau-2026-01\", \"vb-12-2025\"]\n[[values]]\nmeasure = \"m\"\n[[values]]\nvalue = \"hơn 61,5\"\n",
		"[labels]\nii-1-4 = \"Đầu tư\"\n[errata.s2]\nclause = \"ii-1-4-b\"\n[untracked]\nii-1-4-d = \"…\"\n[units]\n\"tỷ đồng\" = \"billion VND\"\n",
		"a.b.c = 1\na.b.d = 2\n[x.y.z]\n[x]\nw = 1\n", "a = {x.y = 1, z = {}}\n", "a = [{b = 1}, {b = [{c = 1}]}, []]\n", "\"\" = 1\n[\"\"]\n\"\" = 2\n[x]\n\"\".\"\" = 1\n",
		"\"a.b\".\"c d\" = 1\n['e\"f'.\"g'h\"]\n\"\\u1ea7\\t\\\"\\e\\xe9\" = 1\n", "a = \"\"\"\n[x]\n\\\"\"\" \"\"\"\"\"\nb = '''\ny = 1\n''''\n",
		"a = [ # x = 1 ]\n  \"]\", # [\n  '[', 1979-05-27 07:32:00, 0x1F,\n]\nb = -inf\nc = {\n d = 1, # }\n}\n", "[[a]]\n[[a.b]]\n[[a.b]]\nx=1\n[[a]]\n[a.b]\n",
		"[ a . b ]#c\n x = true\n\t[\ty\t]\n", "a=\"\"\nb=''\nc=\"\"\"\"\"\"\nd=''''''\n", "\"\\\\\"=1\n'\\'=2\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data string) {
		if len(data) > 1<<12 {
			return // the library takes the square of the time for long keys
		}
		text, problems := tree.Normalise("f", []byte(data))
		if problems.Errors() > 0 {
			return
		}
		spots, _ := Find(text)
		document := map[string]any{}
		meta, err := toml.Decode(text, &document)
		if err != nil {
			return
		}
		keys := map[string]bool{}
		decodedKeys(document, "", keys)
		for key := range keys {
			if strings.Count(key, Separator) > maxDepth {
				return
			}
		}
		for _, key := range meta.Keys() {
			if strings.Contains(strings.Join(key, ""), Separator) {
				return
			}
		}
		for key := range keys {
			if _, ok := spots[key]; !ok {
				t.Errorf("no place for %q", shown(key))
			}
		}
		for key, s := range spots {
			if !keys[key] {
				t.Errorf("a place for %q, which is no key", shown(key))
			}
			checkSpot(t, text, key, s, keys)
		}
	})
}

// checkSpot holds a place to the text that stands there.
func checkSpot(t *testing.T, text, key string, s Spot, keys map[string]bool) {
	t.Helper()
	start, end := offset(text, s.KeyLine, s.KeyColumn), offset(text, s.ValueLine, s.ValueColumn)
	if start < 0 || end < start {
		t.Fatalf("%q lies outside the text: %v", shown(key), s)
	}
	name := key[strings.LastIndex(key, Separator)+1:]
	last, isIndex := keys[key], isElement(key, keys)
	switch {
	case !last || s.Implied:
		if strings.ContainsRune(" \t\n#=,.]}{", rune(text[start])) {
			t.Errorf("%q at %q", shown(key), text[start:])
		}
	case end > start:
		found := map[string]bool{}
		var pair map[string]any
		if _, err := toml.Decode(text[start:end]+"0", &pair); err != nil {
			t.Errorf("%q at %q: %v", shown(key), text[start:end], err)
		}
		decodedKeys(pair, "", found)
		if !slices.ContainsFunc(slices.Collect(maps.Keys(found)), func(k string) bool { return strings.HasSuffix(k, Separator+name) }) {
			t.Errorf("%q at %q", shown(key), text[start:end])
		}
		if !strings.ContainsRune(`"'[{+-0123456789tfin`, rune(text[end])) {
			t.Errorf("the value of %q at %q", shown(key), text[end:])
		}
	case text[start] == '[' && (start == 0 || strings.Trim(text[strings.LastIndexByte(text[:start], '\n')+1:start], " \t") == ""):
		// a header, or an array in an array at the start of a line
	case !isIndex || strings.ContainsRune(" \t\n#=,.]}", rune(text[start])):
		t.Errorf("%q at %q", shown(key), text[start:])
	}
}

// isElement reports whether a key's last part may be an index.
func isElement(key string, keys map[string]bool) bool {
	_, err := strconv.Atoi(key[strings.LastIndex(key, Separator)+1:])
	return err == nil && keys[key]
}

// offset is that of a line and column in text; -1: they lie outside it.
func offset(text string, line, column int) int {
	at := 0
	for ; line > 1; line-- {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			return -1
		}
		at += next + 1
	}
	for i, r := range text[at:] {
		if column--; column == 0 {
			return at + i
		}
		if r == '\n' {
			return -1
		}
	}
	return -1
}

// What is commented out in a string is no head.
func TestWaitingHeadsAreComments(t *testing.T) {
	spots, _ := Find("[a]\nb = \"\"\"\n#[c]\n\"\"\"\nd = 1\n#[e]\nf.g = 1\n[h]\ni = 2\n")
	for key, want := range map[string]int{"a b": 0, "a d": 0, "a f": 6, "h i": 0} {
		if got := spots[Separator+strings.ReplaceAll(key, " ", Separator)].Waiting; got != want {
			t.Errorf("%s waits for line %d, want %d", key, got, want)
		}
	}
}
