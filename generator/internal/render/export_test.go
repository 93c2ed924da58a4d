package render

// Squeeze is squeeze, for its test.
var Squeeze = squeeze
