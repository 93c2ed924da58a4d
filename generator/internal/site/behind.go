package site

import "camket/generator/internal/portal"

// keepsUp says above an English page whether all that it is made of is
// translated, and whether the translation keeps up with the Vietnamese. What has
// no translation is nil, and shown in Vietnamese.
func (f *Frame) keepsUp(page *Page, translations ...*portal.Translation) {
	if page.Lang != portal.English {
		return
	}
	f.Untranslated = f.Title.Lang != ""
	for _, t := range translations {
		if t == nil {
			continue
		}
		f.Untranslated = f.Untranslated || t.NoBody || t.Count(portal.PassageMissing) > 0
		f.Behind = f.Behind || t.Count(portal.PassageChanged) > 0 || t.Recounted ||
			t.Stamped != nil && t.Count(portal.PassageGone) > 0
	}
}

func reportTranslations(reports []*portal.Report) []*portal.Translation {
	all := make([]*portal.Translation, len(reports))
	for i, r := range reports {
		all[i] = r.Translation
	}
	return all
}
