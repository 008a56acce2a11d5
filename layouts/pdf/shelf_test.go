package pdf

import (
	"errors"
	"fmt"
	"testing"
)

// ask gets a thing that is its own key, and reports whether it was made.
func ask(t *testing.T, s *shelf[string], key string, size int) (made bool) {
	t.Helper()
	got, err := s.get([]byte(key), func() (string, int, error) {
		made = true
		return key, size, nil
	})
	if err != nil || got != key {
		t.Errorf("asked for %q: %q, %v", key, got, err)
	}
	return made
}

// TestShelf: a thing is made once, as long as there is room for what was asked for
// since.
func TestShelf(t *testing.T) {
	s := &shelf[string]{limit: 35}
	for i, c := range []struct {
		key  string
		made bool
	}{
		{"a", true}, {"b", true}, {"c", true},
		{"a", false}, {"d", true}, // b was not asked for longest
		{"a", false}, {"c", false}, {"d", false}, {"b", true}, {"a", true},
	} {
		if made := ask(t, s, c.key, 10); made != c.made {
			t.Errorf("question %d, for %s: made %v", i, c.key, made)
		}
		if s.size > s.limit || s.size != 11*len(s.kept) {
			t.Fatalf("%d bytes on the shelf, in %d things", s.size, len(s.kept))
		}
	}
	for range 2 {
		if !ask(t, s, "large", 31) {
			t.Error("what has no room was kept")
		}
	}
	if ask(t, s, "a", 10) {
		t.Error("what has no room took that of others")
	}
}

// TestShelfErrors: what could not be made is not kept.
func TestShelfErrors(t *testing.T) {
	s := &shelf[string]{limit: 100}
	failed := errors.New("failed")
	if _, err := s.get([]byte("a"), func() (string, int, error) { return "", 0, failed }); err != failed {
		t.Errorf("the error is %v", err)
	}
	if !ask(t, s, "a", 1) {
		t.Error("a failure was kept")
	}
}

// TestShelfGrowth: whatever is asked for, no more is kept than the limit.
func TestShelfGrowth(t *testing.T) {
	s := &shelf[string]{limit: 1000}
	for i := range 5000 {
		ask(t, s, fmt.Sprint(i), i%60)
		if s.size > s.limit {
			t.Fatalf("%d bytes after %d things", s.size, i)
		}
	}
	sum := 0
	for key, k := range s.kept {
		if sum += k.size; k.thing != key {
			t.Errorf("%q was found for %q", k.thing, key)
		}
	}
	if sum != s.size {
		t.Errorf("%d bytes are kept, and %d counted", sum, s.size)
	}
}
