//go:build !linux && !darwin

package output

import "errors"

// swap cannot be had here.
func swap(a, b string) error { return errors.ErrUnsupported }
