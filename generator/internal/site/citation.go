package site

import "camket/generator/internal/view"

// Citation is how to cite a page: what comes before the portal's name and the
// page's address, which the frame has.
type Citation struct {
	Title  view.Words   // of the page
	Within []view.Words // what it is part of, from the nearest
	Issuer view.Words   // who said it, where that is not the portal
	Signed view.When    // when what is cited was signed; empty where it is the portal's own
	State  view.State   // of the project, as of the portal's day; "" where there is none
}
