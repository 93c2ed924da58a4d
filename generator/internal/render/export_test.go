package render

// Squeeze is squeeze, for its test.
var Squeeze = squeeze

// Lead is lead, for its test.
var Lead = lead
