package site

// Citation is how to cite a page: what comes before the portal's name and the
// page's address, which the frame has.
type Citation struct {
	Title  Words
	Within []Words // what it is part of, from the nearest
	Issuer Words   // who said it, where that is not the portal
	Signed When
	State  State // of the project, as of the portal's day; "" where there is none
}
