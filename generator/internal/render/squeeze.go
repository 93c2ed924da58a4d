package render

import "bytes"

// squeeze drops blank lines and the spaces around each line: what layouts are
// indented with for those who read them. Text in <pre> and <textarea> stays.
func squeeze(page []byte) []byte {
	out := make([]byte, 0, len(page))
	kept := 0 // how many elements are open in which white space counts
	for line := range bytes.Lines(page) {
		if kept == 0 {
			line = bytes.TrimSpace(line)
		} else {
			line = bytes.TrimSuffix(line, []byte("\n"))
		}
		for _, tag := range [2]string{"pre", "textarea"} {
			kept += bytes.Count(line, []byte("<"+tag+">")) + bytes.Count(line, []byte("<"+tag+" "))
			kept -= bytes.Count(line, []byte("</"+tag+">"))
		}
		if len(line) > 0 || kept > 0 {
			out = append(append(out, line...), '\n')
		}
	}
	return out
}
