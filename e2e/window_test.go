package e2e

import (
	"bytes"
	"errors"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

const (
	// patience limits every wait for something on the screen. It is a safety net, not a
	// performance target.
	patience = 20 * time.Second
	// look is the interval between two checks while waiting.
	look = 20 * time.Millisecond
	// calm is how long a screen must not change to count as still.
	calm = 6 * look
)

// user is somebody at a screen, in a session of their own, who uses Waypost.
type user struct {
	*desk

	session *keyringtest.Session
	home    string // with the person's own folders
	config  string // for the settings of programs
	binary  string
	args    []string // arguments of the binary, before those of start
	shots   string   // folder for pictures

	catalogue *text.Catalogue
	texts     *text.Text

	more   []string             // environment variables that only this user has
	settle func()               // called after each page that has appeared; may be nil
	as     *syscall.SysProcAttr // the user who runs Waypost; nil: the one who runs the test
	app    *exec.Cmd
	stderr *bytes.Buffer
	ended  chan error
}

// newUser creates a screen in a session, for somebody with Waypost.
func newUser(tb testing.TB, session *keyringtest.Session) *user {
	tb.Helper()
	return newUserOf(tb, session, waypost(tb))
}

// newUserOf is like newUser, with a program that was built before.
func newUserOf(tb testing.TB, session *keyringtest.Session, binary string) *user {
	tb.Helper()
	catalogue, err := text.Load(assets.Locales)
	require.NoError(tb, err)
	shots, err := filepath.Abs("../build/tour")
	require.NoError(tb, err)
	return &user{
		desk: newDesk(tb, newScreen(tb)), session: session, home: session.Home, config: filepath.Join(session.Home, ".config"),
		binary: binary, shots: shots,
		catalogue: catalogue, texts: catalogue.For(text.English),
	}
}

// env returns the environment for programs on the screen.
func (u *user) env() []string {
	return slices.Concat(u.session.Env(), []string{
		"PATH=" + u.dialogless() + ":" + os.Getenv("PATH"), "CUPS_SERVER=" + filepath.Join(u.session.Home, "none"),
		"DISPLAY=" + u.display, "LIBGL_ALWAYS_SOFTWARE=1", "XDG_SESSION_TYPE=x11", "TMPDIR=" + u.temporary(),
	}, u.more)
}

// dialogless returns a folder with programs for file dialogs that always fail, since
// nobody in a test would answer them with the mouse.
func (u *user) dialogless() string {
	dir := filepath.Join(u.session.Home, "bin")
	require.NoError(u.tb, os.MkdirAll(dir, 0o700))
	for _, name := range []string{"zenity", "qarma", "matedialog", "kdialog"} {
		require.NoError(u.tb, os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\nexit 9\n"), 0o700))
	}
	return dir
}

// temporary returns the folder for temporary files, which is in the home folder, so that
// it is searched for secrets, too.
func (u *user) temporary() string { return filepath.Join(u.session.Home, "tmp") }

// state returns Waypost's folder.
func (u *user) state() string { return filepath.Join(u.config, "waypost") }

// start starts Waypost.
func (u *user) start(args ...string) {
	u.tb.Helper()
	u.stderr = &bytes.Buffer{}
	require.NoError(u.tb, os.MkdirAll(u.temporary(), 0o700))
	u.app = exec.Command(u.binary, slices.Concat(u.args, args)...)
	u.app.Env, u.app.Dir, u.app.Stderr, u.app.SysProcAttr = u.env(), u.session.Home, u.stderr, u.as
	require.NoError(u.tb, u.app.Start())
	app, ended := u.app, make(chan error, 1)
	u.ended = ended
	go func() { ended <- app.Wait() }()
	u.tb.Cleanup(func() { app.Process.Kill() })
}

// kill ends Waypost as a crash or a power cut does.
func (u *user) kill() {
	u.tb.Helper()
	require.NoError(u.tb, u.app.Process.Kill())
	<-u.ended
	u.until("the window to be gone", func() bool { return len(u.windows()) == 0 })
}

// quit closes Waypost's window, and fails unless Waypost exits normally.
func (u *user) quit() {
	u.tb.Helper()
	for _, w := range u.windows() {
		u.close(w)
	}
	if err := u.end(); err != nil {
		u.tb.Fatalf("Waypost ended with %v: %s", err, u.stderr)
	}
}

// end waits until Waypost exits by itself.
func (u *user) end() error {
	u.tb.Helper()
	select {
	case err := <-u.ended:
		return err
	case <-time.After(patience):
		u.fail("Waypost to end")
	}
	return nil
}

// until waits until something is true.
func (u *user) until(what string, true_ func() bool) {
	u.tb.Helper()
	tick := time.NewTicker(look)
	defer tick.Stop()
	for late := time.Now().Add(patience); !true_(); <-tick.C {
		if time.Now().After(late) {
			u.fail(what)
		}
	}
}

// fail fails the test and saves a picture of the screen.
func (u *user) fail(what string) {
	u.tb.Helper()
	path := filepath.Join(u.shots, "failed-"+filepath.Base(u.tb.Name())+".png")
	save(u.tb, path, u.picture(image.Rect(0, 0, u.width, u.height)))
	u.tb.Fatalf("waited in vain for %s. The title is %q, %s shows the screen. Waypost says: %s", what, u.title(), path, u.stderr)
}

// title returns the title of Waypost's window, "" if there is none.
func (u *user) title() string {
	for _, w := range u.windows() {
		return w.title
	}
	return ""
}

// page waits until the window shows a page, given by the key of its title, and has drawn
// it.
func (u *user) page(key string) {
	u.tb.Helper()
	want := "Waypost – " + u.texts.T(key)
	u.until("the page "+key, func() bool { return u.title() == want })
	u.still()
	if u.settle != nil {
		u.settle()
	}
}

// still waits until the screen has stopped changing.
func (u *user) still() {
	u.tb.Helper()
	last, since := u.pixels(), time.Now()
	u.until("a still screen", func() bool {
		if now := u.pixels(); !bytes.Equal(now, last) {
			last, since = now, time.Now()
		}
		return time.Since(since) >= calm
	})
}

// changes does something, then waits until the screen has changed and is still.
func (u *user) changes(do func()) {
	u.tb.Helper()
	before := u.pixels()
	do()
	u.until("a change on the screen", func() bool { return !bytes.Equal(u.pixels(), before) })
	u.still()
}

// turns does something, then waits until much of the screen has changed, as when a page
// is turned, and is still.
func (u *user) turns(do func()) {
	u.tb.Helper()
	before := u.pixels()
	do()
	u.until("another page", func() bool {
		now, other := u.pixels(), 0
		for i := 0; i < len(now); i += 4 {
			if !bytes.Equal(now[i:i+4], before[i:i+4]) {
				other++
			}
		}
		return other > len(now)/4/100
	})
	u.still()
}

// refuses does something after which the page must stay open and show what is wrong, in
// the colour of errors.
func (u *user) refuses(name string, do func()) {
	u.tb.Helper()
	u.still()
	c, title := theme.Light().Err, u.title()
	before := count(u.pixels(), c)
	do()
	u.until("a sentence about what is wrong, on "+title, func() bool { return count(u.pixels(), c) > before })
	u.still()
	if now := u.title(); now != title {
		u.tb.Errorf("%s: went from %q on to %q", name, title, now)
	}
	u.shot(name)
}

// shot saves a picture of the window.
func (u *user) shot(name string) {
	u.tb.Helper()
	for _, w := range u.windows() {
		save(u.tb, filepath.Join(u.shots, name+".png"), u.picture(w.box.Intersect(image.Rect(0, 0, u.width, u.height))))
		return
	}
}

// waypost builds Waypost.
func waypost(tb testing.TB) string { return build(tb, "waypost", module) }

// build builds a program of this module, which is fast if it has been built before.
func build(tb testing.TB, name, pkg string) string {
	tb.Helper()
	path, err := filepath.Abs(filepath.Join("..", "build", name))
	require.NoError(tb, err)
	cmd := exec.Command("go", "build", "-o", path, pkg)
	if out, err := cmd.CombinedOutput(); err != nil {
		tb.Fatalf("building %s: %v: %s", name, err, out)
	}
	return path
}

// copied copies a program into a folder, and returns the path of the copy.
func copied(tb testing.TB, program, folder string) string {
	tb.Helper()
	path := filepath.Join(folder, filepath.Base(program))
	out, err := exec.Command("cp", program, path).CombinedOutput()
	require.NoError(tb, err, string(out))
	return path
}

// exitCode returns a program's exit code.
func exitCode(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

// command returns a command to run on the screen, in the session.
func (u *user) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Env, cmd.Dir = u.env(), u.session.Home
	return cmd
}
