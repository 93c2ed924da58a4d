package lexicon

// Qualifier is a set of senses. Two figures agree when their sets meet: "trên
// 13 km" is "more than 13 km" or "on 13 km". No qualifier is Exact.
type Qualifier uint16

const (
	Exact Qualifier = 1 << iota
	MoreThan
	LessThan
	Nearly
	About
	Estimated
	AtLeast
	AtMost
	UpTo
	On     // of a place: "trên", "on", "along"
	During // of a time: "trong", "over"
	Several
)

// Meets reports whether two qualifiers can mean the same.
func (q Qualifier) Meets(other Qualifier) bool { return max(q, Exact)&max(other, Exact) != 0 }

// qualifiers stand before a number.
var qualifiers = sideBySide([]row[Qualifier]{
	{MoreThan, "hơn, quá", "more than, in excess of, upwards of, above, greater than, larger than, longer than, higher than, exceeding, exceeded, exceeds, exceed, surpassing, surpassed"},
	{MoreThan | On, "trên", ""},
	{On | Exact, "tính trên, dựa trên, xét trên, so trên, đo trên, căn cứ trên", "per, out of, for every, in every, of every"},
	{MoreThan | Estimated, "ước trên, ước đạt trên, ước tính trên, ước tính đạt trên", ""},
	{MoreThan, "ngoài phạm vi", ""},
	{MoreThan | Exact, "", "beyond, outside"},
	{MoreThan | During, "", "over"},
	{MoreThan | Exact, "cao hơn, lớn hơn, nhiều hơn, vượt, vượt quá, vượt mức, muộn hơn, chậm hơn, sớm hơn, nhanh hơn, tốt hơn", ""},
	{LessThan, "dưới, chưa đến, chưa tới, chưa đầy, không đến, không tới", "less than, fewer than, below, under"},
	{LessThan | Exact, "ít hơn, thấp hơn, nhỏ hơn, kém hơn", "lower than, smaller than"},
	{LessThan | Nearly, "", "just under"},
	{Nearly, "gần, ngót, sát, suýt soát", "nearly, almost, close to"},
	{Nearly | About, "xấp xỉ", "approximately, roughly"},
	{About, "khoảng, chừng, cỡ", "about, around, some, circa, in the region of"},
	{About | MoreThan, "khoảng hơn, khoảng trên", "about more than"},
	{About | Estimated, "ước, ước đạt, ước tính, ước tính đạt, ước khoảng, ước thực hiện, ước được, ước tính khoảng", "estimated, an estimated, estimated at, estimated to reach, estimated to be, estimated at about, reach an estimated"},
	{AtLeast, "ít nhất, tối thiểu, không dưới, không ít hơn, không thấp hơn, không kém hơn, không được dưới, không được ít hơn, không được thấp hơn, tối thiểu là, ít nhất là, tối thiểu đạt, đạt tối thiểu", "at least, a minimum of, no fewer than, no less than, not less than, not fewer than, not be less than, not be fewer than, not be lower than, no lower than, not lower than, not below, not under, minimum"},
	{AtMost, "không quá, nhiều nhất, không vượt quá, không lớn hơn, không cao hơn, không nhiều hơn, không vượt, không được quá, không được vượt quá, không được vượt, không được cao hơn", "at most, no more than, not more than, not exceeding, not exceed, not to exceed, cannot exceed, never exceed, without exceeding, not be more than, not above, no higher than, not higher than, no longer than, not longer than, no larger than, no greater than"},
	{AtMost | During, "", "within, within a radius of"},
	{AtMost | During | Exact, "trong phạm vi, trong vòng, trong bán kính, trong thời hạn", ""},
	{AtLeast, "≥", "≥"},
	{AtMost, "≤", "≤"},
	{MoreThan, ">", ">"},
	{LessThan, "<", "<"},
	{About, "~, ≈", "~, ≈"},
	{AtMost | UpTo, "tối đa, tối đa là", "up to, a maximum of, maximum"},
	{UpTo | Exact, "đến, tới, lên tới, lên đến, đạt tới, đạt đến", "as many as, as much as"},
	{Exact | During, "trong, qua, suốt, sau", "during, after"},
	{Exact | On, "", "on, along, across, in, through, throughout"},
})

// suffixes stand after it.
var suffixes = sideBySide([]row[Qualifier]{
	{AtLeast, "trở lên, hoặc hơn, hoặc nhiều hơn, hoặc cao hơn", "or more, or above, or higher, or over, and above, and over, and more, or longer"},
	{AtMost, "trở xuống, hoặc ít hơn, hoặc thấp hơn", "or less, or fewer, or below, or under, and below, and under"},
	{AtLeast | MoreThan, "+", "+, plus"},
})

// Bound is what is said of a date besides itself. Two figures disagree in it
// only when both say something: "early December" against "late December".
type Bound struct{ Part, Side string }

// Meets reports whether two bounds can be those of one date.
func (b Bound) Meets(other Bound) bool {
	return (b.Part == "" || other.Part == "" || b.Part == other.Part) &&
		(b.Side == "" || other.Side == "" || b.Side == other.Side)
}

var parts = sideBySide([]row[string]{
	{"start", "đầu", "early, the beginning of, the start of, beginning of, start of"},
	{"middle", "giữa", "mid, mid -, the middle of, middle of"},
	{"end", "cuối, hết, đến hết", "late, the end of, end of, end"},
})

var sides = sideBySide([]row[string]{
	{"before", "trước", "before, prior to, ahead of"},
	{"after", "sau", "after, following"},
})
