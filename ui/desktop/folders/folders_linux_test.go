package folders_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/ui/desktop/folders"
)

// The folders are the ones named in user-dirs.dirs, in any language and on any disk.
func TestFind(t *testing.T) {
	home, disk := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	for _, name := range []string{
		"XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "XDG_DOWNLOAD_DIR", "XDG_PICTURES_DIR", "XDG_DESKTOP_DIR",
	} {
		t.Setenv(name, "")
	}
	in := func(dir string, names ...string) string { return filepath.Join(append([]string{dir}, names...)...) }
	config := `# written by xdg-user-dirs-update
XDG_DESKTOP_DIR="$HOME/Bàn làm việc"
XDG_DOWNLOAD_DIR="$HOME/Tải xuống"
XDG_DOCUMENTS_DIR="` + in(disk, "Tài liệu") + `"
XDG_PICTURES_DIR="$HOME/Hình ảnh"
`
	if err := errors.Join(os.Mkdir(in(home, ".config"), 0o700), os.Mkdir(in(disk, "Tài liệu"), 0o700),
		os.WriteFile(in(home, ".config", "user-dirs.dirs"), []byte(config), 0o600)); err != nil {
		t.Fatal(err)
	}
	want := folders.Folders{
		Home: home, Desktop: in(home, "Bàn làm việc"), Downloads: in(home, "Tải xuống"),
		Documents: in(disk, "Tài liệu"), Pictures: in(home, "Hình ảnh"),
	}
	if got := folders.Find(); got != want {
		t.Errorf("found %+v", got)
	}
	if err := os.Remove(in(disk, "Tài liệu")); err != nil {
		t.Fatal(err)
	}
	if got := folders.Find().Documents; got != home {
		t.Errorf("without the folder, documents are in %q", got)
	}
	if err := os.Remove(in(home, ".config", "user-dirs.dirs")); err != nil {
		t.Fatal(err)
	}
	if got := folders.Find(); got.Documents != home || got.Pictures != in(home, "Pictures") {
		t.Errorf("without any settings: %+v", got)
	}
}
