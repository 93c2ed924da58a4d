package plot

import "camket/generator/internal/portal"

// The calendar of the sample: the reports on the last quarter are due, and those
// that are owed have ten days left.
var (
	AsOf        = portal.DayOf(2026, 4, 20)
	LastQuarter = portal.Quarter{Year: 2026, N: 1}
)

// ReportDays is how many days after a quarter its reports are due.
const ReportDays = 30

// Quarters lists the last n quarters of the portal, oldest first.
func Quarters(n int) []portal.Quarter {
	quarters := make([]portal.Quarter, n)
	for i, q := len(quarters)-1, LastQuarter; i >= 0; i, q = i-1, before(q) {
		quarters[i] = q
	}
	return quarters
}

func before(q portal.Quarter) portal.Quarter { return portal.QuarterOf(q.Start() - 1) }

// SignedOn is the day on which the resolution was signed: before any report.
func SignedOn(quarters []portal.Quarter) portal.Day {
	return min(portal.DayOf(2024, 3, 18), quarters[0].Start()-14)
}
