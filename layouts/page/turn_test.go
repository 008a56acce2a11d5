package page

import (
	"reflect"
	"strings"
	"testing"
)

func TestTurned(t *testing.T) {
	at := Position{40 * Millimetre, -30 * Millimetre}
	corner := Position{40 * Millimetre, -90 * Millimetre} // of boxes, which now lie right of and above it
	size := Size{20 * Millimetre, 60 * Millimetre}
	for _, m := range marks() {
		switch got := m.Turned().(type) {
		case Text:
			if got.At != at || got.Turns != 1 {
				t.Errorf("text at %v, %d turns", got.At, got.Turns)
			}
		case Line:
			if got.From != at || got.To != (Position{60 * Millimetre, -90 * Millimetre}) {
				t.Errorf("line from %v to %v", got.From, got.To)
			}
		case Rectangle:
			if got.At != corner || got.Size != size {
				t.Errorf("rectangle at %v, %v", got.At, got.Size)
			}
		case Path:
			if got.Segments[0].To != (Position{40 * Millimetre, -30*Millimetre - radius}) {
				t.Errorf("path from %v", got.Segments[0].To)
			}
		case Imported:
			if got.At != corner || got.Size != size || got.Turns != 1 {
				t.Errorf("imported page %+v", got)
			}
		case Link:
			if got.At != corner || got.Size != size || got.Page != 3 || got.Y != 50*Millimetre {
				t.Errorf("link %+v", got)
			}
		}
	}
}

// TestFourTurnsAreNone: and to turn and to move may change places, when the
// way is turned too.
func TestFourTurnsAreNone(t *testing.T) {
	for _, m := range marks() {
		if got := m.Turned().Turned().Turned().Turned(); !reflect.DeepEqual(got, m) {
			t.Errorf("%+v became %+v", m, got)
		}
		if a, b := m.Moved(5, 7).Turned(), m.Turned().Moved(7, -5); !reflect.DeepEqual(a, b) {
			t.Errorf("moved and turned %+v, turned and moved %+v", a, b)
		}
	}
}

func TestDumpSaysTurns(t *testing.T) {
	var b strings.Builder
	Dump(&b, &Document{Pages: []Page{{Marks: []Mark{marks()[0].Turned()}}}})
	if !strings.Contains(b.String(), "turned 90°") {
		t.Error(b.String())
	}
}
