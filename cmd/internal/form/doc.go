// Package form is a worksheet as a form to fill in on a screen: what the form
// asks, worked out from a definition, and the page that shows it.
//
//	f := form.Describe(sheet)
//	data, err := json.Marshal(f)
//
// A description is plain data, a tree of [Node]: words to read, controls to
// answer with and what holds them together, in reading order. Every question of
// the definition has one control, which names the place of its answer in an
// answer file. Which control a kind of block has stands in one table, in
// kinds.go.
//
// [Assets] are the page's style and its modules: plain HTML, CSS and JavaScript
// that run as they are. The page knows of worksheets what their descriptions
// say, and of printing nothing: it calls an engine, an object that is given to
// it (assets/engine.js says with which calls).
package form
