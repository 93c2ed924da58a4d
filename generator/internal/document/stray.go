package document

import (
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
)

// Stray is a key that nobody asked for, and the one that was probably meant.
type Stray struct{ Key, Guess string }

// Strays lists the keys of the table that nobody asked for.
func (t *Table) Strays() []Stray {
	missing := slices.DeleteFunc(slices.Clone(t.needed), t.Has)
	var all []Stray
	for _, key := range t.Keys() {
		if slices.Contains(t.known, key) {
			continue
		}
		guess := inEnglish(key, t.known)
		if guess == "" {
			guess = i18n.Nearest(key, missing)
		}
		if guess == "" {
			guess = i18n.Nearest(key, t.known)
		}
		all = append(all, Stray{key, guess})
	}
	return all
}

// Done reports every key that nobody asked for. Where one was meant to be a key
// that must be there, that this is missing is not worth saying.
func (t *Table) Done() {
	for _, s := range t.Strays() {
		message := "unknown-key"
		switch _, isTable := t.values[s.Key].(map[string]any); {
		case isTable:
			message = "unknown-key.table"
		case t.isWaiting(s.Key):
			continue
		}
		t.Fail(t.KeyPos(s.Key), message, "key", s.Key, "guess", s.Guess)
		t.doc.Problems = slices.DeleteFunc(t.doc.Problems, func(p diag.Problem) bool {
			return p.Message == "front-matter.required" && p.Pos == t.Pos() && p.Args["key"] == s.Guess
		})
	}
}

// vietnamese are the words by which an editor may call a key, folded: of several
// keys the first that the table can have.
var vietnamese = map[string]string{
	"ten": "title", "tieu-de": "title", "tua-de": "title", "ten-goi-ngan": "short",
	"tom-tat": "summary", "ngay": "date", "ngay-thang": "date", "ngay-dang": "published date", "ngay-len-cong": "published",
	"nguon": "source sources", "nguon-tin": "source sources", "dan-nguon": "source", "noi-dang": "publisher",
	"noi-ban-hanh": "publisher", "nha-xuat-ban": "publisher", "dia-chi": "url", "duong-dan": "url", "lien-ket": "url", "ngon-ngu": "lang",
	"han": "due", "thoi-han": "due", "hen": "due", "hen-lai": "due", "han-moi": "due", "dat": "met", "da-dat": "met",
	"ngay-dat": "met", "chua-dat": "unmet", "rut": "dropped", "da-rut": "dropped", "ly-do": "reason", "li-do": "reason", "vi-sao": "why reason",
	"ghi-chu": "note notes", "giai-doan": "stage", "nguon-goc": "origin", "thuoc-do": "measure", "gia-tri": "value values",
	"so-lieu": "value values", "con-so": "value", "hop-phan": "item items", "hang-muc": "item items", "linh-vuc": "sector",
	"loai": "type kind", "co-quan": "agency issuer agencies", "co-quan-ban-hanh": "issuer", "dia-diem": "places place",
	"don-vi": "unit units agency", "cach-do": "kind", "ky": "period", "thay-doi": "change", "so-voi": "compared",
	"thu-hang": "rank", "xep-hang": "rank", "hang": "rank", "loi": "text quote", "noi-dung": "text", "trich": "quote", "trich-dan": "quote",
	"dieu-khoan": "clause", "doan": "clause", "ky-hieu": "number clause", "so-hieu": "number", "nguoi-ky": "signatory",
	"chuc-vu": "signatory_role", "ban-nhap": "draft", "nhap": "draft", "moc": "milestones milestone", "dien-bien": "events",
	"su-kien": "events", "dinh-chinh": "corrections errata", "giao-viec": "mandate", "tu-ngay": "since", "den-ngay": "until",
}

// inEnglish is the key that a Vietnamese word stands for: one of known, or any
// where none is known; "" for other words.
func inEnglish(word string, known []string) string {
	for _, key := range strings.Fields(vietnamese[i18n.Slug(word)]) {
		if known == nil || slices.Contains(known, key) {
			return key
		}
	}
	return ""
}
