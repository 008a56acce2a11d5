package output

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"worksheetpdf/worksheets"
)

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// tree is what a folder holds: files with their texts, folders that are empty
// with a slash behind them.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == folder {
			return err
		}
		name, _ := filepath.Rel(folder, path)
		if d.IsDir() {
			if entries, _ := os.ReadDir(path); len(entries) == 0 {
				found[name+"/"] = ""
			}
			return nil
		}
		data, err := os.ReadFile(path)
		found[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// has holds a folder against what it should hold, manifests left out.
func has(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	got := tree(t, folder)
	maps.DeleteFunc(got, func(name, _ string) bool { return filepath.Base(name) == "manifest.json" })
	if !maps.Equal(got, want) {
		t.Errorf("%s holds\n%q, want\n%q", folder, got, want)
	}
}

// manifest lists files.
func manifest(files map[string]string) string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		list = append(list, fmt.Sprintf(`{"name": %q, "sha256": "%x"}`, name, sha256.Sum256([]byte(files[name]))))
	}
	return `{"format": "worksheet-bundle 1", "files": [` + strings.Join(list, ",") + `]}`
}

// bundled puts a bundle of the files into a folder.
func bundled(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		write(t, filepath.Join(folder, name), text)
	}
	write(t, filepath.Join(folder, "manifest.json"), manifest(files))
}

