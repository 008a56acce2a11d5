package layouts_test

import (
	"syscall"
	"time"
)

// busy is how long a processor has worked for this thread.
func busy() time.Duration {
	const thread = 1 // RUSAGE_THREAD, getrusage(2)
	var used syscall.Rusage
	if syscall.Getrusage(thread, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
