package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// openBrowser does what it can: the address is printed all the same.
func openBrowser(url string) {
	name, args := opener(runtime.GOOS, os.Getenv("SystemRoot"), url)
	cmd := exec.Command(name, args...)
	if cmd.Start() == nil {
		go func() { _ = cmd.Wait() }() // it may stay for as long as the browser does
	}
}

// opener is the program that opens url on a system, and its arguments. None is
// a shell, so that nothing in url is a command.
func opener(system, systemRoot, url string) (name string, args []string) {
	switch system {
	case "windows":
		return filepath.Join(systemRoot, "System32", "rundll32.exe"), []string{"url.dll,FileProtocolHandler", url}
	case "darwin":
		return "open", []string{url}
	}
	return "xdg-open", []string{url}
}
