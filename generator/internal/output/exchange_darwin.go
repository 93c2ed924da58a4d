package output

import "golang.org/x/sys/unix"

// swap exchanges two folders in one step, where the file system can: APFS.
func swap(a, b string) error { return unix.RenamexNp(a, b, unix.RENAME_SWAP) }
