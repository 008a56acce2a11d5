// Package library holds the built-in worksheets and, for each, answer files
// that show it filled in. All of it is data: a worksheet is a definition named
// by its id, problem-filter-card.yaml, and its samples lie in answers/, named
// by who wrote them and the worksheet's id, parent-problem-filter-card.json.
// Worksheets of other fields, to learn from and to begin one's own with, are in
// examples/, each with one sample of its id, examples/answers/certificate.json.
// What readers get who send a keyword is a bundle, in bundles/, named by its id;
// what is worked out from the answers to several worksheets a report, in reports/.
package library

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"

	"worksheetpdf/worksheets"
)

//go:embed *.yaml answers/*.json bundles/*.yaml reports/*.yaml
//go:embed examples/*.yaml examples/answers/*.json
var files embed.FS

// IDs are the ids of the built-in worksheets, in the order of the alphabet;
// those of the examples are [ExampleIDs].
func IDs() []string { return ids("*.yaml") }

// ExampleIDs are the ids of the examples from other fields, in the order of the
// alphabet. [Worksheet], [Samples] and [Sample] know them as they do the others.
func ExampleIDs() []string { return ids("examples/*.yaml") }

// builtIn begins the names of our files, so that a problem with one of them
// does not name a file that nobody has.
const builtIn = "built-in:"

// Worksheet is the definition of a built-in worksheet or an example, and the
// name under which problems show it: built-in:ID.yaml.
func Worksheet(id string) (file string, data []byte, ok bool) {
	file = id + ".yaml"
	data, ok = read(file, "", "examples")
	return builtIn + file, data, ok
}

// BuiltIn reports whether a definition's name, as problems show it, is that of
// one that is built in.
func BuiltIn(file string) bool { return strings.HasPrefix(file, builtIn) }

// Plain is a definition's name without what marks it as built in.
func Plain(file string) string { return strings.TrimPrefix(file, builtIn) }

// Image is an image that a built-in definition names.
func Image(name string) (data []byte, ok bool) {
	data, err := files.ReadFile("images/" + name)
	return data, err == nil
}

// ReportIDs are the ids of the built-in reports, in the order of the alphabet.
func ReportIDs() []string { return ids("reports/*.yaml") }

// Report is the definition of a built-in report, and the name under which
// problems show it.
func Report(id string) (file string, data []byte, ok bool) {
	file = id + ".yaml"
	data, ok = read(file, "reports")
	return builtIn + file, data, ok
}

// Bundles are the built-in bundles, in the order of their ids.
func Bundles() []*worksheets.Bundle {
	var bundles []*worksheets.Bundle
	for _, file := range named("bundles/*.yaml") {
		data, _ := files.ReadFile("bundles/" + file) // it was found a moment ago
		if bundle, err := worksheets.ReadBundle(builtIn+file, data); err == nil {
			bundles = append(bundles, bundle)
		}
	}
	return bundles
}

// Bundle is the built-in bundle that a reader gets who sends the keyword, or
// the one of an id.
func Bundle(keyword string) (bundle *worksheets.Bundle, ok bool) {
	for _, bundle := range Bundles() {
		if bundle.ID == keyword || slices.Contains(bundle.Keywords, keyword) {
			return bundle, true
		}
	}
	return nil, false
}

// BundleFile is the file of a built-in bundle, by its id or one of its keywords.
func BundleFile(keyword string) (data []byte, ok bool) {
	bundle, ok := Bundle(keyword)
	if !ok {
		return nil, false
	}
	data, err := files.ReadFile("bundles/" + bundle.ID + ".yaml")
	return data, err == nil
}

// Samples are the names of the answer files for a built-in worksheet or an
// example.
func Samples(id string) []string {
	own := id + ".json"
	samples := slices.DeleteFunc(named("answers/*.json"), func(name string) bool {
		return id == "" || !strings.HasSuffix(name, "-"+own)
	})
	if slices.Contains(named("examples/answers/*.json"), own) {
		samples = append(samples, own)
	}
	return samples
}

// Sample is an answer file by its name.
func Sample(name string) (data []byte, ok bool) { return read(name, "answers", "examples/answers") }

// read is the first file of a name that is in one of the folders, not below.
func read(name string, folders ...string) (data []byte, ok bool) {
	for _, folder := range folders {
		data, err := files.ReadFile(path.Join(folder, name))
		if err == nil && path.Base(name) == name {
			return data, true
		}
	}
	return nil, false
}

// ids are the names of the definitions that match a pattern, in order.
func ids(pattern string) []string {
	ids := named(pattern)
	for i, name := range ids {
		ids[i] = strings.TrimSuffix(name, ".yaml")
	}
	return ids
}

// named are the names of the files that match a pattern, in order.
func named(pattern string) []string {
	names, _ := fs.Glob(files, pattern) // the patterns are ours, and well formed
	for i, name := range names {
		names[i] = path.Base(name)
	}
	slices.Sort(names)
	return names
}
