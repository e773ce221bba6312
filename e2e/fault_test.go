package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/wizard/text"
)

// Without a screen, or on a screen without OpenGL, Waypost says so in one sentence and
// exits.
func TestNoWindowPossible(t *testing.T) {
	catalogue, err := text.Load(assets.Locales)
	require.NoError(t, err)
	want := func(name string) string {
		key := "error." + name
		return "waypost: " + catalogue.For(text.English).T(key+".title") + ". " + catalogue.For(text.English).T(key+".body")
	}
	t.Run("no screen", func(t *testing.T) { endsWith(t, "", want("noScreen")) })
	t.Run("a screen that is gone", func(t *testing.T) { endsWith(t, ":4711", want("noScreen")) })
	t.Run("no OpenGL", func(t *testing.T) { endsWith(t, newScreen(t, "-extension", "GLX").display, want("noGraphics")) })
}

// endsWith starts Waypost on a screen on which it cannot open a window.
func endsWith(t *testing.T, display, want string) {
	session := keyringtest.Bus(t)
	cmd := exec.Command(waypost(t))
	cmd.Env = append(session.Env(), "DISPLAY="+display)
	var out, bad bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &bad
	err := cmd.Run()
	if exitCode(err) == 0 {
		t.Errorf("ended with %v, want a number that says it failed", err)
	}
	if bad.String() != want+"\n" || out.Len() > 0 {
		t.Errorf("said %q and %q, want %q", out.String(), bad.String(), want)
	}
}

// If Waypost is started a second time, it leaves the window to the first process, or says
// why it does not open one if that does not respond. The first process is not affected.
func TestSecondWindow(t *testing.T) {
	session := keyringtest.Start(t)
	first, second := newUser(t, session), newUser(t, session)
	first.start()
	first.page("page.language.title")
	second.start()
	if err := second.end(); err != nil {
		t.Errorf("the second start ended with %v: %s", err, second.stderr)
	}
	require.NoError(t, first.app.Process.Signal(syscall.SIGSTOP))
	second.start()
	second.page("error.twoWindows.title")
	second.shot("fault-second-window")
	require.NoError(t, first.app.Process.Signal(syscall.SIGCONT))
	first.press("Return")
	first.page("page.computer.title")
	second.quit()
	first.press("space", "Return")
	first.page("common.people")
	first.quit()
}

// Waypost is started with a folder that it cannot write to. If the test runs as root,
// Waypost runs as the user nobody.
func TestReadOnlyFolder(t *testing.T) {
	u := newUser(t, keyringtest.Bus(t))
	home, err := os.MkdirTemp("", "readonly")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(home) })
	state := filepath.Join(home, "state")
	require.NoError(t, os.Mkdir(state, 0o555))
	require.NoError(t, os.Chmod(home, 0o755))
	u.binary = copied(t, u.binary, home)
	u.session.Home = home
	u.as = &syscall.SysProcAttr{}
	if os.Geteuid() == 0 {
		const nobody = 65534
		u.as.Credential = &syscall.Credential{Uid: nobody, Gid: nobody}
	}
	u.start("-state", state)
	u.page("error.readOnly.title")
	u.shot("fault-read-only")
	u.quit()
}

// If the index is damaged, it is moved aside, and Enter goes on without it.
func TestDamagedIndex(t *testing.T) {
	u := newUser(t, keyringtest.Start(t))
	u.index("{\"version\": 1, \"peop")
	u.start()
	u.page("error.damaged.title")
	u.shot("fault-damaged")
	u.press("Return")
	u.page("page.language.title")
	aside, err := filepath.Glob(filepath.Join(u.state(), "index.json.damaged-*"))
	require.NoError(t, err)
	if len(aside) != 1 {
		t.Errorf("the damaged index went to %v", aside)
	}
	u.quit()
}

// The index of a later version is left alone.
func TestNewerIndex(t *testing.T) {
	u := newUser(t, keyringtest.Start(t))
	const newer = `{"version": 99, "wonders": true}`
	u.index(newer)
	u.start()
	u.page("error.newer.title")
	u.shot("fault-newer")
	u.quit()
	data, err := os.ReadFile(filepath.Join(u.state(), "index.json"))
	require.NoError(t, err)
	if string(data) != newer {
		t.Errorf("the index became %s", data)
	}
}

// index writes an index to Waypost's folder.
func (u *user) index(data string) {
	u.tb.Helper()
	require.NoError(u.tb, os.MkdirAll(u.state(), 0o700))
	require.NoError(u.tb, os.WriteFile(filepath.Join(u.state(), "index.json"), []byte(data), 0o600))
}
