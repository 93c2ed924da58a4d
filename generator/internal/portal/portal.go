// Package portal is the domain: the facts as they are written, of what was
// promised and what was said of it since. It is pure: it reads no file, no clock
// and no environment. What follows from the facts as of a day is in package
// progress.
package portal

// Portal is everything that is published, checked and in both languages.
type Portal struct {
	Settings     Settings
	AsOf         Day               // the day as of which states are derived
	Pinned       bool              // config.toml pins AsOf
	Resolutions  []*Resolution     // by id
	Projects     []*Project        // by id
	Indicators   []*Indicator      // by id
	Pages        []*Page           // by id
	Agencies     []*Agency         // by id
	Measures     []*Measure        // by id
	Places       []*Place          // by id
	Sources      []*Source         // by id: those of every file
	Translations []*Translation    // of every English file, in the order of the files
	Glossary     []Term            // as in the file
	Guide        Body              // content/README.md, which only a preview shows
	Untranslated []string          // the Vietnamese files that have no English one
	Bilingual    []Passage         // what the catalogue and the settings say in both languages side by side
	Remembered   map[string]string // the Vietnamese words behind the digests of stamps
	Record       []Promise         // promises recorded when they were first published
	Incomplete   bool              // some file could not be read: what it defines is not known
	Pictures     []string          // files beside the content, from the portal's root
	Drafts       []string          // files that were left out because they are drafts
	Withheld     map[string]int    // how many reports were left out with a project that is a draft, by its file

	English map[string][]string // by English file: the digests of its blocks when it was stamped
}

// Settings is config.toml.
type Settings struct {
	BaseURL     string // without a trailing slash
	Title       Text
	Description Text
	Notice      Text // stands at the foot of every page; may be empty
	TimeZone    string
	ReportDays  int    // an office report is late this many days after its quarter
	Contact     string // an e-mail address or URL; "" shows a placeholder
	Fictional   bool   // every page says that the data is not of a real place
	Slugs       map[string]Text
}

// Page is a page of prose, such as "about".
type Page struct {
	ID             string
	Slug           Text
	Title, Summary Text
	Body           Prose
	Draft          bool
	Translation    *Translation
	Pos            Pos
}

// Agency is a body that issues resolutions or carries projects.
type Agency struct {
	ID   string
	Name Text
}

// Term is an administrative term and the English that may stand for it.
type Term struct {
	VI  string
	EN  []string // the preferred one first
	Pos Pos
}

// Place is a place, with the days on which it began to exist and on which its
// name went out of use, where they matter.
type Place struct {
	ID      string
	Name    Text
	Since   Date
	Until   Date
	Sources []Citation
}

// Measure is what an observation counts.
type Measure struct {
	ID   string
	Name Text
	Unit Text
	Kind MeasureKind
	Pos  Pos
}

// MeasureKind says how the values of a measure may move.
type MeasureKind string

const (
	Cumulative MeasureKind = "tích lũy" // never decreases
	Level      MeasureKind = "mức"
	Ratio      MeasureKind = "tỷ lệ"
	Rank       MeasureKind = "hạng"
)

// Resolution finds a resolution by its id.
func (p *Portal) Resolution(id string) *Resolution {
	for _, r := range p.Resolutions {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Project finds a project by its id.
func (p *Portal) Project(id string) *Project {
	for _, project := range p.Projects {
		if project.ID == id {
			return project
		}
	}
	return nil
}

// Source finds a source by its id.
func (p *Portal) Source(id string) *Source {
	for _, s := range p.Sources {
		if s.ID == id {
			return s
		}
	}
	return nil
}
