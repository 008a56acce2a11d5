package form

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

//go:embed assets/*.js assets/*.css
var assets embed.FS

// Asset is a file of the page.
type Asset struct {
	Name string // app.js
	Data []byte
}

// styleFile is the page's style.
const styleFile = "style.css"

// Style is the page's style sheet.
func Style() []byte { return read(styleFile) }

// Assets are the style and the modules, each module after those that it
// imports. The last is app.js, which exports start.
func Assets() []Asset {
	all := []Asset{{styleFile, Style()}}
	for _, name := range modules() {
		all = append(all, Asset{name, read(name)})
	}
	return all
}

// Script is all modules as one, which exports nothing: it goes on with last,
// which may call start and fetchCalls.
func Script(last string) []byte {
	var b bytes.Buffer
	for _, name := range modules() {
		b.Write(unbound(read(name)))
	}
	b.WriteString(last)
	return b.Bytes()
}

func read(name string) []byte {
	data, err := assets.ReadFile("assets/" + name)
	if err != nil {
		return nil // the names are those of files that are embedded
	}
	return data
}

// imports is an import of another module of ours, and exports the word before
// what a module exports.
const (
	imports = `(?m)^import \{[^}]*\} from "\./([a-z]+\.js)";\n`
	exports = `(?m)^export `
)

// unbound is a module without its imports and exports: among the others its
// names are known. They are different in all modules, and a test says so.
func unbound(module []byte) []byte {
	module = regexp.MustCompile(imports).ReplaceAll(module, nil)
	return regexp.MustCompile(exports).ReplaceAll(module, nil)
}

// modules are the names of all modules, each after those that it imports.
func modules() []string {
	files, _ := fs.Glob(assets, "assets/*.js") // the pattern is sound
	var ordered []string
	var add func(name string)
	add = func(name string) {
		if slices.Contains(ordered, name) {
			return
		}
		for _, found := range regexp.MustCompile(imports).FindAllSubmatch(read(name), -1) {
			add(string(found[1]))
		}
		ordered = append(ordered, name)
	}
	for _, file := range files {
		if name := path.Base(file); name != appFile {
			add(name)
		}
	}
	add(appFile)
	return ordered
}

// appFile is the module that starts the page.
const appFile = "app.js"

// Page is an HTML page that shows the form: head goes into its head, and foot
// after what is shown at once.
func Page(title, head, foot string) []byte {
	return fmt.Appendf(nil, shell, strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(title), head, foot)
}

const shell = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>%s</title>
%s</head>
<body>
<noscript><p>这一页要打开 JavaScript 才能填写。This page needs JavaScript.</p></noscript>
%s</body>
</html>
`
