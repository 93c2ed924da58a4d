package figures_test

import (
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"camket/generator/internal/content"
	"camket/generator/internal/figures"
	"camket/generator/internal/portal"
)

// FuzzRead holds Read to its word in both languages: figures lie in the text,
// one after the other, and their numbers are exact.
func FuzzRead(f *testing.F) {
	p, _ := content.Load(os.DirFS(filepath.Join("..", "..", "..")), content.Options{})
	for _, t := range p.Translations {
		for _, passage := range t.Passages[:min(5, len(t.Passages))] {
			f.Add(passage.VI.Plain)
			f.Add(passage.EN.Plain)
		}
	}
	for _, s := range []string{
		"", "1", "II.1.4.b", "35-CT/TW", "123 /QĐ-UBND", "hơn 1 tỷ 200 triệu đồng/người/năm rưỡi", "nửa đầu năm 2025",
		"from 3 to 5 May 2025–26", "US$79.5m a year", "two and a half million", "half a", "a", "thứ", "quý", "tháng năm",
		"tỷ tỷ tỷ tỷ tỷ đồng", "1.234.567.890.123.456.789.012.345.678.901.234.567.890", "\xff12\xfe%", "−5‰", "24/24/7", "1:2:3", "tens of dozens of",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, lang := range portal.Langs {
			last := 0
			for _, figure := range figures.Read(lang, text) {
				if figure.Start < 0 || figure.Start >= figure.End || figure.End > len(text) || figure.End <= last {
					t.Fatalf("%s: %q from %d to %d of %d, after %d", lang, figure.Words, figure.Start, figure.End, len(text), last)
				}
				if last = figure.End; figure.Words != text[figure.Start:figure.End] {
					t.Fatalf("%s: %q is not what stands there", lang, figure.Words)
				}
				if figure.Kind == 0 {
					t.Fatalf("%s: %q is nothing", lang, figure.Words)
				}
				for _, n := range []string{figure.Number, figure.Of} {
					if _, ok := new(big.Rat).SetString(n); n != "" && !ok {
						t.Fatalf("%s: %q is worth %q", lang, figure.Words, n)
					}
				}
			}
		}
	})
}
