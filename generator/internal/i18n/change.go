package i18n

import "camket/generator/internal/portal"

// Change prints c; own is the unit of the values, which c may be stated in:
// "tăng 25%" or "up 25%", "gấp 3,2 lần" or "3.2-fold", "không đổi" or
// "unchanged". No change is "".
func Change(lang portal.Lang, c portal.Change, own portal.Text) string {
	if lang != portal.English {
		return changeVietnamese(c)
	}
	by := Value(lang, c.By)
	switch c.Kind {
	case portal.ChangeTimes:
		return by + "-fold"
	case portal.ChangeNone:
		return "unchanged"
	case portal.ChangeDown:
		return "down " + by + unitEnglish(c, own)
	case portal.ChangeUp:
		return "up " + by + unitEnglish(c, own)
	}
	return ""
}

func changeVietnamese(c portal.Change) string {
	switch {
	case c.By.IsZero():
		return string(c.Kind)
	case c.Unit == portal.InPercent:
		return string(c.Kind) + " " + Value(portal.Vietnamese, c.By) + c.Unit
	}
	return string(c.Kind) + " " + Value(portal.Vietnamese, c.By) + nbsp + c.Unit
}

// unitEnglish is the unit as it follows the number.
func unitEnglish(c portal.Change, own portal.Text) string {
	count := func(one, many string) string {
		if c.By.Number == (portal.Decimal{Whole: "1"}) {
			return nbsp + one
		}
		return nbsp + many
	}
	switch c.Unit {
	case portal.InPercent:
		return c.Unit
	case portal.InPlaces:
		return count("place", "places")
	case portal.InPoints:
		return count("point", "points")
	case portal.InPercentagePoints:
		return count("percentage point", "percentage points")
	}
	unit, _ := own.In(portal.English)
	return nbsp + unit
}
