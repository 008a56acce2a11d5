package confined

import (
	"os/exec"
	"syscall"
)

// dieWithParent has the system kill the child when the thread that starts it
// ends, and with it whoever waits for the answer.
func dieWithParent(child *exec.Cmd) {
	child.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
