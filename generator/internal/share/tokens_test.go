package share

import (
	"fmt"
	"image/color"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The pictures have the colours of the site, as tokens.css has them for light
// screens.
func TestThePaletteIsThatOfTheTokens(t *testing.T) {
	data, err := os.ReadFile("../../../static/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	light, _, _ := strings.Cut(string(data), "@media")
	tokens := map[string]string{}
	for _, token := range regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{3,6});`).FindAllStringSubmatch(light, -1) {
		if tokens[token[1]] = token[2]; len(token[2]) == 4 { // #abc
			tokens[token[1]] = regexp.MustCompile(`[0-9a-f]`).ReplaceAllString(token[2], "$0$0")
		}
	}
	for name, c := range map[string]color.RGBA{
		"deep": deep, "on-deep": onDeep, "on-deep-2": quiet, "sun": bright, "raise": raised, "ink": ink, "ink-2": ink2, "on-sun": ink,
		"late": late, "moved": moved, "open": open, "ahead": ahead, "plain": plain, "met": met, "gone": gone,
	} {
		if is := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B); is != tokens[name] || c.A != 255 {
			t.Errorf("--%s is %q, and %s on the pictures", name, tokens[name], is)
		}
	}
}