// fill puts files into a folder on its way, with their manifest.
func fill(t *testing.T, f *Folder, files map[string]string) {
	t.Helper()
	put := func(name, text string) {
		w, err := f.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range files {
		put(name, text)
	}
	put("manifest.json", manifest(files))
}

func begin(t *testing.T, name string, force bool) *Folder {
	t.Helper()
	f, err := Begin(name, force)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func refused(t *testing.T, err error, says string) {
	t.Helper()
	var problems worksheets.Problems
	if !errors.As(err, &problems) || !strings.Contains(problems.Error(), says) {
		t.Errorf("%v, want %q", err, says)
	}
}

var (
	older = map[string]string{"a": "old", "only/old": "o", "图片/b": "old"}
	newer = map[string]string{"a": "new", "图片/b": "new", "c/d": "new"}
)

// swaps are the ways in which two folders change places.
func swaps() map[string]func(a, b string) error {
	return map[string]func(a, b string) error{
		"exchange":   exchange,
		"step aside": func(string, string) error { return errors.ErrUnsupported },
	}
}

// TestFolder: the new files take the place of the old ones, all at once and
// only in the end; what is not of the bundle and does no harm stays.
func TestFolder(t *testing.T) {
	for how, swap := range swaps() {
		t.Run(how, func(t *testing.T) {
			parent := t.TempDir()
			dist := filepath.Join(parent, "dist")
			for range 2 { // where nothing is, and where a bundle is
				f := begin(t, dist, false)
				f.exchange = swap
				fill(t, f, older)
				if _, err := f.Commit(context.Background()); err != nil {
					t.Fatal(err)
				}
				f.Close()
				has(t, parent, under("dist/", older))
			}
			if err := errors.Join(os.Mkdir(filepath.Join(dist, "empty"), 0o755), os.Chmod(dist, 0o750), os.Chmod(filepath.Join(dist, "a"), 0o640),
				os.Chmod(filepath.Join(dist, "图片"), 0o700)); err != nil {
				t.Fatal(err)
			}
			f := begin(t, dist, false)
			f.exchange = swap
			fill(t, f, newer)
			has(t, dist, joined(older, map[string]string{"empty/": ""}))
			write(t, filepath.Join(dist, "CNAME"), "example.com")
			_, err := f.Commit(context.Background())
			refused(t, err, "CNAME: this does not belong")
			if err := os.Remove(filepath.Join(dist, "CNAME")); err != nil {
				t.Fatal(err)
			}
			f.Close()

			f = begin(t, dist, false)
			f.exchange = func(a, b string) error { // in the last moment
				write(t, filepath.Join(dist, "CNAME"), "example.com")
				write(t, filepath.Join(dist, "a"), "by hand")
				return swap(a, b)
			}
			fill(t, f, newer)
			kept, err := f.Commit(context.Background())
			slices.Sort(kept)
			if err != nil || !slices.Equal(kept, []string{filepath.Join(dist, "CNAME"), filepath.Join(dist, "a.old1")}) {
				t.Errorf("%v, %q", err, kept)
			}
			f.Close()
			has(t, parent, under("dist/", joined(newer, map[string]string{"empty/": "", "CNAME": "example.com", "a.old1": "by hand"})))
			for name, want := range map[string]fs.FileMode{"": 0o750, "a": 0o640, "图片": 0o700} {
				if info, err := os.Stat(filepath.Join(dist, name)); err != nil || info.Mode().Perm() != want {
					t.Errorf("%q: %v, want %v", name, info.Mode(), want)
				}
			}
		})
	}
}

func under(prefix string, files map[string]string) map[string]string {
	all := map[string]string{}
	for name, text := range files {
		all[prefix+name] = text
	}
	return all
}

func joined(a, b map[string]string) map[string]string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

// TestFolderRefuses: what somebody else put there, or changed, is not ours to
// throw away, and nothing is left beside it.
func TestFolderRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(dist string)
		force  bool
		says   string
	}{
		"as it was":       {func(string) {}, false, ""},
		"a file more":     {func(d string) { write(t, d+"/CNAME", "x") }, true, "CNAME: this does not belong"},
		"a link more":     {func(d string) { os.Symlink("a", d+"/l") }, true, "l: this does not belong"},
		"changed":         {func(d string) { write(t, d+"/图片/b", "mine") }, false, "b: this was changed"},
		"changed, forced": {func(d string) { write(t, d+"/图片/b", "mine") }, true, ""},
		"a link for it":   {func(d string) { os.Remove(d + "/a"); os.Symlink("图片/b", d+"/a") }, false, "a: this was changed"},
		"one less":        {func(d string) { os.Remove(d + "/a") }, false, ""},
		"litter":          {func(d string) { write(t, d+"/图片/.DS_Store", "x") }, false, ""},
		"no manifest":     {func(d string) { os.Remove(d + "/manifest.json") }, true, "no bundle was made there"},
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			dist := filepath.Join(parent, "dist")
			bundled(t, dist, older)
			c.change(dist)
			f, err := Begin(dist, c.force)
			if c.says != "" {
				refused(t, err, c.says)
			} else if err != nil {
				t.Fatal(err)
			} else {
				fill(t, f, newer)
				if _, err := f.Commit(context.Background()); err != nil {
					t.Error(err)
				}
				f.Close()
				has(t, dist, newer)
			}
			if entries, _ := os.ReadDir(parent); len(entries) != 1 {
				t.Errorf("beside it: %v", entries)
			}
		})
	}
}

// TestFolderIsDropped: without Commit, or interrupted, all is as it was.
func TestFolderIsDropped(t *testing.T) {
	parent := t.TempDir()
	dist := filepath.Join(parent, "dist")
	bundled(t, dist, older)
	f := begin(t, dist, false)
	fill(t, f, newer)
	if info, err := os.Stat(f.scratch.path); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("everybody can look into the scratch: %v", info.Mode())
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := f.Commit(stopped); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	f.Close()
	has(t, parent, under("dist/", older))
}

