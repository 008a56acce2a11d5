package serve

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/layouts/filename"
	"worksheetpdf/worksheets"
)

// How large a file may be, as for the other commands.
const (
	definitionLimit = 1 << 20
	answersLimit    = 16 << 20
	imageLimit      = 20 << 20
)

// mostFiles is how many files of a folder are shown.
const mostFiles = 1000

// folder is the person's own: definitions and answer files, and what is made of
// them. Nothing is opened that is not an ordinary file in it.
type folder struct {
	root *os.Root
	save sync.Mutex // where the disk knows no locks, one of this process saves at a time
}

// errName is that a name is none of a file that is read or written here.
var errName = errors.New("no name of a file here")

// errLarge is that a file is larger than it may be.
var errLarge = errors.New("too large")

// errText is that a file holds no text.
var errText = errors.New("no text")

// numbering is what another puts after a name that is taken.
var numbering = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`-\d{1,6}$`) })

// storable reports whether every system can store a name.
func storable(name string) bool {
	extension := filepath.Ext(name)
	words := strings.TrimSuffix(name, extension)
	number := numbering().FindString(words)
	return name == filename.Of(strings.TrimSuffix(words, number), number+extension) || name == filename.Of(words, extension)
}

// limitOf is how large a file of a name may be; 0: no such file is read or written.
func limitOf(name string) int64 {
	extension := strings.ToLower(filepath.Ext(name))
	switch {
	case !filepath.IsLocal(name), strings.ContainsAny(name, `/\`), strings.HasPrefix(name, "."):
		return 0
	case worksheets.IsDefinitionFile(name):
		return definitionLimit
	case extension == ".json":
		return answersLimit
	}
	return 0
}

// read is a definition or an answer file, and its sum.
func (f *folder) read(name string) ([]byte, output.Sum, error) {
	limit := limitOf(name)
	if limit == 0 {
		return nil, output.Sum{}, errName
	}
	data, err := f.regular(name, limit)
	return data, output.SumOf(data), err
}

// regular is an ordinary file below the folder. Links are not followed: who
// can make one in the folder needs no page.
func (f *folder) regular(name string, limit int64) ([]byte, error) {
	info, err := f.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errName
	}
	if info.Size() > limit {
		return nil, errLarge
	}
	file, err := f.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, limit+1))
	if int64(len(data)) > limit {
		err = errLarge
	}
	return data, err
}

// replace puts data in a file's place, see [output.Replace].
func (f *folder) replace(ctx context.Context, name string, expected output.Sum, data []byte) error {
	limit := limitOf(name)
	switch {
	case limit == 0, expected == output.Sum{} && !storable(name):
		return errName // a new one has a name that every system can store
	case int64(len(data)) > limit:
		return errLarge
	}
	f.save.Lock()
	defer f.save.Unlock()
	return output.Replace(ctx, f.root, name, expected, data)
}

// entry is a file or a folder in the folder.
type entry struct {
	name    string
	changed time.Time
	dir     bool
}

// entries are the definitions, answer files and folders, the last changed first;
// of very many, the first of them.
func (f *folder) entries() ([]entry, error) {
	all, err := f.everything()
	return all[:min(len(all), mostFiles)], err
}

// everything is all of them.
func (f *folder) everything() ([]entry, error) {
	dir, err := f.root.Open(".")
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	infos, err := dir.ReadDir(-1)
	if err != nil {
		return nil, err
	}
	var all []entry
	for _, info := range infos {
		if !info.IsDir() && (!info.Type().IsRegular() || limitOf(info.Name()) == 0) || strings.HasPrefix(info.Name(), ".") {
			continue
		}
		e := entry{name: info.Name(), dir: info.IsDir()}
		if i, err := info.Info(); err == nil {
			e.changed = i.ModTime()
		}
		all = append(all, e)
	}
	slices.SortStableFunc(all, func(a, b entry) int { return b.changed.Compare(a.changed) })
	return all, nil
}

// free is a name of which there is nothing yet: title.json, title-2.json.
func (f *folder) free(title, extension string) string { return f.freeIn(".", title, extension) }

// freeIn is such a name in a folder below, with that folder before it.
func (f *folder) freeIn(below, title, extension string) string {
	for i := 1; ; i++ {
		number := "" // after what is left of a long title, so that it is never cut off
		if i > 1 {
			number = "-" + strconv.Itoa(i)
		}
		name := filepath.Join(below, filename.Of(title, number+extension))
		if _, err := f.root.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
}
