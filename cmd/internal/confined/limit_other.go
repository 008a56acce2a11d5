//go:build !linux && !darwin

package confined

import "time"

// limitResources leaves it to the watch and the child's own clock.
func limitResources(int, time.Duration) {}