// TestFolderInside: where the folder's name cannot change, its files are
// replaced one by one.
func TestFolderInside(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Log("root may write everywhere: the folder is taken for one by hand")
	}
	parent := t.TempDir()
	dist := filepath.Join(parent, "dist")
	bundled(t, dist, older)
	if err := os.Mkdir(filepath.Join(dist, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	f := begin(t, dist, false)
	f.scratch.remove()
	f.inside = true
	var err error
	if f.scratch, err = newFolder(dist); err != nil {
		t.Fatal(err)
	}
	fill(t, f, newer)
	if _, err := f.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
	f.Close()
	has(t, parent, under("dist/", joined(newer, map[string]string{"empty/": ""})))
}

// TestFinish: what a killed run has left is ended by the next, from every
// state that it can have been killed in.
func TestFinish(t *testing.T) {
	const left = ".worksheet-0123abcd.tmp"
	beside := `{"Folder": "dist"}`
	for name, c := range map[string]struct {
		state func(parent string)
		want  map[string]string // in dist
	}{
		"begun": {func(p string) {
			bundled(t, p+"/dist", older)
			write(t, p+"/"+left+"/new/a", "ne")
		}, older},
		"journal written": {func(p string) {
			bundled(t, p+"/dist", older)
			bundled(t, p+"/"+left+"/new", newer)
			write(t, p+"/"+left+"/journal.json", beside)
		}, older},
		"journal half written": {func(p string) {
			bundled(t, p+"/dist", older)
			bundled(t, p+"/"+left+"/new", newer)
			write(t, p+"/"+left+"/journal.json", beside[:7])
		}, older},
		"exchanged": {func(p string) {
			bundled(t, p+"/dist", newer)
			bundled(t, p+"/"+left+"/new", older)
			write(t, p+"/"+left+"/journal.json", beside)
		}, newer},
		"exchanged with somebody's file": {func(p string) {
			bundled(t, p+"/dist", newer)
			bundled(t, p+"/"+left+"/new", older)
			write(t, p+"/"+left+"/new/图片/mine", "m")
			write(t, p+"/"+left+"/new/a", "by hand")
			os.Mkdir(p+"/"+left+"/new/empty", 0o755)
			write(t, p+"/"+left+"/journal.json", beside)
		}, joined(newer, map[string]string{"图片/mine": "m", "a.old1": "by hand", "empty/": ""})},
		"old one aside": {func(p string) {
			bundled(t, p+"/"+left+"/old", older)
			bundled(t, p+"/"+left+"/new", newer)
			write(t, p+"/"+left+"/journal.json", beside)
		}, older},
		"new one followed": {func(p string) {
			bundled(t, p+"/dist", newer)
			bundled(t, p+"/"+left+"/old", older)
			write(t, p+"/"+left+"/journal.json", beside)
		}, newer},
		"inside, begun": {func(p string) {
			bundled(t, p+"/dist", older)
			write(t, p+"/dist/"+left+"/new/a", "ne")
		}, older},
		"inside, nothing moved": {func(p string) {
			bundled(t, p+"/dist", older)
			bundled(t, p+"/dist/"+left+"/new", newer)
			write(t, p+"/dist/"+left+"/journal.json", `{"Inside": true}`)
		}, newer},
		"inside, one moved": {func(p string) {
			bundled(t, p+"/dist", older)
			bundled(t, p+"/dist/"+left+"/new", newer)
			os.Rename(p+"/dist/"+left+"/new/a", p+"/dist/a")
			write(t, p+"/dist/"+left+"/journal.json", `{"Inside": true}`)
		}, newer},
		"inside, all moved": {func(p string) {
			bundled(t, p+"/dist", newer)
			os.MkdirAll(p+"/dist/"+left+"/new/图片", 0o755)
			write(t, p+"/dist/"+left+"/journal.json", `{"Inside": true}`)
		}, newer},
		"an older program's": {func(p string) {
			bundled(t, p+"/dist", older)
			write(t, p+"/"+left+"/a", "ne")
			write(t, p+"/.worksheet-00000000.tmp", "a file")
		}, older},
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			c.state(parent)
			f, err := Begin(filepath.Join(parent, "dist"), false)
			if err == nil {
				f.Close()
			}
			has(t, parent, under("dist/", c.want))
		})
	}
}

