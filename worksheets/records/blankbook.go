package records

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"worksheetpdf/worksheets"
)

// The sheets of an empty spreadsheet.
const (
	answersSheet = "答案"
	optionsSheet = "选项" // hidden: the lists that cells offer
)

// What is offered for filling in, and how it looks.
const (
	offeredRows = 2_000 // rows whose cells offer their options
	narrow      = 12    // characters of a column
	wide        = 28    // ... of one for text
)

// The styles of cells, by their number in the part of styles.
const (
	plainStyle = iota
	headStyle
	noteStyle
	dateStyle
	textStyle
)

const blankStyles = xml.Header + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>` +
	`<fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="9"/><color rgb="FF666666"/><name val="宋体"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/>` +
	`<xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf xfId="0" fontId="2" applyFont="1" borderId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const blankTypes = xml.Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

const blankLinks = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="` + relationships + relationOfWorkbook + `" Target="xl/workbook.xml"/></Relationships>`

const blankBookLinks = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="` + relationships + `/worksheet" Target="worksheets/sheet1.xml"/>` +
	`<Relationship Id="rId2" Type="` + relationships + `/worksheet" Target="worksheets/sheet2.xml"/>` +
	`<Relationship Id="rId3" Type="` + relationships + `/styles" Target="styles.xml"/></Relationships>`

const blankBook = xml.Header + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + relationships + `"><sheets>` +
	`<sheet name="` + answersSheet + `" sheetId="1" r:id="rId1"/><sheet name="` + optionsSheet + `" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`

// BlankWorkbook is an empty table for a worksheet as a spreadsheet: cells offer
// the options of their questions, and days are days.
func BlankWorkbook(sheet *worksheets.Worksheet) []byte {
	rows, questions := blankRows(sheet)
	parts := []struct{ name, text string }{
		{"[Content_Types].xml", blankTypes}, {"_rels/.rels", blankLinks}, {"xl/workbook.xml", blankBook}, {"xl/_rels/workbook.xml.rels", blankBookLinks},
		{"xl/styles.xml", blankStyles}, {"xl/worksheets/sheet1.xml", answersPart(rows, questions)}, {"xl/worksheets/sheet2.xml", optionsPart(questions)},
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range parts {
		w, err := z.Create(part.name)
		if err == nil {
			_, err = w.Write([]byte(part.text))
		}
		_ = err // into memory
	}
	_ = z.Close()
	return b.Bytes()
}

const sheetBegins = xml.Header + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`

// answersPart is the sheet to fill in.
func answersPart(rows [][]string, questions []question) string {
	var b strings.Builder
	b.WriteString(sheetBegins + `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>`)
	writeColumn(&b, 0, narrow, plainStyle)
	for i, q := range questions {
		switch q.field.Kind {
		case worksheets.TextField, worksheets.NumbersField:
			writeColumn(&b, i+1, wide, textStyle)
		case worksheets.DateField:
			writeColumn(&b, i+1, narrow, dateStyle)
		default:
			writeColumn(&b, i+1, narrow, plainStyle)
		}
	}
	b.WriteString(`</cols><sheetData>`)
	for i, r := range rows {
		style := noteStyle
		if i == 0 {
			style = headStyle
		}
		writeRow(&b, i+1, r, style)
	}
	b.WriteString(`</sheetData>`)
	b.WriteString(offers(questions, len(rows)+1))
	b.WriteString(`</worksheet>`)
	return b.String()
}

// writeColumn writes the width and the style of a column, from 0.
func writeColumn(b *strings.Builder, i, width, style int) {
	fmt.Fprintf(b, `<col min="%d" max="%d" width="%d" customWidth="1" style="%d"/>`, i+1, i+1, width, style)
}

// writeRow writes a row of texts.
func writeRow(b *strings.Builder, number int, cells []string, style int) {
	fmt.Fprintf(b, `<row r="%d">`, number)
	for i, words := range cells {
		if words == "" {
			continue
		}
		fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">`, cellName("", place{number, i}), style)
		_ = xml.EscapeText(b, []byte(words)) // into memory
		b.WriteString(`</t></is></c>`)
	}
	b.WriteString(`</row>`)
}

// offers are the lists that cells offer, from a row on. Of several options in
// one cell none is offered: a list gives one.
func offers(questions []question, from int) string {
	var b strings.Builder
	n, list := 0, 0
	for i, q := range questions {
		if len(q.field.Options) == 0 {
			continue
		}
		letters := columnLetters(list)
		list++
		if q.field.Kind != worksheets.OneField {
			continue
		}
		n++
		column := columnLetters(i + 1)
		fmt.Fprintf(&b, `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="%s%d:%s%d"><formula1>%s!$%s$1:$%s$%d</formula1></dataValidation>`,
			column, from, column, offeredRows, optionsSheet, letters, letters, len(q.field.Options))
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(`<dataValidations count="%d">%s</dataValidations>`, n, b.String())
}

// optionsPart is the sheet of the lists, a column each.
func optionsPart(questions []question) string {
	var columns [][]string
	most := 0
	for _, q := range questions {
		if len(q.field.Options) > 0 {
			columns = append(columns, labelsOf(q.field.Options))
			most = max(most, len(q.field.Options))
		}
	}
	var b strings.Builder
	b.WriteString(sheetBegins + `<sheetData>`)
	for r := range most {
		cells := make([]string, len(columns))
		for i, labels := range columns {
			if r < len(labels) {
				cells[i] = labels[r]
			}
		}
		writeRow(&b, r+1, cells, plainStyle)
	}
	b.WriteString(`</sheetData></worksheet>`)
	return b.String()
}
