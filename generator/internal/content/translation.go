package content

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
)

// worded is a key that holds words.
type worded struct {
	path string
	text string
}

// wordsDigest binds words to their key: the same words under another key are
// another passage.
func wordsDigest(path, text string) string { return "k" + markdown.Digest(readable(path), text) }

// blockDigest tells the digests of a body's blocks from those of its footnotes.
func blockDigest(b portal.Block) string {
	if b.Kind == portal.Note {
		return "n" + b.Digest
	}
	return "b" + b.Digest
}

// wording keeps the words of a key, and reports whether they are English words
// whose Vietnamese changed since they were stamped.
func (t *table) wording(name, text string) (stale bool) {
	key := t.key(name)
	t.doc.worded = append(t.doc.worded, worded{key, text})
	if !t.english() || t.doc.source == nil || t.doc.stamped == nil {
		return false
	}
	for _, w := range t.doc.source.worded {
		if w.path == key {
			return !t.doc.stamps[wordsDigest(w.path, w.text)]
		}
	}
	return false
}

// pairForm is the two digests of a passage, as a message hands them out.
var pairForm = regexp.MustCompile(`^[bkn][a-z2-7]{10}/[bkn][a-z2-7]{10}$`)

// stamp reads what an English file says that it translates, and what was
// confirmed of it.
func (t *table) stamp() {
	if t.has("translates") {
		t.doc.stamped = []string{}
	}
	for _, w := range t.strings("translates") {
		t.doc.stamped = append(t.doc.stamped, w.text)
	}
	t.doc.stamps = setOf(t.doc.stamped)
	for _, w := range t.strings("confirmed") {
		vi, en, _ := strings.Cut(w.text, "/")
		if !pairForm.MatchString(w.text) {
			t.doc.problems.Add(diag.Warning(w.pos, "numbers-disagree.form", "value", w.text))
			continue
		}
		t.doc.confirmed = append(t.doc.confirmed, portal.Confirmation{VI: vi, EN: en, Pos: w.pos})
	}
}

// sunken takes out of a group what was pasted into it and belongs above the
// groups, and says so.
func (t *table) sunken() {
	for _, key := range [2]string{"translates", "confirmed"} {
		if _, isList := t.values[key].([]any); isList && t.path != "" && t.english() {
			delete(t.values, key)
			t.fail(t.doc.keyPos(t.key(key)), "front-matter.above", "key", key, "table", readable(t.path))
		}
	}
}

func setOf(digests []string) map[string]bool {
	set := make(map[string]bool, len(digests))
	for _, digest := range digests {
		set[digest] = true
	}
	return set
}

// strings reads a list of strings that the program hands out.
func (t *table) strings(name string) []word {
	t.known = append(t.known, name)
	elements, ok := t.values[name].([]any)
	if !ok && t.has(name) {
		t.fail(t.valuePos(name), "front-matter.type", "key", name, "want", "@want.list")
	}
	var all []word
	for i, element := range elements {
		pos := t.doc.valuePos(path(t.key(name), strconv.Itoa(i)))
		text, ok := element.(string)
		if !ok {
			t.fail(pos, "front-matter.type", "key", name, "want", "@want.text")
		}
		all = append(all, word{text, pos})
	}
	return all
}

// sideBySide is an English file laid beside its Vietnamese.
type sideBySide struct {
	vi, en     *document
	prose      *portal.Prose
	remembered map[string]string // Vietnamese words, by the digests of stamps
	made       []string          // the digests of the English blocks when they were stamped
	problems   diag.List
	*portal.Translation
}

// compare says passage by passage how the English file stands to the
// Vietnamese, and puts into the English body what it lacks.
func (l *loader) compare(vi, en *document, prose *portal.Prose) *portal.Translation {
	c := sideBySide{vi: vi, en: en, prose: prose, remembered: l.portal.Remembered, made: l.portal.English[en.file]}
	c.Translation = &portal.Translation{
		Source: vi.file, File: en.file, Stamped: en.stamped, Confirmed: en.confirmed, Pos: en.at(1, 1),
		ConfirmedLine: en.spots[path("", "confirmed")].keyLine > 0,
	}
	if key := path("", "translates"); en.spots[key].keyLine > 0 {
		c.Pos = en.keyPos(key)
	}
	c.keys()
	if c.NoBody = prose.EN.IsEmpty() && !prose.VI.IsEmpty(); !prose.EN.IsEmpty() {
		c.blocks()
		c.notes()
	}
	l.problems.Add(c.problems...)
	return c.Translation
}

func (c *sideBySide) add(p portal.Passage) { c.Passages = append(c.Passages, p) }

// stamped reports whether the English was made of these Vietnamese words.
func (c *sideBySide) stamped(digest string) bool { return c.en.stamps[digest] }

// state is that of a passage that stands in both languages.
func (c *sideBySide) state(digest string) portal.PassageState {
	switch {
	case c.Stamped == nil:
		return portal.PassageUnknown
	case c.stamped(digest):
		return portal.PassageCurrent
	}
	return portal.PassageChanged
}

