// Package share draws the pictures that Zalo, Facebook and others show beside
// a link: 1200 × 630 pixels that say what the page is about and how it stands.
//
// A picture is a pure function of its card: the same card gives the same bytes.
package share

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Width and Height are the picture's, in pixels.
const (
	Width  = 1200
	Height = 630
)

// Card is what a picture shows. Its words are in NFC or are made so.
type Card struct {
	Portal  string // the portal's name; stands alone where there is no Title
	Title   string // what the page is about
	Lead    string // a sentence on it; left out where there is no room
	State   string // a state's id, which decides the icon and the colour; "" for none
	Word    string // the state in words
	AsOf    string // "Thông tin tính đến 31/3/2026"
	Warning string // that all is fictional; "" where it is not
}

// version is part of every key. Raise it with any change here that gives other
// bytes for the same card.
const version = "1"

// Version names the drawing and the fonts: with another, the same card has
// another picture.
func Version() string { return version + hex.EncodeToString(fontsDigest[:]) }

// Key digests all that the picture depends on: the card, the drawing and the
// fonts. Equal keys mean equal bytes.
func (c Card) Key() string {
	data, err := json.Marshal(c)
	if err != nil { // a card is plain data
		panic(err)
	}
	h := sha256.New()
	h.Write([]byte(Version()))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}
