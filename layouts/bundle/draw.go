package bundle

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
)

// made are the files that take the time to make: the PDFs and the pictures
// of the download, and the covers, which are for the account alone.
type made struct{ pdfs, pictures, covers []File }

// heavyWeight is how many bytes of appendices make a PDF that others wait for.
const heavyWeight = 8 << 20

// makeAll writes the PDFs and draws the pictures, side by side.
func (p *Plan) makeAll(ctx context.Context, store Store, progress Progress) (made, error) {
	documents, pictures, covers := p.documents(), p.pictures(), p.articleCovers()
	m := made{make([]File, len(documents)), make([]File, len(pictures)), make([]File, len(covers))}
	var jobs []func() error
	var heavy sync.Mutex // lets one of those PDFs be in memory that hold large appendices
	for i := range documents {
		jobs = append(jobs, func() (err error) {
			if documents[i].weight() > heavyWeight {
				heavy.Lock()
				defer heavy.Unlock()
			}
			m.pdfs[i], err = p.writePDF(store, documents[i])
			return err
		})
	}
	draw := func(files []File, pictures []picture) {
		for i := range pictures {
			jobs = append(jobs, func() (err error) {
				files[i], err = p.draw(store, &pictures[i])
				return err
			})
		}
	}
	draw(m.pictures, pictures)
	draw(m.covers, covers)
	return m, each(ctx, jobs, progress)
}

// each runs jobs side by side, as many as there are processors for. Once
// the context ends, no other begins.
func each(ctx context.Context, jobs []func() error, progress Progress) error {
	errs := make([]error, len(jobs))
	var next atomic.Int64
	var telling sync.Mutex
	done := 0
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(jobs)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(jobs)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				errs[i] = jobs[i]()
				telling.Lock()
				if done++; progress != nil {
					progress(done, len(jobs))
				}
				telling.Unlock()
			}
		})
	}
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	return errors.Join(errs...)
}
