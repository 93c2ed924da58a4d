package share

import "image/color"

// family is the icon and the colour of a state: as the site's stylesheet and
// its icons have them, in their light form.
type family struct {
	icon []part
	ink  color.RGBA
}

var (
	late  = color.RGBA{0xa3, 0x26, 0x1b, 255}
	moved = color.RGBA{0x85, 0x4a, 0x00, 255}
	open  = color.RGBA{0x5a, 0x4a, 0x86, 255}
	ahead = color.RGBA{0x0a, 0x57, 0x91, 255}
	plain = color.RGBA{0x4a, 0x5c, 0x63, 255}
	met   = color.RGBA{0x0d, 0x68, 0x46, 255}
	gone  = color.RGBA{0x2b, 0x34, 0x38, 255}
)

// familyOf finds a state's family; a state without one has no icon.
func familyOf(state string) family {
	switch state {
	case "late":
		return family{clock, late}
	case "postponed":
		return family{poles, moved}
	case "unconfirmed":
		return family{question, open}
	case "not-yet-due":
		return family{running, ahead}
	case "undated":
		return family{calendar, plain}
	case "completed-late":
		return family{flag, met}
	case "completed", "milestones-met":
		return family{check, met}
	case "cancelled", "milestones-withdrawn":
		return family{cross, gone}
	}
	return family{ink: plain}
}
