//go:build !linux

package confined

import "os/exec"

// dieWithParent leaves it to the pipe.
func dieWithParent(*exec.Cmd) {}
