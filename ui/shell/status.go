package shell

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// Status selects what the status line in the action bar says.
type Status int

// The statuses. Idle says that everything is saved, if the page asks for that, else
// nothing; Working and KeychainPrompt offer to stop waiting.
const (
	Idle Status = iota
	Working
	Saving         // the keychain is slow
	KeychainPrompt // the system asks for the keychain's password, perhaps in a window behind ours
	NotSaved
)

// SetStatus changes the status line.
func (s *Shell) SetStatus(status Status) {
	s.status = status
	if s.frame != nil {
		s.showStatus()
	}
}

func (s *Shell) showStatus() { s.frame.status.show(s.status, s.page.SavedNote) }

// statusLine is the quiet sentence in the action bar, with a button to stop waiting.
type statusLine struct {
	*fyne.Container

	kit  *part.Kit
	line *part.StatusNote
	stop *part.Button
}

func newStatusLine(k *part.Kit, stopWaiting func()) *statusLine {
	l := &statusLine{kit: k, line: part.NewStatusNote(k, k.Text.T("common.saved"))}
	l.stop = part.NewButton(k, part.Inline, "", k.Text.T("common.stop"), stopWaiting)
	l.Container = k.Place.Row(theme.Space8, l.line, l.stop)
	return l
}

// show shows a status. savedNote is whether Idle says that everything is saved.
func (l *statusLine) show(status Status, savedNote bool) {
	key, stop := "common.saved", ""
	switch status {
	case Working:
		key, stop = "common.working", "common.stop"
	case Saving:
		key = "waiting.keychain"
	case KeychainPrompt:
		key, stop = "waiting.keychainLocked", "common.cancel"
	case NotSaved:
		key = "error.notSaved.title"
	}
	l.line.SetText(l.kit.Text.T(key))
	setVisible(l.line, status != Idle || savedNote && !l.kit.Narrow)
	if stop != "" {
		l.stop.SetLabel(l.kit.Text.T(stop))
	}
	setVisible(l.stop, stop != "")
	l.Refresh()
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
