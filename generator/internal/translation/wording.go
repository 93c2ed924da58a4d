package translation

import (
	"strings"

	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
)

// wordingOf is blocks as one wording.
func wordingOf(blocks ...portal.Block) portal.Wording {
	var w portal.Wording
	for i, b := range blocks {
		if i == 0 {
			w = portal.Wording{Pos: b.Pos, Digest: blockDigest(b)}
		} else {
			w.Plain += "\n"
			w.Line += " · "
			w.Digest = "b" + markdown.Digest(w.Digest, b.Digest)
		}
		for _, s := range b.Spots {
			s.At += len(w.Plain)
			w.Spots = append(w.Spots, s)
		}
		w.Plain += spoken(b, b.Plain)
		w.Line += spoken(b, b.Line())
	}
	return w
}

// spoken is the words of a block; of a lone picture, those that describe it,
// behind its caption.
func spoken(b portal.Block, words string) string {
	for _, piece := range b.Pieces {
		switch {
		case piece.Kind != portal.Image:
		case b.Kind == portal.Figure:
			words += "\n" + piece.Text
		case strings.TrimSpace(b.Plain) == "":
			words += piece.Text
		}
	}
	return words
}

// blockDigest tells the digests of a body's blocks from those of its footnotes.
func blockDigest(b portal.Block) string {
	if b.Kind == portal.Note {
		return "n" + b.Digest
	}
	return "b" + b.Digest
}

func blockDigests(blocks []portal.Block) []string {
	var all []string
	for _, block := range blocks {
		all = append(all, blockDigest(block))
	}
	return all
}
