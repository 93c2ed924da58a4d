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
	*portal.Translation
}

// compare says passage by passage how the English file stands to the
// Vietnamese, and puts into the English body what it lacks.
func (l *loader) compare(vi, en *document, prose *portal.Prose) *portal.Translation {
	c := sideBySide{vi, en, prose, l.portal.Remembered, &portal.Translation{
		Source: vi.file, File: en.file, Stamped: en.stamped, Confirmed: en.confirmed, Pos: en.at(1, 1),
	}}
	if key := path("", "translates"); en.spots[key].keyLine > 0 {
		c.Pos = en.keyPos(key)
	}
	c.keys()
	if c.NoBody = prose.EN.IsEmpty() && !prose.VI.IsEmpty(); !prose.EN.IsEmpty() {
		c.blocks()
		c.notes()
	}
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
			VI:    portal.Wording{Plain: w.text, Digest: wordsDigest(w.path, w.text), Pos: c.vi.valuePos(w.path)},
			State: portal.PassageMissing,
		}
		if text, ok := english[w.path]; ok {
			p.EN = portal.Wording{Plain: text, Digest: wordsDigest(w.path, text), Pos: c.en.valuePos(w.path)}
			if p.State = c.state(p.VI.Digest); p.State == portal.PassageChanged {
				p.Was = c.before("k", func(digest, words string) bool { return digest == wordsDigest(w.path, words) })
			}
		}
		c.add(p)
	}
}

// before finds the remembered words of a stamped passage of a kind.
func (c *sideBySide) before(kind string, is func(digest, words string) bool) string {
	for _, digest := range c.ofKind(kind) {
		if words := c.remembered[digest]; words != "" && is(digest, words) {
			return words
		}
	}
	return ""
}

// ofKind lists the stamped digests of one kind of passage.
func (c *sideBySide) ofKind(kind string) []string {
	return slices.DeleteFunc(slices.Clone(c.Stamped), func(digest string) bool { return !strings.HasPrefix(digest, kind) })
}

// blocks goes through the bodies. The English blocks are those that the stamp
// counted, one by one. Where they are not, or nothing was stamped, blocks are
// paired by their number if that is the same, and else the bodies are one
// passage.
func (c *sideBySide) blocks() {
	vi, en := c.prose.VI.Blocks, c.prose.EN.Blocks
	then := c.ofKind("b")
	c.Recounted = c.Stamped != nil && len(then) != len(en)
	switch {
	case c.Stamped != nil && !c.Recounted:
	case len(vi) == len(en):
		for i := range vi {
			c.add(portal.Passage{VI: wordingOf(vi[i]), EN: wordingOf(en[i]), State: portal.PassageUnknown})
		}
		return
	default:
		c.add(portal.Passage{VI: wordingOf(vi...), EN: wordingOf(en...), State: portal.PassageUnknown})
		return
	}
	var now []string
	for _, block := range vi {
		now = append(now, blockDigest(block))
	}
	c.prose.EN.Blocks = nil
	for _, step := range follow(then, now) {
		p := portal.Passage{State: portal.PassageChanged}
		var block portal.Block
		if step.Now >= 0 {
			block = vi[step.Now]
			p.VI = wordingOf(block)
			block.Lang = portal.Vietnamese
		}
		if step.Then >= 0 {
			block = en[step.Then]
			p.EN = wordingOf(block)
		}
		switch {
		case step.Then < 0:
			p.State = portal.PassageMissing
		case step.Now < 0:
			p.State, p.Was = portal.PassageGone, c.remembered[then[step.Then]]
		case step.moved:
			p.State = portal.PassageMoved
		case then[step.Then] == now[step.Now]:
			p.State = portal.PassageCurrent
		default:
			p.Was = c.remembered[then[step.Then]]
		}
		block.Stale = p.State == portal.PassageChanged || p.State == portal.PassageGone
		c.prose.EN.Blocks = append(c.prose.EN.Blocks, block)
		c.add(p)
	}
}

// followed is a step of which the block may have changed places.
type followed struct {
	portal.Step
	moved bool
}

// follow aligns the blocks of then and now. One that was taken out in one place
// and put in at another is the same block, which moved: it stands where it is
// now.
func follow(then, now []string) []followed {
	steps := portal.Align(then, now)
	out, stays := map[string][]int{}, map[int]bool{} // places then of what was taken out; places now of what is where it was
	for _, s := range steps {
		switch {
		case s.Then >= 0 && s.Now >= 0 && then[s.Then] == now[s.Now]:
			stays[s.Now] = true
		case s.Then >= 0:
			out[then[s.Then]] = append(out[then[s.Then]], s.Then)
		}
	}
	from, gone := map[int]int{}, map[int]bool{} // of what moved: its place then, by that now; the places then
	for at, digest := range now {
		if places := out[digest]; !stays[at] && len(places) > 0 {
			from[at], gone[places[0]], out[digest] = places[0], true, places[1:]
		}
	}
	var all []followed
	for _, s := range steps {
		if place, moved := from[s.Now]; moved {
			if s.Then >= 0 && !gone[s.Then] { // paired with it only because it lay there
				all = append(all, followed{Step: portal.Step{Then: s.Then, Now: -1}})
			}
			all = append(all, followed{portal.Step{Then: place, Now: s.Now}, true})
			continue
		}
		if gone[s.Then] {
			s.Then = -1
		}
		if s.Then >= 0 || s.Now >= 0 {
			all = append(all, followed{Step: s})
		}
	}
	return all
}

// notes goes through the footnotes, which are known by their labels.
func (c *sideBySide) notes() {
	then := c.ofKind("n")
	for _, note := range c.prose.VI.Notes {
		digest := blockDigest(note)
		then = slices.DeleteFunc(then, func(stamped string) bool { return stamped == digest })
	}
	var lacking []portal.Block
	for _, note := range c.prose.VI.Notes {
		p := portal.Passage{VI: wordingOf(note), State: portal.PassageMissing}
		if i := slices.IndexFunc(c.prose.EN.Notes, func(n portal.Block) bool { return n.Anchor == note.Anchor }); i >= 0 {
			english := &c.prose.EN.Notes[i]
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

// wordingOf is blocks as one wording.
func wordingOf(blocks ...portal.Block) portal.Wording {
	if len(blocks) == 0 {
		return portal.Wording{}
	}
	w := portal.Wording{Pos: blocks[0].Pos, Digest: blockDigest(blocks[0]), Plain: spoken(blocks[0])}
	for _, b := range blocks[1:] {
		w.Plain += "\n" + spoken(b)
		w.Digest = "b" + markdown.Digest(w.Digest, b.Digest)
	}
	return w
}

// spoken is the words of a block; of a lone picture, those that describe it.
func spoken(b portal.Block) string {
	words := b.Plain
	for _, piece := range b.Pieces {
		if piece.Kind == portal.Image && strings.TrimSpace(b.Plain) == "" {
			words += piece.Text
		}
	}
	return words
}
