package e2e

import (
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// Ctrl+V accepts a picture of the website's QR code that is on the clipboard, as after a
// screenshot.
func TestPastesAPicture(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.id = tr.atApp()
	tr.start()
	tr.page("common.people")
	tr.open("08-paste-home")
	tr.page("step.app.rail")
	file := filepath.Join(t.TempDir(), "website.png")
	tr.session.Output("qrencode", "-o", file, "-s", "4", tr.rosa.uri)
	picture, err := os.ReadFile(file)
	require.NoError(t, err)
	tr.offer(picture)
	tr.changes(func() { tr.press("ctrl+v") })
	tr.kept("authenticator key", tr.rosa.uri)
	tr.still()
	tr.shot("08-pasted")
	tr.quit()
}

// A program that owns the clipboard and hangs does not keep the window from locking after
// Ctrl+V, nor from closing.
func TestHungClipboardOwner(t *testing.T) {
	tr := newTour(t, keyringtest.Start(t))
	tr.id = tr.atApp()
	tr.start()
	tr.page("common.people")
	tr.open("08-hung-home")
	tr.page("step.app.rail")
	tr.hangs("JBSWY3DPEHPK3PXP")
	tr.press("ctrl+v")
	tr.press("ctrl+l")
	tr.page("page.locked.title")
	tr.quit()
}

// hangs makes a program the owner of the clipboard, and suspends it.
func (tr *tour) hangs(content string) {
	tr.tb.Helper()
	owner := exec.Command("xclip", "-quiet", "-selection", "clipboard")
	owner.Env = append(os.Environ(), "DISPLAY="+tr.display)
	owner.Stdin = strings.NewReader(content)
	require.NoError(tr.tb, owner.Start())
	tr.tb.Cleanup(func() { stop(owner) })
	conn, err := xgb.NewConnDisplay(tr.display)
	require.NoError(tr.tb, err)
	defer conn.Close()
	clipboard := tr.atom("CLIPBOARD")
	tr.until("an owner of the clipboard", func() bool {
		reply, err := xproto.GetSelectionOwner(conn, clipboard).Reply()
		require.NoError(tr.tb, err)
		return reply.Owner != xproto.WindowNone
	})
	require.NoError(tr.tb, owner.Process.Signal(syscall.SIGSTOP))
}

// offer makes a connection of its own the owner of the clipboard, which offers nothing
// except a PNG picture.
func (tr *tour) offer(picture []byte) {
	tr.tb.Helper()
	conn, err := xgb.NewConnDisplay(tr.display)
	require.NoError(tr.tb, err)
	tr.tb.Cleanup(conn.Close)
	window, err := xproto.NewWindowId(conn)
	require.NoError(tr.tb, err)
	screen := xproto.Setup(conn).DefaultScreen(conn)
	require.NoError(tr.tb, xproto.CreateWindowChecked(conn, 0, window, screen.Root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOnly, screen.RootVisual, 0, nil).Check())
	clipboard, png, targets := tr.atom("CLIPBOARD"), tr.atom("image/png"), tr.atom("TARGETS")
	require.NoError(tr.tb, xproto.SetSelectionOwnerChecked(conn, window, clipboard, xproto.TimeCurrentTime).Check())
	go func() {
		for {
			event, err := conn.WaitForEvent()
			if event == nil && err == nil {
				return // the connection is closed
			}
			ask, ok := event.(xproto.SelectionRequestEvent)
			if !ok {
				continue
			}
			put := func(kind xproto.Atom, format byte, data []byte) xproto.Atom {
				xproto.ChangeProperty(conn, xproto.PropModeReplace, ask.Requestor, ask.Property,
					kind, format, uint32(len(data)*8/int(format)), data)
				return ask.Property
			}
			done := xproto.SelectionNotifyEvent{Time: ask.Time, Requestor: ask.Requestor, Selection: ask.Selection, Target: ask.Target}
			switch ask.Target {
			case png:
				done.Property = put(png, 8, picture)
			case targets:
				done.Property = put(xproto.AtomAtom, 32, binary.LittleEndian.AppendUint32(nil, uint32(png)))
			}
			xproto.SendEvent(conn, false, ask.Requestor, 0, string(done.Bytes()))
		}
	}()
}
