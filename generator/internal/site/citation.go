package site

// Citation is how to cite a page: what comes before the portal's name and the
// page's address, which the frame has.
type Citation struct {
	Title  Words   // of the page
	Within []Words // what it is part of, from the nearest
	Issuer Words   // who said it, where that is not the portal
	Signed When    // when what is cited was signed; empty where it is the portal's own
	State  State   // of the project, as of the portal's day; "" where there is none
}
