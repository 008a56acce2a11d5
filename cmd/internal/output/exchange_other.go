//go:build !linux && !darwin

package output

import "errors"

// exchange is for systems that swap two names in one step.
func exchange(a, b string) error { return errors.ErrUnsupported }

// mounted is for systems that can tell.
func mounted(folder string) bool { return false }
