package engine_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"worksheetpdf/cmd/internal/engine"
)

// TestLooks: whoever shows the last look gets the rows that have changed, and has
// the whole page with them; whoever shows none, or another, gets all of it.
func TestLooks(t *testing.T) {
	e := built(t, engine.Options{Pixels: true}, listening, card)
	var shown []byte
	number := 0
	for _, step := range []struct {
		name, sheet, answers string
		width                int
		forgets, all         bool
	}{
		{"at first", listening, `{"log": [{"quote": "一"}]}`, 300, false, true},
		{"a key", listening, `{"log": [{"quote": "一二"}]}`, 300, false, false},
		{"nothing", listening, `{"log": [{"quote": "一二"}]}`, 300, false, false},
		{"another width", listening, `{"log": [{"quote": "一二"}]}`, 320, false, true},
		{"a key", listening, `{"log": [{"quote": "一"}]}`, 320, false, false},
		{"the picture was thrown away", listening, `{"log": [{"quote": "一二三"}]}`, 320, true, true},
		{"another worksheet", card, `{"scene": "一"}`, 320, true, true},
		{"a key", card, `{"scene": "一二"}`, 320, false, false},
	} {
		draft := engine.Draft{Worksheet: step.sheet, Answers: json.RawMessage(step.answers)}
		view := engine.View{Width: step.width, Shows: number, Field: "log"}
		if step.forgets {
			view.Shows = 0
		}
		look := e.Pages(draft, view)
		if !look.Good || look.Number == 0 || look.Number == number {
			t.Fatalf("%s: look %d: %+v", step.name, look.Number, look.Found)
		}
		number = look.Number
		view.Shows = 0
		want := built(t, engine.Options{Pixels: true}, listening, card).Pages(draft, view)
		if all := len(look.Data) == len(want.Data); all != step.all {
			t.Errorf("%s: %d bytes of %d", step.name, len(look.Data), len(want.Data))
		}
		if len(shown) != len(want.Data) {
			shown = make([]byte, len(want.Data))
		}
		copy(shown[4*look.Top*look.Width:], look.Data)
		if look.Height != want.Height || !bytes.Equal(shown, want.Data) {
			t.Errorf("%s: other pixels than those of the page", step.name)
		}
	}
	if again := e.Pages(engine.Draft{Worksheet: card}, engine.View{Width: 320, Shows: number - 1}); len(again.Data) != 4*again.Width*again.Height {
		t.Error("whoever shows an older look gets a part of the page: " + fmt.Sprint(len(again.Data)))
	}
}
