// Package origin is what a PDF was made from, as it travels within the PDF: the
// files that were read, byte for byte, and how it was asked for. The same PDF can
// be made from it again, and the answers be taken out of it.
package origin

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// Origin is what a PDF was made from. A nil one keeps nothing.
type Origin struct {
	Definition string   `json:"definition"`
	Over       []string `json:"over,omitempty"` // the worksheets of a report
	Answers    []string `json:"answers,omitempty"`
	Images     []string `json:"images,omitempty"`
	Asked
	Created *time.Time `json:"created,omitempty"`

	files []pdf.Attachment
}

// Asked is how the PDF was asked for.
type Asked struct {
	Paper  string `json:"paper,omitempty"`
	Form   bool   `json:"form,omitempty"`
	Tablet bool   `json:"tablet,omitempty"`
	Key    bool   `json:"key,omitempty"`
	// Fillable is "true" or "small" for a PDF that is filled in on a screen (see
	// pdf.Fields).
	Fillable string `json:"fillable,omitempty"`
}

// File is what the origin's own attachment is called.
const File = "worksheet.json"

// Types of attachments (RFC 9512 for YAML).
const (
	YAMLType = "application/yaml"
	JSONType = "application/json"
)

// AddDefinition keeps a definition that was read: of a report, or else of a worksheet.
func (o *Origin) AddDefinition(file string, data []byte) {
	if o == nil {
		return
	}
	name := o.keep(file, "definition.yaml", YAMLType, "工作表的定义", data, true)
	if o.Definition == "" {
		o.Definition = name
	} else {
		o.Over = append(o.Over, name)
	}
}

// AddAnswers keeps an answer file that was read.
func (o *Origin) AddAnswers(file string, data []byte) {
	if o == nil {
		return
	}
	name := strings.TrimPrefix(file, worksheets.SamplePrefix)
	if name != file {
		name += ".json"
	}
	o.Answers = append(o.Answers, o.keep(name, "answers.json", JSONType, "答案", data, false))
}

// AddImage keeps an image that was read.
func (o *Origin) AddImage(name string, data []byte) {
	if o == nil || slices.Contains(o.Images, name) {
		return
	}
	kind := "image/png"
	if !strings.HasPrefix(string(data[:min(len(data), 4)]), "\x89PNG") {
		kind = "image/jpeg"
	}
	o.Images = append(o.Images, name)
	o.files = append(o.files, pdf.Attachment{Name: name, Type: kind, About: "工作表里的图片", Data: data, Kept: true})
}

// Plus is the origin with the images of another and one more answer file; the
// origin itself stays as it is. No name: nobody answered.
func (o *Origin) Plus(images *Origin, name string, answers []byte) *Origin {
	if o == nil {
		return nil
	}
	more := *o
	more.files = slices.Clone(o.files)
	if name != "" {
		more.AddAnswers(name, answers)
	}
	more.Images, more.files = images.Images, append(more.files, images.files...)
	return &more
}

// Answered is the origin with other answers than it had, in one file; the origin
// itself stays as it is.
func (o *Origin) Answered(answers []byte) *Origin {
	other := *o
	name := ""
	if len(o.Answers) > 0 {
		name = o.Answers[0]
	}
	other.files = slices.DeleteFunc(slices.Clone(o.files), func(a pdf.Attachment) bool { return slices.Contains(o.Answers, a.Name) })
	other.Answers = nil
	other.AddAnswers(cmp.Or(name, "-"), answers)
	return &other
}

// keep adds a file under its name without its folders, or a name of ours where
// it came from standard input; two of one name are told apart by a number.
func (o *Origin) keep(file, unnamed, kind, about string, data []byte, kept bool) string {
	name := filepath.Base(file)
	if file == "-" {
		name = unnamed
	}
	plain := name
	for n := 2; o.has(name) || name == File; n++ {
		name = fmt.Sprintf("%d-%s", n, plain)
	}
	o.files = append(o.files, pdf.Attachment{Name: name, Type: kind, About: about, Data: data, Kept: kept})
	return name
}

func (o *Origin) has(name string) bool {
	return slices.ContainsFunc(o.files, func(a pdf.Attachment) bool { return a.Name == name })
}

// Attachments are the files and how the PDF was asked for; none where nobody keeps
// them. A zero time is none.
func (o *Origin) Attachments(asked Asked, created time.Time) ([]pdf.Attachment, error) {
	if o == nil {
		return nil, nil
	}
	o.Asked = asked
	if !created.IsZero() {
		o.Created = &created
	}
	data, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	return append(o.files, pdf.Attachment{Name: File, Type: JSONType, About: "这个 PDF 是怎样印出来的", Data: append(data, '\n')}), nil
}

// Of reads the origin among a PDF's attachments; ok is false where there
// is none, as in a PDF of another program.
func Of(attached []pdf.Attachment) (o *Origin, ok bool) {
	o = &Origin{}
	for _, a := range attached {
		if a.Name == File && json.Unmarshal(a.Data, o) == nil && o.Definition != "" {
			o.files = attached
			return o, true
		}
	}
	return nil, false
}

// Read is an attachment's data.
func (o *Origin) Read(name string) (data []byte, ok bool) {
	for _, a := range o.files {
		if a.Name == name {
			return a.Data, true
		}
	}
	return nil, false
}
