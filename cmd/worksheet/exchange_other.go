//go:build !linux

package main

import "errors"

// exchange is for systems that swap two names in one step.
func exchange(a, b string) error { return errors.ErrUnsupported }
