package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// mountPoint tells whether info is that of a volume mounted in a folder.
func mountPoint(_ string, info fs.FileInfo) bool { return info.Mode().Type() == fs.ModeIrregular }

// lock returns nil if another run holds the lock. Windows locks files only:
// an empty one, among the temporary files, where nobody watches.
func lock(full string) (unlock func() error, err error) {
	name := "camket-" + Digest([]byte(strings.ToLower(full)))[:16] + ".lock"
	f, err := os.OpenFile(filepath.Join(os.TempDir(), name), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err = windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, new(windows.Overlapped))
	if err == windows.ERROR_LOCK_VIOLATION || err == windows.ERROR_IO_PENDING {
		return nil, f.Close()
	}
	return f.Close, nil
}
