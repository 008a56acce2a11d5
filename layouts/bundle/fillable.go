package bundle

import (
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// fillableAbout says what a PDF is good for that is filled in on a screen.
const fillableAbout = "在电脑、平板上打字、打勾填写，填完保存"

// fillable lays out a worksheet to be filled in on a screen; nil: the bundle has
// none, or nobody fills it in. A worksheet that comes filled in is an example of
// one that comes blank.
func (p *Plan) fillable(i int) (*page.Document, error) {
	item := p.input.Items[i]
	if p.input.Bundle.Fillable == worksheets.NotFillable || len(item.Sheet.Fields()) == 0 || item.Answers != nil && p.comesBlank(item.Sheet.ID) {
		return nil, nil
	}
	options := p.input.options()
	options.Pictures, options.Fillable = item.Pictures, true
	return layouts.Print(item.Sheet, item.Answers, options)
}

// comesBlank reports whether a worksheet is in the bundle without answers.
func (p *Plan) comesBlank(id string) bool {
	for _, item := range p.input.Items {
		if item.Sheet.ID == id && item.Answers == nil {
			return true
		}
	}
	return false
}

// asksToFill reports whether a file of the bundle is filled in on a screen.
func (p *Plan) asksToFill() bool {
	for i := range p.worksheets {
		if p.worksheets[i].fillIn != nil {
			return true
		}
	}
	return false
}

// fillableOptions is how such a PDF is written.
func (p *Plan) fillableOptions(item Item) pdf.Options {
	o := pdf.Options{Attachments: item.AttachedToFields, Fields: pdf.WholeFields}
	if p.input.Bundle.Fillable == worksheets.SmallFillable {
		o.Fields = pdf.SmallFields
	}
	return o
}
