package agreement_test

import (
	"testing"

	"camket/generator/internal/agreement"
)

// TestNotationOfTheOtherLanguage: a figure that agrees only when it is read as
// the other language writes it is told, with how it is to be written.
func TestNotationOfTheOtherLanguage(t *testing.T) {
	for _, c := range []struct{ vi, en, want string }{
		{"Có 11.808 hộ.", "There are 11.808 households.", "en 11.808 > 11,808"},
		{"Có 11.808 hộ.", "There are more than 11.808 households in 3 communes.", "en more than 11.808; en 3"},
		{"Khoảng 74,5 tỷ đồng.", "About 74,5 billion VND.", "en About 74,5 billion VND > 74.5"},
		{"Tăng 12,5%.", "Up 12,5%.", "en 12,5% > 12.5"},
		{"Đạt 9.522,8 tỷ đồng, tăng 8%.", "It reached 9.522,8 billion VND, up 8%.", "en 9.522,8 billion VND > 9,522.8"},
		{"Đạt 1.500 tỷ đồng.", "It reached VND 1.500 billion.", "en VND 1.500 billion > 1,500"},
		{"Chỉ số đạt 1,4.", "The index was 1,4.", "en 1,4 > 1.4"},
		{"Chỉ số đạt 0,707.", "The index was 0,707.", "en 0,707 > 0.707"},
		{"Khoảng 74.5 tỷ đồng.", "About 74.5 billion VND.", "vi Khoảng 74.5 tỷ đồng > 74,5"},
		{"Có 11,808 hộ.", "There are 11,808 households.", "vi 11,808 > 11.808"},
		{"Vốn 1,500 tỷ đồng.", "A capital of 1,500 billion VND.", "vi 1,500 tỷ đồng > 1.500"},

		{"Theo khoản 1.4 và mục 2.3.", "Under clause 1.4 and section 2.3.", ""},
		{"1.4. Về giao thông", "1.4. On transport", ""},
		{"Dài 1,2 km.", "It is 1.2 km long.", ""},
		{"Ngày 14.6.2024, theo Công văn số 1.050/UBND.", "On 14 June 2024, under Letter No. 1.050/UBND.", ""},
		{"Quyết định số 1.050 ngày 5/2/2031", "Decision No. 1.050 of 5 February 2031", ""},
		{"Vốn 2.750 tỷ đồng.", "A capital of 2.75 trillion VND.", ""},
		{"Vốn 12.548,736 tỷ đồng.", "A capital of 12,548.736 billion VND.", ""},
		{"Có 3.500 hộ.", "There are 3.5 households.", "en 3.5"},
	} {
		if got := notations(c.vi, c.en); got != c.want {
			t.Errorf("%s\n%s\n  got  %s\n  want %s", c.vi, c.en, got, c.want)
		}
	}
}

func notations(vi, en string) string {
	out := ""
	for _, d := range agreement.Compare(vi, en) {
		if out != "" {
			out += "; "
		}
		switch {
		case d.Foreign == "vi":
			out += "vi " + d.VI + " > " + d.Written
		case d.Foreign == "en":
			out += "en " + d.EN + " > " + d.Written
		default:
			out += "en " + d.EN
		}
	}
	return out
}