// TestCleanUpLeaves: what lives, or is not ours, is not touched.
func TestCleanUpLeaves(t *testing.T) {
	parent := t.TempDir()
	file, err := newFile(parent, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	folder, err := newFolder(parent)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(parent, ".worksheet-01234567.tmpl"), "")
	write(t, filepath.Join(parent, "worksheet-01234567.tmp"), "")
	write(t, filepath.Join(parent, "outside", "a"), "a")
	if err := os.Symlink("outside", filepath.Join(parent, ".worksheet-01234567.tmp")); err != nil {
		t.Fatal(err)
	}
	before := names(t, parent)
	cleanUp(parent)
	if after := names(t, parent); !slices.Equal(after, before) || len(before) != 6 {
		t.Errorf("of %q there is %q", before, after)
	}
	write(t, filepath.Join(parent, ".worksheet-aaaaaaaa.tmp", journalName), `{"Folder": "../outside"}`)
	cleanUp(parent)
	if after := names(t, parent); len(after) != 7 {
		t.Errorf("another's journal was followed: %q", after)
	}
	file.lock.Close()
	folder.lock.Close()
	cleanUp(parent)
	if after := names(t, parent); len(after) != 5 {
		t.Errorf("left: %q", after)
	}
	if !dead(file.lock, info{time.Now().Add(-2 * abandoned)}) || dead(file.lock, info{time.Now()}) {
		t.Error("where there are no locks, age does not tell")
	}
}

// info is of a file as old as that.
type info struct{ time time.Time }

func (i info) Name() string       { return "" }
func (i info) Size() int64        { return 0 }
func (i info) Mode() fs.FileMode  { return 0 }
func (i info) ModTime() time.Time { return i.time }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return nil }

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

// TestFile: whole or not at all, with the old file's mode, through links.
func TestFile(t *testing.T) {
	t.Chdir(t.TempDir())
	ctx := context.Background()
	file := func(name, text string) {
		t.Helper()
		if err := File(ctx, name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	file("a", "one")
	if err := errors.Join(os.Chmod("a", 0o666), os.Mkdir("d", 0o755), os.Symlink("a", "link"), os.Symlink("d/new", "dangling"), os.Symlink("dangling", "twice"),
		os.Symlink("loop", "loop"), os.Symlink("none/a", "nowhere")); err != nil {
		t.Fatal(err)
	}
	write(t, ".worksheet-01234567.tmp", "left")
	file("link", "two")
	if info, err := os.Stat("a"); err != nil || info.Mode().Perm() != 0o666 {
		t.Errorf("the mode became %v", info.Mode())
	}
	file("twice", "three")
	for name, want := range map[string]string{"a": "two", "d/new": "three"} {
		if got, err := os.ReadFile(name); err != nil || string(got) != want {
			t.Errorf("%s holds %q (%v), want %q", name, got, err, want)
		}
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	for name, err := range map[string]error{
		"interrupted": File(stopped, "a", []byte("x")),
		"a folder":    File(ctx, "d", nil),
		"a loop":      File(ctx, "loop", nil),
		"no folder":   File(ctx, "nowhere", nil),
	} {
		if err == nil {
			t.Errorf("%s went unnoticed", name)
		}
	}
	if got := names(t, "."); strings.Join(got, " ") != "a d dangling link loop nowhere twice" {
		t.Errorf("left: %q", got)
	}
	if target, err := os.Readlink("dangling"); err != nil || target != "d/new" {
		t.Error("the link was replaced")
	}
}

// TestBothRenamesFail: where two folders cannot change places at once, and
// neither the new one nor the old one gets the name, the old one is not thrown
// away: the next run gives it its name back.
func TestBothRenamesFail(t *testing.T) {
	parent := t.TempDir()
	dist := filepath.Join(parent, "dist")
	f := begin(t, dist, false)
	fill(t, f, older)
	if _, err := f.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
	f.Close()
	f = begin(t, dist, false)
	f.exchange = func(string, string) error { return errors.ErrUnsupported }
	renames := 0
	f.rename = func(a, b string) error {
		if renames++; renames > 1 {
			return errors.New("the disk is gone")
		}
		return os.Rename(a, b)
	}
	fill(t, f, newer)
	if _, err := f.Commit(context.Background()); err == nil || renames != 3 {
		t.Fatalf("%d renames, %v", renames, err)
	}
	f.Close()
	begin(t, filepath.Join(parent, "another"), false).Close()
	has(t, parent, under("dist/", older))
}
