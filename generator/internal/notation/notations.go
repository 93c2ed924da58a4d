package notation

import "camket/generator/internal/lexicon"

// notations are the ways of writing what is not a plain number. The longest
// one that fits is taken; of those as long, the first.
//
// A form is words and slots, as they follow each other; semicolons part forms.
// [x] may be left out; x|y is one or the other. What is written together here
// is written together in the text, too. Slots are in capitals:
//
//	DAY MONTH YEAR  digits: 1 to 31, 1 to 12, four of them; MONTH also "tám"
//	SHORT           the "26" of "2025–26"
//	NAME            an English month: "October", "Oct"
//	QUARTER         1 to 4, I to IV, "hai"
//	COUNT           a whole number in digits or words
//	ORDINAL         "19th", "first"; in Vietnamese "XIX", "19", "nhất"
//	PART            "third", "fifths"
//	NUMBER          a number in digits
//	ROMAN           in capitals, up to LXXXIX
//	CLOCK           "h", "h30"
var notations = []notation{
	{read: dayOf,
		vi: `[ngày|sáng|trưa|chiều|tối|đêm|hôm|dịp] DAY/MONTH/YEAR; [ngày] DAY-MONTH-YEAR; [ngày] DAY.MONTH.YEAR; [ngày] YEAR-MONTH-DAY;
			[ngày] [mùng|mồng] DAY tháng MONTH [,] năm YEAR; [ngày] DAY tháng MONTH/YEAR; [ngày] DAY tháng MONTH, YEAR;
			[ngày] [mùng|mồng] DAY tháng MONTH; ngày|sáng|trưa|chiều|tối|đêm|hôm|dịp|mùng|mồng DAY/MONTH;
			ngày DAY-MONTH; ngày DAY.MONTH; ngày [mùng|mồng] DAY`,
		en: `DAY/MONTH/YEAR; MONTH/DAY/YEAR; DAY-MONTH-YEAR; DAY.MONTH.YEAR; YEAR-MONTH-DAY; DAY-NAME-YEAR;
			DAY [of] NAME [,] YEAR; DAY [of] NAME; NAME [the] DAY [,] YEAR; NAME [the] DAY`},
	{read: monthOf,
		vi: `tháng MONTH [,] năm YEAR; tháng MONTH/YEAR; tháng MONTH-YEAR; tháng MONTH.YEAR; tháng MONTH; MONTH/YEAR`,
		en: `NAME [,] [of] YEAR; NAME/YEAR; NAME; MONTH/YEAR`},
	{read: quarterOf,
		vi: `quý QUARTER [,] [năm] YEAR; quý QUARTER/YEAR; quý QUARTER-YEAR; quý QUARTER.YEAR; quý QUARTER;
			YEAR-q1|q2|q3|q4`,
		en: `ORDINAL quarter|quarters [of] YEAR; ORDINAL quarter|quarters [of the year] [YEAR]; ORDINAL-quarter [of] [YEAR];
			quarter QUARTER [of] [,] [YEAR]; quarter QUARTER/YEAR; q1|q2|q3|q4 [of] [,] [YEAR]; q1|q2|q3|q4/YEAR;
			YEAR-q1|q2|q3|q4; YEAR q1|q2|q3|q4`},
	{read: lastQuarterOf,
		vi: `quý cuối [của] năm [YEAR]`,
		en: `last|final quarter of YEAR; last|final quarter of the year [YEAR]`},
	{read: firstMonthsOf,
		vi: `COUNT tháng đầu [của] năm [YEAR]; COUNT tháng đầu; COUNT tháng [của] năm YEAR; COUNT tháng/YEAR`,
		en: `first COUNT months [of] [YEAR]; first COUNT months of the year [YEAR]; COUNT months of YEAR;
			COUNT months of the year [YEAR]; first COUNT-month period [of] [YEAR]`},
	{read: lastMonthsOf,
		vi: `COUNT tháng cuối|còn [lại] [của] năm [YEAR]; COUNT tháng cuối`,
		en: `last|final|remaining COUNT months [of] [YEAR]; last|final|remaining COUNT months of the year [YEAR]`},
	{read: firstHalfOf,
		vi: `nửa đầu [của] năm [YEAR]; nửa năm đầu [YEAR]; YEAR-h1`,
		en: `first half [of] YEAR; first-half [of] [YEAR]; first half of the|this|that|last year [YEAR]; h1 [of] [YEAR]; h1/YEAR; YEAR-h1`},
	{read: lastHalfOf,
		vi: `nửa cuối|sau [của] năm [YEAR]; nửa năm cuối|còn [lại] [YEAR]; YEAR-h2`,
		en: `second|latter|last half [of] YEAR; second|latter|last half of the|this|that|last year [YEAR];
			h2 [of] [YEAR]; h2/YEAR; YEAR-h2`},
	{read: yearOf, vi: `năm YEAR; YEAR; YEARs`, en: `[the] year YEAR; YEAR; YEARs; SHORT`},
	{read: sameYear, loose: true,
		vi: `cùng|trong|cả năm; năm đó|ấy|này|nay`,
		en: `same|that|the|whole|full|this year`},

	{read: weekday, loose: true, vi: `thứ hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7; chủ nhật`,
		en: `monday; tuesday; wednesday; thursday; friday; saturday; sunday; mondays; tuesdays; wednesdays;
			thursdays; fridays; saturdays; sundays`},
	{read: ordinal,
		vi: `thứ ORDINAL; hạng|giải ORDINAL; lần|khóa|khoá|hội|kỷ ROMAN`,
		en: `ORDINAL`},
	{read: first, loose: true, vi: `đầu tiên; lần đầu [tiên]`, en: `first [ever]`},
	{read: years, vi: `kỷ niệm COUNT năm; kỷ niệm lần thứ COUNT; kỷ niệm thứ COUNT`, en: `ORDINAL anniversary; ORDINAL birthday; COUNT-year anniversary`},
	{read: clock,
		vi: `COUNT giờ COUNT [phút]; COUNT giờ sáng|trưa|chiều|tối|đêm; COUNT CLOCK; COUNT:COUNT`,
		en: `COUNT:COUNT [am|pm]; COUNT:COUNT a|p.m.; COUNT am|pm; COUNT a|p.m.; COUNT o’clock; COUNT o'clock; COUNT CLOCK`},
	{read: pointedClock, vi: ``, en: `NUMBER am|pm; NUMBER a|p.m.`},
	{read: share, vi: `[thứ] NUMBER/NUMBER; NUMBER:NUMBER`, en: `NUMBER/NUMBER; ORDINAL/NUMBER; NUMBER:NUMBER`},
	{read: fraction, vi: `COUNT phần COUNT`, en: `COUNT-PART; COUNT PART`},
	{read: half, loose: true, vi: `một nửa; nửa`, en: `half; one half; a half; one-half`},
	{read: quarter, loose: true, vi: ``, en: `a quarter of; one quarter of; one-quarter`},
	{read: third, loose: true, vi: ``, en: `a third; one third; one-third`},

	{read: times, vi: `gấp COUNT [lần]; gấp đôi`, en: `twofold; threefold; fourfold; fivefold; tenfold`},
	{read: times, loose: true, vi: `đôi; cặp`,
		en: `both; either; neither; pair; couple; twice; dual; double; doubled; doubles; doubling; triple; tripled;
			tripling; trebled; thrice; quadruple; quadrupled; quadrupling; once`},
	{read: count, loose: true, vi: `hai bên; hai đầu; hai chiều; hai bờ; hai phía; hai mặt; ba bên`, en: ``},
	{read: dozen, loose: true, vi: ``, en: `a dozen; dozen`},
	{read: count, vi: `hai|2 con|chữ số`, en: `double-digit|digits|figure; double digits|figures; two-digit; two digits`},
	{read: nothing, vi: `24/24; 24/7; 24/24h; 24/24 giờ; xi măng; vi phạm|mô|khuẩn|sinh|rút|bằng|tính`, en: `24/7; 24/24; 24 hours a day`},
}

// named are the numbers in words that have a form of their own.
var named = map[string]int{
	"both": 2, "either": 2, "neither": 2, "pair": 2, "couple": 2, "twice": 2, "dual": 2, "twofold": 2,
	"double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "đôi": 2, "cặp": 2, "hai": 2, "2": 2, "two": 2,
	"triple": 3, "tripled": 3, "tripling": 3, "trebled": 3, "thrice": 3, "threefold": 3, "ba": 3,
	"quadruple": 4, "quadrupled": 4, "quadrupling": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10, "once": 1,
	"q1": 1, "q2": 2, "q3": 3, "q4": 4,
	"monday": 2, "tuesday": 3, "wednesday": 4, "thursday": 5, "friday": 6, "saturday": 7, "sunday": 1,
}

// months are the English ones, by their first three letters.
var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
	"jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

// monthNames are what may follow the first three letters.
var monthNames = lexicon.Set("january february march april may june july august september october november december sept")

// enParts are the denominators of "two-thirds".
var enParts = map[string]int{"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
