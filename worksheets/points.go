package worksheets

import (
	"reflect"
	"strconv"
	"sync"
)

// Points are what a question counts, and their sum, as they are printed.
type Points = Decimal

// points checks what a question counts.
func (s spot) points(p Points) {
	at := s.key("points")
	at.problemIf(p != "" && (!isDecimal(string(p)) || p.units() <= 0 || p.places() > 1 || p.compare("1000") > 0),
		Msg("points are from %s to %s, with one digit after the point at the most", "0.5", "1000"), Message{})
}

// Points is the sum of what the questions count; "": none says.
func (w *Worksheet) Points() Points {
	sum := int64(0)
	walk(reflect.ValueOf(w.Blocks), "blocks", func(_ []byte, v reflect.Value) {
		if v.Kind() == reflect.Struct && v.CanAddr() {
			if c, ok := v.Addr().Interface().(*Caption); ok {
				sum += c.Points.units()
			}
		}
	})
	if sum == 0 {
		return ""
	}
	const tenth = 100_000 // of millionths
	words := strconv.FormatInt(sum/(10*tenth), 10)
	if rest := sum / tenth % 10; rest > 0 {
		words += "." + strconv.FormatInt(rest, 10)
	}
	return Points(words)
}

// scoreLabel names the score beside a title.
const scoreLabel = "得分"

// Parts are the small fields beside the title, and the score out of a total.
func (t *Title) Parts(total Points) []Part {
	if t.Score == "" {
		return t.Inline
	}
	score := &Blank{ID: t.Score, Kind: NumberBlank, Label: scoreLabel, Width: BlankWidth{MM: scoreWidth}, Amount: Amount{Decimals: 1, Min: "0"}}
	parts := append(t.Inline[:len(t.Inline):len(t.Inline)], Part{Small: scoreLabel}, Part{Blank: score})
	if total != "" {
		parts = append(parts, Part{Small: "/ " + string(total)})
	}
	return parts
}

// scoreWidth is the length of the line for a score, in mm.
const scoreWidth = 16

// checkScore asks that a score is one of points.
func (w *Worksheet) checkScore(blocks spot) {
	total := sync.OnceValue(w.Points) // most worksheets have no score
	for i, b := range w.Blocks {
		title, ok := b.(*Title)
		blocks.item(i).key("score").problemIf(ok && title != nil && title.Score != "" && total() == "",
			Msg("no question has points"), Msg("write %q at the questions, or delete it", "points: 5"))
	}
}
