package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// origin is what a PDF was made from: the files that were read, byte for byte,
// and how it was asked for. It travels in the PDF, so that the same can be made
// from it again.
type origin struct {
	Definition string     `json:"definition"`
	Over       []string   `json:"over,omitempty"` // the worksheets of a report
	Answers    []string   `json:"answers,omitempty"`
	Images     []string   `json:"images,omitempty"`
	Paper      string     `json:"paper,omitempty"`
	Form       bool       `json:"form,omitempty"`
	Tablet     bool       `json:"tablet,omitempty"`
	Key        bool       `json:"key,omitempty"`
	Created    *time.Time `json:"created,omitempty"`

	files []pdf.Attachment
}

// originFile is what the origin's own attachment is called.
const originFile = "worksheet.json"

// Types of attachments (RFC 9512 for YAML).
const (
	yamlType = "application/yaml"
	jsonType = "application/json"
)

// definition keeps a definition that was read: of a report, or else of a worksheet.
func (o *origin) definition(file string, data []byte) {
	if o == nil {
		return
	}
	name := o.keep(library.Plain(file), "definition.yaml", yamlType, "工作表的定义", data)
	if o.Definition == "" {
		o.Definition = name
	} else {
		o.Over = append(o.Over, name)
	}
}

// answers keeps an answer file that was read.
func (o *origin) answers(file string, data []byte) {
	if o == nil {
		return
	}
	name := strings.TrimPrefix(file, samplePrefix)
	if name != file {
		name += ".json"
	}
	o.Answers = append(o.Answers, o.keep(name, "answers.json", jsonType, "答案", data))
}

// image keeps an image that was read.
func (o *origin) image(name string, data []byte) {
	if o == nil || slices.Contains(o.Images, name) {
		return
	}
	kind := "image/png"
	if !strings.HasPrefix(string(data[:min(len(data), 4)]), "\x89PNG") {
		kind = "image/jpeg"
	}
	o.Images = append(o.Images, name)
	o.files = append(o.files, pdf.Attachment{Name: name, Type: kind, About: "工作表里的图片", Data: data})
}

// keep adds a file under its name without its folders, or a name of ours where
// it came from standard input; two of one name are told apart by a number.
func (o *origin) keep(file, unnamed, kind, about string, data []byte) string {
	name := filepath.Base(file)
	if file == "-" {
		name = unnamed
	}
	plain := name
	for n := 2; o.has(name) || name == originFile; n++ {
		name = fmt.Sprintf("%d-%s", n, plain)
	}
	o.files = append(o.files, pdf.Attachment{Name: name, Type: kind, About: about, Data: data})
	return name
}

func (o *origin) has(name string) bool {
	return slices.ContainsFunc(o.files, func(a pdf.Attachment) bool { return a.Name == name })
}

// attachments are the files and how they were asked for; none where nobody keeps
// them.
func (o *origin) attachments(r rendering, created time.Time) ([]pdf.Attachment, error) {
	if o == nil {
		return nil, nil
	}
	o.Paper, o.Form, o.Tablet, o.Key = r.paper, r.form, r.tablet, r.key
	if !created.IsZero() {
		o.Created = &created
	}
	data, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	return append(o.files, pdf.Attachment{Name: originFile, Type: jsonType, About: "这个 PDF 是怎样印出来的", Data: append(data, '\n')}), nil
}

// originOf reads the origin among a PDF's attachments; ok is false where there
// is none, as in a PDF of another program.
func originOf(attached []pdf.Attachment) (o *origin, ok bool) {
	o = &origin{}
	for _, a := range attached {
		if a.Name == originFile && json.Unmarshal(a.Data, o) == nil && o.Definition != "" {
			o.files = attached
			return o, true
		}
	}
	return nil, false
}

// file is an attachment's data.
func (o *origin) file(name string) (data []byte, ok bool) {
	for _, a := range o.files {
		if a.Name == name {
			return a.Data, true
		}
	}
	return nil, false
}

// given is a file of a PDF that is being made again, by its name there; ok is
// false where there is none.
func (s *session) given(name string) (data []byte, ok bool) {
	if s.again == nil {
		return nil, false
	}
	return s.again.file(name)
}

// noOrigin is about a PDF that does not say what it was made from.
func noOrigin(name string) error {
	return problem(name, worksheets.Msg("this PDF does not carry what it was made from"),
		worksheets.Msg("it was made with %s, or by another program: give its worksheet and answers", "--no-source"))
}
