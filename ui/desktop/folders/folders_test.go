package folders_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/desktop/folders"
)

func TestExpand(t *testing.T) {
	root := t.TempDir()
	f := folders.Folders{Home: filepath.Join(root, "rosa"), Documents: filepath.Join(root, "papeles")}
	inHome := func(name string) string { return filepath.Join(f.Home, name) }
	inDocuments := func(name string) string { return filepath.Join(f.Documents, name) }
	slashed := filepath.ToSlash(root)
	if runtime.GOOS == "windows" {
		slashed = "/" + slashed
	}
	for typed, want := range map[string]string{
		"":                                    "",
		"  ":                                  "",
		filepath.Join(root, "a b.png"):        filepath.Join(root, "a b.png"),
		" '" + root + "/a b.png' ":            root + "/a b.png",
		`"` + root + `/a.png"`:                root + "/a.png",
		"'tis me.png":                         inDocuments("'tis me.png"),
		"~":                                   f.Home,
		"~/a.png":                             inHome("a.png"),
		"'~/a b.png'":                         inHome("a b.png"),
		"~bob":                                inDocuments("~bob"),
		"~bob/a.png":                          inDocuments("~bob/a.png"),
		"~$recovery.docx":                     inDocuments("~$recovery.docx"),
		"a.pdf":                               inDocuments("a.pdf"),
		filepath.Join("Papers", "a.pdf"):      inDocuments("Papers/a.pdf"),
		"file://" + slashed + "/a.png":        filepath.Join(root, "a.png"),
		"file://" + slashed + "/a%20b.png":    filepath.Join(root, "a b.png"),
		"file://" + slashed + "/a b.png":      filepath.Join(root, "a b.png"),
		"file:" + slashed + "/a.png":          filepath.Join(root, "a.png"),
		"FILE://localhost" + slashed + "/a":   filepath.Join(root, "a"),
		"file://" + slashed + "/%C3%B1+1.png": filepath.Join(root, "ñ+1.png"),
		"file://" + slashed + "/100%25.png":   filepath.Join(root, "100%.png"),
		"file://" + slashed + "/100%.png":     filepath.Join(root, "100%.png"),
		"file://" + slashed + "/a#1.png":      filepath.Join(root, "a#1.png"),
		"file://" + slashed + "/what?.png":    filepath.Join(root, "what?.png"),
		"'file://" + slashed + "/a%20b.png'":  filepath.Join(root, "a b.png"),
		"file-2.png":                          inDocuments("file-2.png"),
		"file:2.png":                          inDocuments("file:2.png"),
	} {
		if got := f.Expand(typed); got != filepath.FromSlash(want) && got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
	want := ""
	if runtime.GOOS == "windows" {
		want = `\\server\share\a b.png`
	}
	if got := f.Expand("file://server/share/a%20b.png"); got != want {
		t.Errorf("a file on another computer is %q", got)
	}
}

// The newest pictures come first; folders, links and other files are skipped.
func TestNewestPictures(t *testing.T) {
	home, now := t.TempDir(), time.Now()
	f := folders.Folders{Home: home, Desktop: filepath.Join(home, "none"), Downloads: filepath.Join(home, "Descargas"), Pictures: filepath.Join(home, "Imágenes")}
	shots := filepath.Join(f.Pictures, "Capturas de pantalla")
	if err := errors.Join(os.MkdirAll(shots, 0o700), os.Mkdir(f.Downloads, 0o700), os.Mkdir(filepath.Join(home, "folder.png"), 0o700)); err != nil {
		t.Fatal(err)
	}
	age := map[string]time.Duration{
		filepath.Join(home, "oldest.png"):          5 * time.Hour,
		filepath.Join(f.Pictures, "old.png"):       4 * time.Hour,
		filepath.Join(f.Downloads, "newer.webp"):   2 * time.Hour,
		filepath.Join(shots, "newest.JPG"):         1 * time.Hour,
		filepath.Join(f.Downloads, "readme.txt"):   0,
		filepath.Join(f.Downloads, "png"):          0,
		filepath.Join(f.Downloads, "scan.png.pdf"): 0,
	}
	for path, age := range age {
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, now, now.Add(-age))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("/etc/hostname", filepath.Join(f.Downloads, "link.png")); err != nil {
		t.Fatal(err)
	}
	want := []string{filepath.Join(shots, "newest.JPG"), filepath.Join(f.Downloads, "newer.webp"), filepath.Join(f.Pictures, "old.png")}
	if got := f.NewestPictures(3); !slices.Equal(got, want) {
		t.Errorf("the newest are %q", got)
	}
	if got := f.NewestPictures(9); len(got) != 4 {
		t.Errorf("all of them are %q", got)
	}
	f.Screenshots = filepath.Join(home, "Screenshots")
	if err := os.Symlink(f.Downloads, f.Screenshots); err != nil {
		t.Fatal(err)
	}
	if got := f.NewestPictures(9); len(got) != 4 {
		t.Errorf("with two names for a folder they are %q", got)
	}
	if got := (folders.Folders{}).NewestPictures(9); got != nil {
		t.Errorf("nowhere are %q", got)
	}
}

// Whatever is typed becomes an absolute path, or "".
func FuzzExpand(f *testing.F) {
	for _, typed := range []string{"", "~", "~bob", "a b.pdf", `"x"`, "file:///a%20b", "file://host/a", "file:/%zz?#", "file://p\x8b", "file://localhost/a#b", "'", "\x00"} {
		f.Add(typed)
	}
	dirs := folders.Folders{Home: filepath.Join(f.TempDir(), "home"), Documents: filepath.Join(f.TempDir(), "documents")}
	f.Fuzz(func(t *testing.T, typed string) {
		if got := dirs.Expand(typed); got != "" && !filepath.IsAbs(got) {
			t.Errorf("%q is %q", typed, got)
		}
	})
}
