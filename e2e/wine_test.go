//go:build wine

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/version"
	"github.com/waypost-app/waypost/ui/theme"
)

// TestWine installs Waypost for Windows under wine and walks to the sheet as TestTour does: by
// keyboard, with Credential Manager as the keychain. Waypost is ended in the middle of a step and
// goes on there, and prints the sheet to a file.
func TestWine(t *testing.T) {
	tr := newWine(t)
	tr.install()
	tr.firstRun()
	tr.walk()
	tr.sheet()
}

// TestWineInstaller installs Waypost without a question, asks it for its version, and uninstalls it.
func TestWineInstaller(t *testing.T) {
	tr := newWine(t)
	before := tree(t, tr.drive())
	tr.install()
	out, err := tr.command("wine", append(tr.args, "--version")...).Output()
	require.NoError(t, err)
	require.Contains(t, string(out), version.Current().Number)
	tr.uninstall(before)
}

// TestWineWithoutGraphics starts Waypost on a computer without OpenGL. It says so in a box of the
// system, since nobody sees what a program without a console prints, and there too.
func TestWineWithoutGraphics(t *testing.T) {
	tr := newWine(t)
	tr.desk = newDesk(t, newScreen(t, "-extension", "GLX"))
	tr.install()
	tr.start()
	tr.until("the box", func() bool { return tr.title() == "Waypost" })
	tr.still()
	tr.shot("fault-no-graphics")
	tr.press("Return")
	require.Equal(t, 1, exitCode(tr.end()))
	const key = "error.noGraphics"
	require.Contains(t, tr.stderr.String(), "waypost: "+tr.texts.T(key+".title")+". "+tr.texts.T(key+".body"))
}

// wine is a tour through Waypost for Windows.
type wine struct{ *tour }

// newWine begins a tour in a copy of the folder that .ci/wine/run made. The system itself, which
// nobody writes to, is not copied.
func newWine(t *testing.T) *wine {
	t.Helper()
	tr := &wine{newTourOf(t, newUserOf(t, keyringtest.Bus(t), "wine"))}
	require.NoError(t, os.MkdirAll(tr.temporary(), 0o700)) // wine keeps its socket there
	prefix := filepath.Join(tr.session.Home, "wine")
	source, err := filepath.Abs(filepath.Join("..", "build", "wine"))
	require.NoError(t, err)
	tr.session.Output("sh", "-c", `mkdir "$1" && cd "$0" && tar -c --exclude=./drive_c/windows . | tar -x -C "$1"`, source, prefix)
	require.NoError(t, os.Symlink(filepath.Join(source, "drive_c", "windows"), filepath.Join(tr.drive(), "windows")))
	tr.more = append(tr.more, "WINEPREFIX="+prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml=")
	homes, err := filepath.Glob(filepath.Join(tr.drive(), "users", "*", "AppData"))
	require.NoError(t, err)
	require.Len(t, homes, 1)
	tr.home = filepath.Dir(homes[0])
	tr.config = filepath.Join(tr.home, "AppData", "Roaming")
	tr.shots = filepath.Join(tr.shots, "windows")
	tr.args = []string{`C:\Program Files\Waypost\waypost.exe`}
	tr.lookup = tr.credential
	t.Cleanup(func() { tr.command("wineserver", "--kill", "--wait").Run() })
	return tr
}

// drive returns the folder that is the drive C.
func (tr *wine) drive() string { return filepath.Join(tr.session.Home, "wine", "drive_c") }

// run runs a program for Windows to its end.
func (tr *wine) run(args ...string) {
	tr.tb.Helper()
	out, err := tr.command("wine", args...).CombinedOutput()
	require.NoError(tr.tb, err, "%s: %s", args[0], out)
}

// credential asks Credential Manager with a program that is not ours.
func (tr *wine) credential(item string) string {
	out, err := tr.command("wine", filepath.Join(tr.session.Home, "wine", "credential.exe"), "Waypost:"+tr.id+" "+item).Output()
	if err != nil {
		return ""
	}
	return string(out)
}

// install runs the installer that packaging/release made, and asks nothing.
func (tr *wine) install() {
	tr.tb.Helper()
	setup, err := filepath.Glob(filepath.Join("..", "build", "release", "waypost-*-setup.exe"))
	require.NoError(tr.tb, err)
	require.Len(tr.tb, setup, 1)
	path, err := filepath.Abs(setup[0])
	require.NoError(tr.tb, err)
	tr.run(path, "/S", "/ALLUSERS")
}

// uninstall removes the program, and compares the drive with what was there before. What is left
// are files that SECURITY.md names, and the copy of the uninstaller that ran, which Windows removes
// at its next start.
func (tr *wine) uninstall(before map[string]bool) {
	tr.tb.Helper()
	tr.run(`C:\Program Files\Waypost\uninstall.exe`, "/ALLUSERS", "/S")
	tr.until("the program to be gone", func() bool {
		_, err := os.Stat(filepath.Join(tr.drive(), "Program Files", "Waypost"))
		return err != nil
	})
	isNamed := namedFiles(tr.tb)
	for name := range tree(tr.tb, tr.drive()) {
		if !before[name] && !isNamed(name) && filepath.Base(name) != "Un.exe" {
			tr.tb.Errorf("%s is left", name)
		}
	}
	out, _ := tr.command("wine", "reg", "query", `HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall`, "/s").Output()
	require.NotContains(tr.tb, string(out), "Waypost")
}

// sheet is the last page: without a printer, then with one, which prints. Wine looks for
// printers when a program starts.
func (tr *wine) sheet() {
	tr.page("step.sheet.rail")
	tr.refuses("13-sheet-no-printer", func() { tr.press("Return") })
	tr.quit()
	tr.office.Add("Front_desk", "Front desk, 2nd floor")
	printed := tr.printProgram()
	tr.start()
	tr.page("common.people")
	tr.open("01-home-sheet")
	tr.page("step.sheet.rail")
	tr.changes(func() { tr.press("Return") })
	tr.shot("13-sheet-printer")
	tr.press("Return")
	tr.printed = tr.document(printed)
	tr.until("word that it is printed", func() bool {
		tr.still()
		return count(tr.pixels(), theme.Light().OK) > 0
	})
	tr.shot("13-sheet-printed")
}

// document returns a PDF once a file has the whole of it.
func (tr *wine) document(path string) (pdf []byte) {
	tr.tb.Helper()
	tr.until("the whole of "+path, func() bool {
		pdf, _ = os.ReadFile(path)
		return bytes.HasSuffix(bytes.TrimSpace(pdf), []byte("%%EOF"))
	})
	return pdf
}

// printProgram installs a program that prints PDFs, to the file whose path it returns.
func (tr *wine) printProgram() string {
	tr.tb.Helper()
	for key, value := range map[string]string{
		`.pdf`:                           "Printing",
		`Printing\shell\printto\command`: `cmd.exe /c copy "%1" C:\printed.pdf`,
	} {
		tr.run("reg", "add", `HKCR\`+key, "/ve", "/d", value, "/f")
	}
	return filepath.Join(tr.drive(), "printed.pdf")
}
