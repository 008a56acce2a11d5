package preview

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long nothing must happen before files are read: an editor saves
// in several steps.
const settle = 120 * time.Millisecond

// errWatch is an error for a watcher that has ended by itself.
var errWatch = errors.New("the files can no longer be watched")

// Files watches files by their folders, so that one which an editor replaces by
// another is still seen, and sends whenever one of them has changed.
type Files struct {
	watcher *fsnotify.Watcher
	names   map[string]bool // absolute
}

// Watch begins to watch files.
func Watch(names ...string) (*Files, error) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	f := &Files{watcher: watcher, names: map[string]bool{}}
	for _, name := range names {
		if err := f.add(name); err != nil {
			watcher.Close()
			return nil, err
		}
	}
	return f, nil
}

// add watches a file's folder, and that of the file it is a link to.
func (f *Files) add(name string) error {
	path, err := filepath.Abs(name)
	if err != nil {
		return err
	}
	paths := []string{path}
	if real, err := filepath.EvalSymlinks(path); err == nil && real != path {
		paths = append(paths, real)
	}
	for _, path := range paths {
		f.names[path] = true
		if err := f.watcher.Add(filepath.Dir(path)); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the watch.
func (f *Files) Close() error { return f.watcher.Close() }

// Each calls changed after every change that has settled, until the context ends.
func (f *Files) Each(ctx context.Context, changed func()) error {
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case event, ok := <-f.watcher.Events:
			if !ok {
				return errWatch
			}
			if f.names[filepath.Clean(event.Name)] && event.Op != fsnotify.Chmod {
				timer.Reset(settle)
			}
		case err, ok := <-f.watcher.Errors:
			if !ok {
				return errWatch
			}
			if errors.Is(err, fsnotify.ErrEventOverflow) {
				timer.Reset(settle) // something was missed: it may have been ours
				continue
			}
			return err
		case <-timer.C:
			changed()
		}
	}
}
