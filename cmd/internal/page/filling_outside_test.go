//go:build outside

package page

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/chromedp/chromedp/kb"

	"worksheetpdf/cmd/internal/form"
	"worksheetpdf/cmd/internal/page/browsertest"
)

// filler fills in a form by tapping and typing.
type filler struct {
	*browsertest.Tab
	rows int // of a list, at the most; 0: all
}

// fill gives the answers of an answer file, by their paths.
func (f *filler) fill(nodes []form.Node, answers map[string]any, at string) {
	f.T.Helper()
	for _, n := range nodes {
		if n.Path != "" {
			if answer := answerAt(answers, n.Path); answer != nil {
				f.give(n, at+n.Path, answer)
			}
		}
		for _, o := range n.Options {
			if o.Blank != nil {
				f.fill([]form.Node{*o.Blank}, answers, at)
			}
		}
		for _, line := range n.Pieces {
			f.fill(line, answers, at)
		}
		if n.Control != form.RowsControl {
			f.fill(n.Nodes, answers, at)
		}
	}
}

// answerAt is the answer at a path within others; nil: there is none.
func answerAt(answers map[string]any, path string) any {
	var here any = answers
	for step := range strings.SplitSeq(path, ".") {
		group, _ := here.(map[string]any)
		here = group[step]
	}
	return here
}

// box is the element of a question.
func box(path string) string { return fmt.Sprintf("[data-path=%q]", path) }

// give gives one answer.
func (f *filler) give(n form.Node, path string, answer any) {
	f.T.Helper()
	switch n.Control {
	case form.TextControl:
		f.Write(box(path)+" textarea", answer.(string))
	case form.NumberControl, form.CountControl:
		f.Write(box(path)+" input", fmt.Sprint(answer))
	case form.DateControl:
		f.date(path, answer.(string))
	case form.OneControl:
		f.choose(path, answer.(string))
	case form.ScaleControl:
		f.choose(path, fmt.Sprint(answer))
	case form.AnyControl:
		for _, id := range answer.([]any) {
			f.choose(path, id.(string))
		}
	case form.DaysControl:
		for _, day := range answer.([]any) {
			f.choose(path, fmt.Sprint(day))
		}
	case form.TickControl:
		if answer == true {
			f.Tap(box(path) + " label")
		}
	case form.NumbersControl:
		var words []string
		for _, number := range answer.([]any) {
			words = append(words, fmt.Sprint(number))
		}
		f.Write(box(path)+" input", strings.Join(words, "、"))
	case form.RowsControl:
		f.list(n, path, answer.([]any))
	default:
		f.T.Fatalf("%s: nobody knows how to answer a %s", path, n.Control)
	}
}

// choose taps the words of an option. Two questions of a ranking share a box.
func (f *filler) choose(path, id string) {
	f.T.Helper()
	f.Eval(`{ document.querySelector("[data-tapped]")?.removeAttribute("data-tapped");
		const name = "f-" + `+browsertest.Quote(path)+`.replace(/[^\w]+/g, "-");
		const inputs = [...document.querySelectorAll(`+browsertest.Quote(box(path)+" input, .ranks input")+`)].filter((input) => input.value === `+browsertest.Quote(id)+`);
		const input = inputs.find((input) => input.name === name) ?? inputs.find((input) => input.type === "checkbox") ?? inputs[0];
		input.closest("label").setAttribute("data-tapped", ""); }`, nil)
	f.Tap("[data-tapped]")
}

// date types a day as a browser in English takes it: month, day, year.
func (f *filler) date(path, day string) {
	f.T.Helper()
	if f.Options.Touch { // a tap opens the phone's own calendar, which hands the day over
		f.Eval("{ const input = document.querySelector("+browsertest.Quote(box(path)+" input")+"); input.value = "+browsertest.Quote(day)+`; input.dispatchEvent(new Event("input", { bubbles: true })) }`, nil)
		return
	}
	f.Tap(box(path) + " input")
	f.Key(kb.ArrowLeft + kb.ArrowLeft) // from the part that was tapped to the first
	parts := strings.Split(day, "-")
	f.Type(parts[1] + parts[2] + parts[0])
}

// list opens the cards of rows, one after the other, and fills them in.
func (f *filler) list(n form.Node, path string, rows []any) {
	f.T.Helper()
	list := fmt.Sprintf("[data-rows=%q] ", path)
	for i, row := range rows {
		if f.rows > 0 && i >= f.rows {
			return
		}
		card := list + "> .cards > li:nth-child(" + strconv.Itoa(i+1) + ")"
		var state string
		f.Eval("{ const card = document.querySelector("+browsertest.Quote(card)+"); return !card ? 'none' : card.classList.contains('open') ? 'open' : 'closed' }", &state)
		switch state {
		case "none":
			f.Tap(list + "> .below > .add")
		case "closed":
			f.Tap(card + " > .summary")
		}
		f.fill(n.Nodes, row.(map[string]any), path+"["+strconv.Itoa(i)+"].")
	}
}

// shortened are answers with so many rows of a list at the most.
func shortened(answers any, rows int) any {
	switch a := answers.(type) {
	case map[string]any:
		for key, value := range a {
			a[key] = shortened(value, rows)
		}
	case []any:
		if len(a) > 0 {
			if _, ok := a[0].(map[string]any); ok && len(a) > rows {
				a = a[:rows]
			}
		}
		for i := range a {
			a[i] = shortened(a[i], rows)
		}
		return a
	}
	return answers
}
