package portal

// Indicator is what is measured time and again, such as growth or a ranking.
type Indicator struct {
	ID             string
	Title, Summary Text
	Unit           Text // of its values; empty for a ranking
	Kind           MeasureKind
	Mandates       []*Mandate // the words of resolutions that state it
	Notes          []*ValueNote
	Values         []*IndicatorValue
	Body           Prose
	Draft          bool
	Translation    *Translation
	Pos            Pos
}

// IndicatorValue is one value of an indicator: of a place, for a period.
type IndicatorValue struct {
	Period  Date // a deadline ("đến") stands for "as of"
	Place   *Place
	Value   Value
	Change  Change     // zero where none is stated
	Against Comparison // of the change; of the value, where that is itself a growth
	Ranks   []Standing
	Notes   []*ValueNote
	Sources []Citation
	Pos     Pos
}

// Comparison is what something is compared with; zero where it is not stated.
type Comparison struct {
	YearBefore bool // the same period of the year before
	Period     Date // another period
}

// IsZero reports whether nothing is stated.
func (c Comparison) IsZero() bool { return c == Comparison{} }

// Standing is a rank: "2", or "8/61" where it is known among how many.
type Standing struct {
	Rank  Value
	Among *Place // nil where the source does not say
}

// ParseRank reads "2" or "8/61": whole numbers, the first within the second.
func ParseRank(s string) (Value, bool) {
	v, err := ParseValue(s)
	return v, err == nil && v.IsRank()
}

// IsRank reports whether v can be a rank.
func (v Value) IsRank() bool {
	one := Decimal{Whole: "1"}
	return v.Qualifier == Exactly && v.Number.Fraction == "" && v.Of.Fraction == "" && v.Number.Compare(one) >= 0 &&
		(v.Of.IsZero() || v.Of.Compare(v.Number) >= 0)
}

// ValueNote is a remark on values, with what it rests on.
type ValueNote struct {
	ID      string
	Text    Text
	Sources []Citation
	Pos     Pos
}

// Begins is the day before which nobody can know v: the first of its period,
// or the one as of which it is.
func (v *IndicatorValue) Begins() Day {
	if v.Period.By {
		return v.Period.End
	}
	return v.Period.Start
}
