//go:build !unix

package main

import "errors"

// mkfifo is for systems that have no named pipes among their files.
func mkfifo(string) error { return errors.ErrUnsupported }