// keys goes through the front matter. Words are known by their key.
func (c *sideBySide) keys() {
	english := map[string]string{}
	for _, w := range c.en.worded {
		english[w.path] = w.text
	}
	inFileOrder := func(a, b worded) int { return c.vi.spots[a.path].order - c.vi.spots[b.path].order }
	for _, w := range slices.SortedStableFunc(slices.Values(c.vi.worded), inFileOrder) {
		p := portal.Passage{
			Key:   readable(w.path),
			VI:    c.vi.wordingOf(w.path, w.text),
			State: portal.PassageMissing,
		}
		if text, ok := english[w.path]; ok {
			p.EN = c.en.wordingOf(w.path, text)
			if p.State = c.state(p.VI.Digest); p.State == portal.PassageChanged {
				p.Was = c.before("k", func(digest, words string) bool { return digest == wordsDigest(w.path, words) })
			}
		}
		c.add(p)
	}
}

// before finds the remembered words of a stamped passage of a kind.
func (c *sideBySide) before(kind string, is func(digest, words string) bool) string {
	for _, digest := range ofKind(c.Stamped, kind) {
		if words := c.remembered[digest]; words != "" && is(digest, words) {
			return words
		}
	}
	return ""
}

// blocks goes through the bodies. The English blocks are those that the stamp
// counted, one by one. Where they are not, or nothing was stamped, blocks are
// paired by their number if that is the same, and else the bodies are one
// passage.
func (c *sideBySide) blocks() {
	vi, en := c.prose.VI.Blocks, c.prose.EN.Blocks
	then := ofKind(c.Stamped, "b")
	c.Recounted = c.Stamped != nil && len(then) != len(en)
	switch {
	case c.Stamped != nil && !c.Recounted:
	case len(vi) == len(en):
		for i := range vi {
			if vi[i].Kind == en[i].Kind {
				c.problems.Add(misshapen(vi[i], en[i])...)
			}
			c.add(portal.Passage{VI: wordingOf(vi[i]), EN: wordingOf(en[i]), State: portal.PassageUnknown})
		}
		return
	default:
		if c.Uneven = unevenBodies(vi, en); c.Recounted && len(en) < len(vi) && slices.Equal(then, blockDigests(vi)) {
			c.Uneven.Dropped = true
			if len(c.made) == len(then) && len(en) > 0 {
				at, partner := dropped(c.made, vi, en)
				c.Uneven.Vietnamese, c.Uneven.English = vi[at].Pos, en[partner].Pos
			}
		}
		c.add(portal.Passage{VI: wordingOf(vi...), EN: wordingOf(en...), State: portal.PassageUnknown})
		return
	}
	now := blockDigests(vi)
	at, _ := places(c.made, then, en)
	steps := follow(then, now)
	moved := moved(steps, then, now, at)
	c.prose.EN.Blocks = nil
	for n, step := range steps {
		p := portal.Passage{State: portal.PassageChanged}
		var block portal.Block
		if step.Now >= 0 {
			block = vi[step.Now]
			p.VI = wordingOf(block)
			block.Lang = portal.Vietnamese
		}
		if step.Then >= 0 {
			block = en[at[step.Then]]
			p.EN = wordingOf(block)
		}
		switch {
		case step.Then < 0:
			p.State = portal.PassageMissing
		case step.Now < 0:
			p.State, p.Was = portal.PassageGone, c.remembered[then[step.Then]]
		case then[step.Then] != now[step.Now]:
			p.Was = c.remembered[then[step.Then]]
		default:
			c.problems.Add(misshapen(vi[step.Now], block)...)
			if p.State = portal.PassageCurrent; moved[n] {
				p.State = portal.PassageMoved
			}
		}
		block.Stale = p.State == portal.PassageChanged || p.State == portal.PassageGone
		c.prose.EN.Blocks = append(c.prose.EN.Blocks, block)
		c.add(p)
	}
}

func blockDigests(blocks []portal.Block) []string {
	var all []string
	for _, block := range blocks {
		all = append(all, blockDigest(block))
	}
	return all
}

// notes goes through the footnotes, which are known by their labels.
func (c *sideBySide) notes() {
	then := ofKind(c.Stamped, "n")
	for _, note := range c.prose.VI.Notes {
		digest := blockDigest(note)
		then = slices.DeleteFunc(then, func(stamped string) bool { return stamped == digest })
	}
	var lacking []portal.Block
	for _, note := range c.prose.VI.Notes {
		p := portal.Passage{VI: wordingOf(note), State: portal.PassageMissing}
		if i := slices.IndexFunc(c.prose.EN.Notes, func(n portal.Block) bool { return n.Anchor == note.Anchor }); i >= 0 {
			english := &c.prose.EN.Notes[i]
			if c.stamped(p.VI.Digest) || c.Stamped == nil {
				c.problems.Add(misshapen(note, *english)...)
			}
			p.EN, p.State = wordingOf(*english), c.state(p.VI.Digest)
			if english.Stale = p.State == portal.PassageChanged; english.Stale && len(then) == 1 {
				p.Was = c.remembered[then[0]]
			}
		} else {
			note.Lang = portal.Vietnamese
			lacking = append(lacking, note)
		}
		c.add(p)
	}
	for i, note := range c.prose.EN.Notes {
		if _, ok := c.prose.VI.Block(note.Anchor); !ok {
			c.prose.EN.Notes[i].Stale = c.Stamped != nil
			c.add(portal.Passage{EN: wordingOf(note), State: portal.PassageGone})
		}
	}
	if c.Stamped != nil {
		c.prose.EN.Notes = append(c.prose.EN.Notes, lacking...)
	}
}
