package site

// Lay is lay, for the tests of what is made of a site.
var Lay = lay
