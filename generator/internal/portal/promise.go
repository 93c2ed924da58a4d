package portal

// Promise is the first date that was ever stated for a milestone, as the
// portal recorded it when that was first published.
type Promise struct {
	Project, Milestone string // ids
	Due                Date
	Stated             string // the file in which it was stated
	Pos                Pos    // of the record
}

// Correction amends a first date that was mistyped, openly: the page shows it
// for ever. Now is zero where no such promise was ever made.
type Correction struct {
	ID        string
	Milestone string
	Was, Now  Date
	Date      Day // when it was corrected
	Reason    Text
	Pos       Pos
}
