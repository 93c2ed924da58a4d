package translation

import (
	"slices"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
)

// sideBySide is an English file laid beside its Vietnamese.
type sideBySide struct {
	Pair
	prose      *portal.Prose
	remembered map[string]string // Vietnamese words, by the digests of stamps
	made       []string          // the digests of the English blocks when they were stamped
	problems   diag.List
	*portal.Translation
}

// Compare says passage by passage how the English file stands to the
// Vietnamese, and puts into the English body what it lacks.
func (p Pair) Compare(prose *portal.Prose, memory Memory) (*portal.Translation, diag.List) {
	c := sideBySide{Pair: p, prose: prose, remembered: memory.Words, made: memory.English[p.EN.Path]}
	c.Translation = &portal.Translation{
		Source: p.VI.Path, File: p.EN.Path, Stamped: p.EN.Stamped, Confirmed: p.EN.Confirmed, Pos: p.EN.At(1, 1),
		ConfirmedLine: p.EN.Spots[position.Path("", document.ConfirmedKey)].KeyLine > 0,
	}
	if key := position.Path("", document.StampKey); p.EN.Spots[key].KeyLine > 0 {
		c.Pos = p.EN.KeyPos(key)
	}
	c.keys()
	if c.NoBody = prose.EN.IsEmpty() && !prose.VI.IsEmpty(); !prose.EN.IsEmpty() {
		c.blocks()
		c.notes()
	}
	return c.Translation, c.problems
}

func (c *sideBySide) add(p portal.Passage) { c.Passages = append(c.Passages, p) }

// stamped reports whether the English was made of these Vietnamese words.
func (c *sideBySide) stamped(digest string) bool { return c.EN.Translates(digest) }

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
	for _, w := range c.EN.Words {
		english[w.Key] = w.Text
	}
	for _, w := range c.VI.InOrder() {
		p := portal.Passage{
			Key:   position.Readable(w.Key),
			VI:    c.VI.Wording(w),
			State: portal.PassageMissing,
		}
		if text, ok := english[w.Key]; ok {
			p.EN = c.EN.Wording(document.Words{Key: w.Key, Text: text})
			if p.State = c.state(p.VI.Digest); p.State == portal.PassageChanged {
				p.Was = c.before("k", func(digest, words string) bool {
					return digest == document.Words{Key: w.Key, Text: words}.Digest()
				})
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
