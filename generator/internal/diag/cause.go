package diag

import (
	"errors"
	"io/fs"
	"runtime"
	"syscall"
)

// What Windows says of a full disk, and of a file that Word has open.
const (
	windowsHandleFull syscall.Errno = 39
	windowsDiskFull   syscall.Errno = 112
	windowsSharing    syscall.Errno = 32
	windowsLocked     syscall.Errno = 33
)

// Cause says why the machine refused something, as an argument of a message:
// the id of words in both languages for what happens to people, else what the
// system says, in its language.
func Cause(err error) string {
	var errno syscall.Errno
	if runtime.GOOS == "windows" && errors.As(err, &errno) {
		switch errno {
		case windowsHandleFull, windowsDiskFull:
			return "@cause.full"
		case windowsSharing, windowsLocked:
			return "@cause.elsewhere"
		}
	}
	var file *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "@cause.permission"
	case errors.Is(err, fs.ErrNotExist):
		return "@cause.missing"
	case errors.Is(err, syscall.ENOTDIR):
		return "@cause.not-directory"
	case errors.Is(err, syscall.EROFS):
		return "@cause.read-only"
	case errors.Is(err, syscall.ENOSPC) && errors.As(err, &file): // a watcher that is full says so, too
		return "@cause.full"
	}
	return err.Error()
}
