package pdf

import (
	"strconv"

	"worksheetpdf/layouts/page"
)

// Flags of fields (ISO 32000-1, tables 226 and 228).
const (
	multiline = 1 << 12
	radio     = 1 << 15
)

// appendWidget writes a place as an annotation (ISO 32000-1, 12.5.6.19), without
// what its field says.
func (f *fields) appendWidget(b []byte, file *file, w widget, height int64) []byte {
	in := w.group.Input
	at, size := w.at.Box(w.group.At.Box(page.Position{}, in.Size))
	turns := (w.at.Turns() + w.group.At.Turns) % 4
	b = append(b, "/Type/Annot/Subtype/Widget/F 4/Rect["...)
	b = append(appendHundredths(b, hundredths(at.X)), ' ')
	b = append(appendHundredths(b, height-hundredths(at.Y+size.Height)), ' ')
	b = append(appendHundredths(b, hundredths(at.X+size.Width)), ' ')
	b = append(appendHundredths(b, height-hundredths(at.Y)), ']')
	b = appendEntry(b, "/P ", pageObject(w.page))
	b = append(b, "/StructParent "...)
	b = strconv.AppendInt(b, int64(w.key), 10)
	if turns > 0 {
		b = append(b, "/MK<</R "...)
		b = append(strconv.AppendInt(b, 90*int64(turns), 10), ">>"...)
	}
	if in.Kind != page.Typed { // validators look for it in the annotation itself
		b = append(b, "/FT/Btn"...)
	}
	shown := form{w.look, in.Size, turns}
	if in.Kind == page.Typed {
		return append(appendEntry(b, "/AP<</N ", f.appearance(file, shown, true)), ">>"...)
	}
	b = append(append(b, "/AP<</N<</"...), in.Option...)
	b = appendEntry(b, " ", f.appearance(file, shown, false))
	b = appendEntry(b, "/Off ", f.appearance(file, form{none, in.Size, turns}, false))
	return append(append(b, ">>>>/AS/"...), stateOf(in)...)
}

// stateOf is the name of a button's state.
func stateOf(in *page.Input) string {
	if in.On {
		return in.Option
	}
	return "Off"
}

// appendField writes what a field says that has these places, but for its name
// (ISO 32000-1, 12.7.3, 12.7.4).
func (f *fields) appendField(b []byte, places []widget) []byte {
	first := places[0]
	in := first.group.Input
	says := in.Label
	switch in.Kind {
	case page.Typed:
		b = append(b, "/FT/Tx"...)
		if in.Lines {
			b = appendInteger(b, "/Ff ", multiline)
		}
		if in.Value != "" {
			b = appendText(append(b, "/V"...), in.Value)
		}
		b = append(b, "/DA(/"+typedIn+" "...)
		b = appendHundredths(b, hundredths(first.at.Length(first.group.At.Length(in.Type))))
		b = append(b, " Tf 0 g)"...)
	case page.Choice:
		b = appendInteger(b, "/Ff ", radio)
	default:
		says = in.Says()
	}
	if in.Kind != page.Typed && len(places) > 1 {
		b = append(b, "/FT/Btn"...)
	}
	if in.Kind != page.Typed {
		on := "Off"
		for _, w := range places {
			if w.group.Input.On {
				on = w.group.Input.Option
			}
		}
		b = append(append(b, "/V/"...), on...)
	}
	return appendText(append(b, "/TU"...), says)
}

func appendInteger(b []byte, key string, n int) []byte {
	return strconv.AppendInt(append(b, key...), int64(n), 10)
}
