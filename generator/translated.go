package main

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/check"
	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/translation"
)

// stampTranslations marks English files as made of the Vietnamese as it stands.
// A stamp says that somebody has read both, so that a file gets none while the
// program can see that they disagree: in what is there at all, in its order, or
// in a figure that nobody has confirmed. It is stamped as a whole or not at all;
// the other files that were named are.
func stampTranslations(e *environment, args []string) int {
	f := e.flags("translated")
	var names []string
	if status, ok := e.parse(f, args, operand{name: "file", list: &names}); !ok {
		return status
	}
	look, status := e.open()
	if look == nil {
		return status
	}
	root, err := os.OpenRoot(e.dir)
	if err != nil {
		return e.machine(err)
	}
	defer root.Close()
	s := stamping{environment: e, root: root, stamped: map[string]translation.Stamped{}}
	s.portal, s.problems = content.Load(look, content.Options{Now: e.now, Drafts: true})
	unread := slices.DeleteFunc(slices.Clone(s.problems), func(p diag.Problem) bool {
		return p.Severity != diag.SeverityError || p.Pos.File != translation.MemoryFile
	})
	if len(unread) > 0 {
		return s.refuse(unread)
	}
	worst := done
	for _, name := range s.translations(names) {
		worst = max(worst, s.stamp(name))
	}
	return max(worst, s.write())
}

// stamping is one run of the command. Nothing is written until all is read.
type stamping struct {
	*environment
	root     *os.Root
	portal   *portal.Portal
	problems diag.List // of all its files
	order    []string  // the files that have or get their stamp
	stamped  map[string]translation.Stamped
}

// refuse tells why something is not stamped.
func (s *stamping) refuse(problems diag.List) int {
	if err := s.report(s.err, s.root.FS(), problems); err != nil {
		return s.machine(err)
	}
	return wrong
}

