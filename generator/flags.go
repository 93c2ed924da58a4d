package main

import (
	"errors"
	"flag"
	"io"
	"regexp"
	"strconv"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// flags is a command's flags, with those that every command takes.
func (e *environment) flags(command string) *flag.FlagSet {
	f := flag.NewFlagSet(command, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&e.dir, "C", ".", "")
	f.Var(choice{new(string), []string{"vi", "en"}}, "lang", "") // read by language
	return f
}

// operand is what a command takes besides its flags, before them or after.
type operand struct {
	name string    // the words of "operand.NAME"
	into *string   // where it goes,
	list *[]string // or where one or more of them go; such an operand is the last
}

// parse parses args. When the command is not to go on, status says how it ends.
func (e *environment) parse(f *flag.FlagSet, args []string, operands ...operand) (status int, goOn bool) {
	err := f.Parse(args)
	for err == nil && f.NArg() > 0 && len(operands) > 0 {
		if list := operands[0].list; list != nil {
			*list = append(*list, f.Arg(0))
		} else {
			*operands[0].into, operands = f.Arg(0), operands[1:]
		}
		err = f.Parse(f.Args()[1:])
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		e.print(e.out, "usage."+f.Name())
		return done, false
	case err != nil:
		e.misuse(f, err)
		return misused, false
	case f.NArg() > 0:
		e.print(e.err, "flag.extra", "name", f.Arg(0))
		e.print(e.err, "usage."+f.Name())
		return misused, false
	case len(operands) > 0 && (operands[0].list == nil || len(*operands[0].list) == 0):
		e.print(e.err, "flag.missing", "name", "@operand."+operands[0].name)
		e.print(e.err, "usage."+f.Name())
		return misused, false
	}
	return done, true
}

var (
	wrongValue = regexp.MustCompile(`^invalid (?:boolean )?value (".*") for (?:flag )?(-[^:]+): `)
	wrongFlag  = regexp.MustCompile(`^(?:flag provided but not defined|bad flag syntax): (.*)$`)
)

// misuse says in the editor's language what package flag says in English.
func (e *environment) misuse(f *flag.FlagSet, err error) {
	text := err.Error()
	if m := wrongValue.FindStringSubmatch(text); m != nil {
		value, err := strconv.Unquote(m[1])
		if err != nil {
			value = m[1]
		}
		e.print(e.err, "flag.value", "name", dashed(m[2]), "value", value)
	} else if m := wrongFlag.FindStringSubmatch(text); m != nil {
		if guess := nearestFlag(f, m[1]); guess != "" {
			e.print(e.err, "unknown-flag-guess", "name", dashed(m[1]), "guess", guess)
			return
		}
		e.print(e.err, "unknown-flag", "name", dashed(m[1]))
	} else if name, ok := strings.CutPrefix(text, "flag needs an argument: "); ok {
		e.print(e.err, "flag.empty", "name", dashed(name))
	} else {
		e.print(e.err, "machine", "detail", text)
	}
	e.print(e.err, "usage."+f.Name())
}

// nearestFlag is the flag that a misspelt one was probably meant to be; "" for
// one like none.
func nearestFlag(f *flag.FlagSet, misspelt string) string {
	var names []string
	f.VisitAll(func(one *flag.Flag) { names = append(names, one.Name) })
	guess := i18n.Nearest(strings.TrimLeft(misspelt, "-"), names)
	if guess == "" {
		return ""
	}
	return dashed("-" + guess)
}

// dashed writes a flag as the usage does: package flag has one dash for all.
func dashed(name string) string {
	if len(name) > 2 && !strings.HasPrefix(name, "--") {
		return "-" + name
	}
	return name
}

// choice is a flag that takes one of a few words.
type choice struct {
	into    *string
	choices []string
}

func (c choice) String() string { return "" }

func (c choice) Set(s string) error {
	for _, one := range c.choices {
		if s == one {
			*c.into = s
			return nil
		}
	}
	return errors.New("not one of " + strings.Join(c.choices, ", "))
}

// day is a flag that takes a date to the day.
type day struct{ into *portal.Date }

func (d day) String() string { return "" }

func (d day) Set(s string) error {
	date, err := portal.ParseDate(s)
	if err == nil && (date.By || !date.ToTheDay()) {
		err = errors.New("not a day")
	}
	*d.into = date
	return err
}

// language is that of the messages: --lang wherever it stands, so that even a
// wrong flag is reported in it; else the environment's; else Vietnamese.
func language(args []string, getenv func(string) string) portal.Lang {
	for i, arg := range args {
		name, value, hasValue := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if name != "lang" || !strings.HasPrefix(arg, "-") {
			continue
		}
		if !hasValue && i+1 < len(args) {
			value = args[i+1]
		}
		if value == "en" || value == "vi" {
			return portal.Lang(value)
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "en") {
				return portal.English
			}
			break
		}
	}
	return portal.Vietnamese
}
