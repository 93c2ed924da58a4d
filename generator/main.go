// Command generator turns the files of a portal into its site: what was
// promised and what came of it, in two languages.
//
// This file picks the command; each command is a file of its own; the road
// from the files to the site is internal/build.
package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// The exit statuses.
const (
	done    = 0
	wrong   = 1 // the content has errors; nothing was written
	misused = 2 // wrong usage
	failed  = 3 // the machine failed
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:])
	stop()
	if len(os.Args) == 1 && status != done && ownsConsole() {
		hold(os.Stdin, os.Stderr)
	}
	os.Exit(status)
}

// run picks the command. No command at all is a double click: a preview that
// opens itself.
func run(ctx context.Context, args []string) int {
	env := &environment{ctx: ctx, lang: language(args, os.Getenv), out: os.Stdout, err: os.Stderr, now: time.Now()}
	commands := map[string]func(*environment, []string) int{
		"serve": serve, "check": checkSite, "build": buildSite, "new": makeNew, "translated": stampTranslations, "sample": writeSample,
		"version": printVersion, "--version": printVersion,
	}
	name, rest := split(args)
	switch strings.TrimLeft(name, "-") {
	case "":
		if len(args) == 0 {
			return start(env)
		}
		return serve(env, append([]string{"--open"}, rest...))
	case "h", "help":
		env.print(env.out, "usage")
		return done
	}
	command, ok := commands[name]
	switch {
	case ok:
		return command(env, rest)
	case strings.HasPrefix(name, "-"):
		env.print(env.err, "flag.missing", "name", "@operand.command")
	default:
		if guess := i18n.Nearest(name, slices.Collect(maps.Keys(commands))); guess != "" {
			env.print(env.err, "unknown-command-guess", "name", name, "guess", guess)
			return misused
		}
		env.print(env.err, "unknown-command", "name", name)
	}
	env.print(env.err, "usage")
	return misused
}

// split takes the command's name, "" where there is none, out of the
// arguments. The flags of every command may stand before it.
func split(args []string) (name string, rest []string) {
	at := 0
	for at < len(args) && strings.HasPrefix(args[at], "-") {
		flag, _, hasValue := strings.Cut(strings.TrimLeft(args[at], "-"), "=")
		if flag != "C" && flag != "lang" {
			break
		}
		if at++; !hasValue {
			at++
		}
	}
	if at >= len(args) {
		return "", args
	}
	return args[at], slices.Concat(args[:at], args[at+1:])
}

// environment is what a command knows of the world.
type environment struct {
	ctx      context.Context
	lang     portal.Lang // of the messages
	out, err io.Writer
	now      time.Time // the one reading of the clock
	dir      string    // -C
}

// print writes a line of the program's own words.
func (e *environment) print(w io.Writer, id string, args ...string) {
	text := strings.ReplaceAll(i18n.Say(e.lang, id, args...), fromSource, program())
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	_, _ = io.WriteString(w, text) // nowhere is left to complain to
}

// machine reports that the machine failed.
func (e *environment) machine(err error) int {
	cause := diag.Cause(err)
	var file *fs.PathError
	if strings.HasPrefix(cause, "@") && errors.As(err, &file) {
		e.print(e.err, "machine.file", "file", file.Path, "detail", cause)
	} else {
		e.print(e.err, "machine", "detail", cause)
	}
	return failed
}

// open opens the portal's folder, through which everything is read.
func (e *environment) open() (fs.FS, int) {
	root, err := os.OpenRoot(e.dir)
	if err == nil {
		if _, err = root.Lstat("config.toml"); err == nil {
			return root.FS(), done
		}
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, e.machine(err)
	}
	full, absErr := filepath.Abs(e.dir)
	if absErr != nil {
		full = e.dir
	}
	e.print(e.err, "no-portal", "dir", full)
	return nil, misused
}

// inputs is what the site is built of.
func (e *environment) inputs(root fs.FS, asOf portal.Date, drafts bool) build.Inputs {
	return build.Inputs{Root: root, Options: content.Options{AsOf: asOf, Now: e.now, Drafts: drafts}}
}
