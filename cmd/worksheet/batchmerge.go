package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"worksheetpdf/cmd/internal/batch"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// mostMerged is how many records one PDF may have, as one answer file may have
// copies.
const mostMerged = 2_000

// askedWell finds what cannot be meant, whatever the records hold.
func (b batching) askedWell() error {
	if err := (rendering{fillable: b.fillable, form: b.form, noSource: b.noSource}).filledInWell(); err != nil {
		return err
	}
	return b.mergedWell()
}

// mergedWell finds what cannot be meant with one file of all records.
func (b batching) mergedWell() error {
	if !b.merge {
		return nil
	}
	for _, flag := range []struct {
		name  string
		given bool
	}{{"--resume", b.resume}, {"--force", b.force}, {"--shard", b.shard != ""}, {"--jobs", b.workers != 0}, {"--fillable", b.fillable != notFillable}} {
		if flag.given {
			return usage{worksheets.Msg("%s makes one file, and %s is for many", "--merge", flag.name), worksheets.Msg("leave out %s", flag.name)}
		}
	}
	if b.output == "-" && b.json {
		return usage{worksheets.Msg("%s and %s exclude each other", "--json", "-o -"), worksheets.Msg("leave out %s", "--json")}
	}
	if b.output != "-" && !strings.EqualFold(filepath.Ext(b.output), ".pdf") {
		return usage{worksheets.Msg("a PDF's name ends in %s", ".pdf"), worksheets.Msg("name the file: %q", "-o "+filepath.Clean(b.output)+".pdf")}
	}
	return nil
}

// gathered are records that are right, with the names of their copies.
type gathered struct {
	all    []*records.Record
	titles []string
}

// merge makes one PDF of all records that are right: that of one answer file
// with all of them.
func (s *session) merge(ctx context.Context, b batching, sheet *worksheets.Worksheet, printer *batchPrinter, names *batch.Template) error {
	if b.output == "-" && s.terminal {
		return usage{worksheets.Msg("a PDF cannot be shown on a terminal"), worksheets.Msg("send it to a file: %q", "> FILE")}
	}
	source, err := s.recordsOf(b, sheet, names.Columns())
	if err != nil {
		return err
	}
	defer source.Close()
	tally := s.newTally(source)
	found, err := gather(ctx, source, printer, names, tally)
	tally.clear()
	switch {
	case err != nil || len(found.all) > 0:
	case source.seen.Load() == 0:
		err = noRecords(b.answers)
	default:
		err = problem(b.answers, worksheets.Msg("no record is right: nothing was written"), worksheets.Message{})
	}
	var data []byte
	if err == nil {
		data, err = printer.merged(b, found)
	}
	if err == nil {
		err = s.save(ctx, b.output, data)
	}
	return s.mergeEnd(b, tally, err)
}

// gather checks the records and lays each out, so that what is wrong with one is
// told at its place, and is not in the file.
func gather(ctx context.Context, source records.Source, printer *batchPrinter, names *batch.Template, tally *batchTally) (found gathered, err error) {
	for {
		if err := ctx.Err(); err != nil {
			return found, err
		}
		record, err := source.Next()
		if err == io.EOF {
			return found, nil
		}
		if err != nil {
			return found, err
		}
		outcome := batch.Outcome{Number: record.Number, Place: record.Place}
		answers, notes, err := record.Check(printer.sheet)
		if err == nil {
			if _, _, err = printer.renderer.Lay(answers); err != nil {
				err = record.Located(err)
			}
		}
		outcome.Notes = notes
		if err != nil && !errors.As(err, &outcome.Problems) {
			return found, err
		}
		if !outcome.Failed() {
			found.all = append(found.all, record)
			for range answers.Copies {
				found.titles = append(found.titles, names.Words(record, answers))
			}
		}
		if len(found.titles) > mostMerged {
			return found, problem(record.Place, worksheets.Msg("there are more than %d records, and one PDF has no more", mostMerged),
				worksheets.Msg("leave out %s: each has a PDF of its own then", "--merge"))
		}
		tally.tell(outcome)
	}
}

// merged is the PDF of many records.
func (p *batchPrinter) merged(b batching, found gathered) ([]byte, error) {
	text, err := records.Merged(p.sheet, found.all)
	if err != nil {
		return nil, err
	}
	one := &records.Record{Text: text}
	answers, _, err := one.Check(p.sheet)
	if err != nil {
		return nil, whole(err, b.answers)
	}
	document, _, err := p.renderer.Lay(answers)
	if err != nil {
		return nil, whole(err, b.answers)
	}
	if b.name != "" {
		retitle(document, p.sheet.Title, found.titles)
	}
	var data bytes.Buffer
	err = p.write(&data, document, one)
	return data.Bytes(), err
}

// whole is problems of all records together, such as limits: they have no place
// in the source.
func whole(err error, file string) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	for i := range problems {
		problems[i] = worksheets.Problem{File: file, What: problems[i].What, Hint: problems[i].Hint, Note: problems[i].Note}
	}
	return problems
}

// retitle gives the outline's entries of the copies their names. Other entries
// stand below them.
func retitle(document *page.Document, title string, names []string) {
	next := 0
	for i := range document.Outline {
		b := &document.Outline[i]
		if b.Level == 0 && strings.HasPrefix(b.Title, title) && next < len(names) {
			b.Title = names[next]
			next++
		}
	}
}

// mergeEnd says at the end what was done and what is wrong.
func (s *session) mergeEnd(b batching, t *batchTally, err error) error {
	if b.json {
		return s.batchJSON(b, "", t, err)
	}
	s.toldOf(t)
	if err != nil {
		return err
	}
	s.tell(worksheets.Msg("%d records in one file, %d failed: %s", t.made, t.failed, b.output))
	if t.failed > 0 {
		return errShown
	}
	return nil
}
