//go:build !linux

package layouts_test

import "time"

// busy is how long a processor has worked for this thread, which is not known here.
func busy() time.Duration { return 0 }
