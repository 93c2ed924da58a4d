package agreement_test

import (
	"fmt"
	"testing"

	"camket/generator/internal/agreement"
)

// TestCompareSaysWhere: the differences come in the order of the Vietnamese,
// those that only the English has last.
func TestCompareSaysWhere(t *testing.T) {
	got := fmt.Sprintf("%+v", agreement.Compare("Có 3 cầu, 5 km đường và 7 trạm.", "There are 9 wells, 6 km of road and 7 stations, as of 2025."))
	want := "[{VI:3 EN:9 AtVI:4 AtEN:10 Foreign: Written:} {VI:5 km EN:6 km AtVI:13 AtEN:19 Foreign: Written:} {VI: EN:2025 AtVI:-1 AtEN:54 Foreign: Written:}]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
