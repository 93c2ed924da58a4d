package i18n

import (
	"fmt"

	"camket/generator/internal/portal"
)

// Quarter prints q as a name: "Quý IV/2025" or "Q4 2025".
func Quarter(lang portal.Lang, q portal.Quarter) string {
	if lang == portal.English {
		return fmt.Sprintf("Q%d%s%d", q.N, nbsp, q.Year)
	}
	return fmt.Sprintf("Quý%s%s/%d", nbsp, portal.Roman(q.N), q.Year)
}

// QuarterLong prints q for running words: "quý IV năm 2025" or "the fourth
// quarter of 2025".
func QuarterLong(lang portal.Lang, q portal.Quarter) string {
	return DateLong(lang, portal.Date{Start: q.Start(), End: q.End(), Precision: portal.ToQuarter})
}
