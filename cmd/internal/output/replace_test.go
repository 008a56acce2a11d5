package output

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func rootOf(t *testing.T) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// TestReplace: a file is replaced only by who knows what it holds, and no other
// file is ever made.
func TestReplace(t *testing.T) {
	root, ctx := rootOf(t), context.Background()
	outside := filepath.Join(t.TempDir(), "outside.json")
	if err := errors.Join(os.WriteFile(outside, []byte("outside"), 0o666), os.Symlink(outside, filepath.Join(root.Name(), "link.json")),
		root.Mkdir("folder", 0o777)); err != nil {
		t.Skip(err)
	}
	one, two, three := []byte("one"), []byte("two"), []byte("three")
	for _, c := range []struct {
		name     string
		expected Sum
		data     []byte
		want     error // nil: done; errors.ErrUnsupported: any
	}{
		{"a.json", SumOf(one), two, ErrChanged}, // it is not there
		{"a.json", Sum{}, one, nil},
		{"a.json", Sum{}, two, ErrChanged}, // it is
		{"a.json", SumOf(two), three, ErrChanged},
		{"a.json", SumOf(one), two, nil},
		{"link.json", Sum{}, two, errors.ErrUnsupported},
		{"link.json", SumOf([]byte("outside")), two, errors.ErrUnsupported},
		{"folder", Sum{}, two, errors.ErrUnsupported},
		{"../b.json", Sum{}, two, errors.ErrUnsupported},
		{"folder/b.json", Sum{}, two, errors.ErrUnsupported},
		{"..", Sum{}, two, errors.ErrUnsupported},
		{"", Sum{}, two, errors.ErrUnsupported},
	} {
		err := Replace(ctx, root, c.name, c.expected, c.data)
		if c.want == errors.ErrUnsupported && err == nil || c.want != errors.ErrUnsupported && !errors.Is(err, c.want) {
			t.Errorf("%q with %s: %v", c.name, c.data, err)
		}
	}
	got, _ := root.ReadFile("a.json")
	same, _ := os.ReadFile(outside)
	entries, _ := os.ReadDir(root.Name())
	if !bytes.Equal(got, two) || string(same) != "outside" || len(entries) != 3 {
		t.Errorf("%q %q %v", got, same, entries)
	}
}

// TestReplaceAtOnce: of many that know the same, one is right and the others
// are told.
func TestReplaceAtOnce(t *testing.T) {
	root := rootOf(t)
	for _, expected := range []Sum{{}, SumOf([]byte("first"))} {
		if (expected != Sum{}) {
			if err := root.WriteFile("a.json", []byte("first"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		var done sync.WaitGroup
		results := make([]error, 20)
		for i := range results {
			done.Go(func() {
				results[i] = Replace(context.Background(), root, "a.json", expected, fmt.Append(nil, "by ", i))
			})
		}
		done.Wait()
		good := 0
		for i, err := range results {
			if err == nil {
				good++
				if got, _ := root.ReadFile("a.json"); string(got) != fmt.Sprint("by ", i) {
					t.Errorf("%q is there, and not that of %d", got, i)
				}
			} else if !errors.Is(err, ErrChanged) {
				t.Error(err)
			}
		}
		if good != 1 {
			t.Errorf("%d have replaced it", good)
		}
	}
	if entries, _ := os.ReadDir(root.Name()); len(entries) != 1 {
		t.Errorf("left: %v", entries)
	}
}
