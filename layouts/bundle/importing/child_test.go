package importing

import (
	"os"
	"testing"
)

// TestMain lets the test's own program be the child.
func TestMain(m *testing.M) {
	Child()
	os.Exit(m.Run())
}