// translations is the English files that are named, from the portal's folder,
// with "/", each once; the Vietnamese may be named as well. A pattern is
// expanded where the shell has not done so, as on Windows.
func (s *stamping) translations(names []string) []string {
	var all []string
	for _, name := range names {
		if !filepath.IsAbs(name) {
			name = filepath.Join(s.dir, name)
		}
		found, err := filepath.Glob(name)
		if _, statErr := os.Lstat(name); statErr != nil && len(found) == 0 && strings.Contains(name, `\`) { // a path of Windows
			name = strings.ReplaceAll(name, `\`, "/")
			found, err = filepath.Glob(name)
		}
		if err != nil || len(found) == 0 {
			found = []string{name}
		}
		for _, one := range found {
			base, err := filepath.Abs(s.dir)
			if full, absErr := filepath.Abs(one); err == nil && absErr == nil {
				if inside, err := filepath.Rel(base, full); err == nil {
					one = inside
				}
			}
			one = filepath.ToSlash(one)
			if stem, ok := strings.CutSuffix(one, ".vi.md"); ok {
				one = stem + ".en.md"
			}
			if !slices.Contains(all, one) {
				all = append(all, one)
			}
		}
	}
	return all
}

// stamp stamps one file, which is still to be written.
func (s *stamping) stamp(name string) int {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		s.print(s.err, "translated.outside", "file", name)
		return misused
	}
	if !strings.HasSuffix(name, ".en.md") {
		if info, err := s.root.Lstat(name); err == nil && info.IsDir() {
			s.print(s.err, "translated.directory", "file", name)
			return misused
		}
		s.print(s.err, "translated.not-english", "file", name)
		return misused
	}
	var texts [2][]byte
	for i, file := range [2]string{name, translation.SourceOf(name)} {
		if problem, at := s.unfit(file); problem != "" {
			s.print(s.err, problem, "file", at)
			return misused
		}
		data, err := fs.ReadFile(s.root.FS(), file)
		if err != nil {
			return s.machine(err)
		}
		texts[i] = data
	}
	before := translation.Earlier{English: s.portal.English[name], Agree: check.Agree}
	stamped, problems := translation.Stamp(name, texts[1], texts[0], before)
	if problems.Errors() > 0 {
		return s.refuse(problems)
	}
	if len(stamped.Digests) == 0 {
		s.print(s.err, "translated.nothing", "file", name)
		return wrong
	}
	if problems = check.Numbers(s.portal, s.paired(name, stamped)); len(problems) > 0 {
		status := s.refuse(problems)
		s.print(s.err, "translated.numbers", "file", name)
		return status
	}
	if bytes.Equal(stamped.Text, texts[0]) {
		stamped.Text = nil
	} else if _, err := writable(s.root, name); errors.Is(err, fs.ErrPermission) {
		s.print(s.err, "translated.read-only", "file", name)
		return failed
	} else if err != nil {
		return s.machine(err)
	}
	s.order = append(s.order, name)
	s.stamped[name] = stamped
	return done
}

// paired is a file's passages as its stamp pairs them: those of the body by
// their order, whatever the stamp before had.
func (s *stamping) paired(name string, stamped translation.Stamped) *portal.Translation {
	t := portal.Translation{File: name, Passages: slices.Clone(stamped.Blocks)}
	for _, known := range s.portal.Translations {
		if known.File != name {
			continue
		}
		t.Confirmed, t.ConfirmedLine, t.Stamped = known.Confirmed, known.ConfirmedLine, known.Stamped
		for _, p := range known.Passages {
			if p.Key != "" || strings.HasPrefix(p.VI.Digest, "n") {
				t.Passages = append(t.Passages, p)
			}
		}
	}
	return &t
}

// unfit says, as a message's id, why a name is none of a file, and of what.
func (s *stamping) unfit(name string) (problem, at string) {
	parts := strings.Split(name, "/")
	for i := range parts {
		at = strings.Join(parts[:i+1], "/")
		info, err := s.root.Lstat(at)
		switch {
		case err != nil && errors.Is(err, fs.ErrPermission):
			return "", "" // reading it says so
		case err != nil:
			return "translated.missing", name
		case info.Mode()&fs.ModeSymlink != 0:
			return "translated.link", at
		case i < len(parts)-1 && !info.IsDir():
			return "translated.missing", name
		case i == len(parts)-1 && info.IsDir():
			return "translated.directory", at
		case i == len(parts)-1 && !info.Mode().IsRegular():
			return "translated.missing", name
		}
	}
	return "", ""
}

// write writes the words that the stamps are about, so that a translator can be
// shown what has changed, then the stamps, and tells what it did.
func (s *stamping) write() int {
	if len(s.order) == 0 {
		return done
	}
	memory, complete := translation.Remember(s.portal, s.problems, s.stamped)
	changed := slices.ContainsFunc(slices.Collect(maps.Values(s.stamped)), func(one translation.Stamped) bool { return one.Text != nil })
	if changed || !complete {
		if err := s.remember(translation.FormatMemory(memory)); err != nil {
			return s.machine(err)
		}
	}
	worst := done
	for _, name := range s.order {
		one := s.stamped[name]
		message := "translated.same"
		if one.Text != nil {
			message = "translated.done"
			if err := replace(s.root, name, one.Text); err != nil {
				worst = s.machine(err)
				continue
			}
		}
		s.print(s.out, message, "file", name, "rest", s.rest(name),
			"fresh", strconv.Itoa(one.Fresh), "same", strconv.Itoa(len(one.Digests)-one.Fresh))
		if one.UTF16 {
			s.print(s.out, "translated.utf-eight", "file", name)
		}
	}
	return worst
}

// rest says what of a file is not translated yet, and that it is a draft; ""
// where neither is so.
func (s *stamping) rest(name string) string {
	left := s.stamped[name].Left
	for _, t := range s.portal.Translations {
		if t.File != name {
			continue
		}
		for _, passage := range t.Passages {
			if passage.State == portal.PassageMissing && passage.Key != "" {
				left++
			}
		}
	}
	text := ""
	if left > 0 {
		text += i18n.Say(s.lang, "translated.left", "left", strconv.Itoa(left))
	}
	if s.stamped[name].NoBody {
		text += i18n.Say(s.lang, "translated.no-body")
	}
	if s.stamped[name].Draft {
		text += i18n.Say(s.lang, "translated.draft")
	}
	return text
}

// remember writes the words remembered, unless they are there.
func (s *stamping) remember(text []byte) error {
	if before, err := fs.ReadFile(s.root.FS(), translation.MemoryFile); err == nil && bytes.Equal(before, text) {
		return nil
	}
	return replace(s.root, translation.MemoryFile, text)
}
