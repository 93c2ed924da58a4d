package markdown

import "strconv"

// The tags, all there are but for their ends: "<em>" ends with "</em>". None
// holds anything that an editor wrote, but for the number that starts a list.
const (
	tagBreak      = "<br>"
	tagCode       = "<code>"
	tagDel        = "<del>"
	tagEm         = "<em>"
	tagStrong     = "<strong>"
	tagParagraph  = "<p>"
	tagBullets    = "<ul>"
	tagNumbers    = "<ol>"
	tagItem       = "<li>"
	tagQuotation  = "<blockquote>"
	tagPre        = "<pre>"
	tagRule       = "<hr>"
	tagTable      = "<table>"
	tagHead       = "<thead>"
	tagRows       = "<tbody>"
	tagRow        = "<tr>"
	tagColumn     = `<th scope="col">`
	tagCell       = "<td>"
	tagNumberCell = `<td class="number">` // in a column aligned to the right
	tagFigure     = "<figure>"
	tagCaption    = "<figcaption>"
)

// numbersFrom is the tag of a list that starts with a number.
func numbersFrom(n int) string {
	if n == 1 {
		return tagNumbers
	}
	return `<ol start="` + strconv.Itoa(n) + `">`
}

// end is the end of a tag.
func end(tag string) string {
	for i := range tag {
		if tag[i] == ' ' || tag[i] == '>' {
			return "</" + tag[1:i] + ">"
		}
	}
	return ""
}
