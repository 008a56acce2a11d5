package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
)

// level is the strength of deflate. Measured on two pages with 400 Han, the
// whole of Write: level 1 takes 3.1 ms for 122 KB, level 4 4.2 ms for 115 KB,
// level 6 5.3 ms for 113 KB.
const level = 4

// pack compresses the streams, several at a time: that is most of the work of
// a file. Each is compressed by itself, so the bytes do not depend on how many
// work at it.
func (f *file) pack() error {
	var streams []*object
	for i := range f.objects {
		if o := &f.objects[i]; o.stream != nil && !o.plain {
			streams = append(streams, o)
		}
	}
	workers := min(runtime.GOMAXPROCS(0), len(streams))
	errs := make([]error, workers)
	var next atomic.Int64
	var all sync.WaitGroup
	for worker := range workers {
		all.Go(func() {
			errs[worker] = deflate(func() *object {
				if i := int(next.Add(1)); i <= len(streams) {
					return streams[i-1]
				}
				return nil
			})
		})
	}
	all.Wait()
	return errors.Join(errs...)
}

// deflate compresses the streams that next gives, until it gives nil.
func deflate(next func() *object) error {
	var out bytes.Buffer
	z, err := zlib.NewWriterLevel(&out, level)
	if err != nil {
		return err
	}
	for o := next(); o != nil; o = next() {
		out.Reset()
		z.Reset(&out)
		if _, err := z.Write(o.stream); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
		o.stream = bytes.Clone(out.Bytes())
		o.body = append(o.body, "/Filter/FlateDecode"...)
	}
	return nil
}
