package share

import (
	"strings"
	"unicode/utf8"
)

// fit finds the largest of sizes at which text, wrapped to width, is no higher
// than height, and wraps it. A text too long even for the last is cut there,
// with "…" to say so.
func fit(text string, sizes []int, weight func(int) style, width, height int) (style, []string) {
	var s style
	var lines []string
	for _, size := range sizes {
		s = weight(size)
		if lines = wrap(s, text, width); len(lines)*s.line() <= height {
			return s, balance(s, text, width)
		}
	}
	most := max(height/s.line(), 1)
	lines = lines[:most]
	last := lines[most-1]
	for last != "" && s.width(last+" …") > width {
		_, size := utf8.DecodeLastRuneInString(last)
		last = last[:len(last)-size]
	}
	if at := strings.LastIndexByte(last, ' '); at > 0 {
		last = last[:at]
	}
	lines[most-1] = last + " …"
	return s, lines
}

// wrap breaks text between words into lines of at most width pixels; a word
// that is longer by itself is broken too.
func wrap(s style, text string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.SplitSeq(text, " ") {
		if word == "" {
			continue
		}
		longer := strings.TrimPrefix(line+" "+word, " ")
		if s.width(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; s.width(line) > width; {
			head := broken(s, line, width)
			lines, line = append(lines, head), line[len(head):]
		}
	}
	return append(lines, line)
}

// broken is as much of a word as is not wider than width: one letter at least.
func broken(s style, word string, width int) string {
	end := 0
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if end > 0 && s.width(word[:next]) > width {
			break
		}
		end = next
	}
	return word[:end]
}

// balance wraps text into as few lines as width allows, and makes them alike.
func balance(s style, text string, width int) []string {
	lines := wrap(s, text, width)
	for narrower := width - s.size/2; narrower > width/2; narrower -= s.size / 2 {
		other := wrap(s, text, narrower)
		if len(other) > len(lines) {
			break
		}
		lines = other
	}
	return lines
}
