// Package steps contains the pages of the steps before the sheet, and page 08b about a
// wrong clock.
package steps

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
)

// Ports holds the parts of the window that the steps use.
type Ports struct {
	page.Ports

	Scanner Scanner
	Skew    Skew
}

// Scanner reads the QR codes on the screen or on the clipboard. The two Scan methods are
// slow: call them off the UI thread.
type Scanner interface {
	// ScanScreen reads all QR codes on the screen. It first waits a moment, until what
	// was hidden before the call has disappeared.
	ScanScreen(ctx context.Context) ([]string, error)
	// ScanClipboard reads all QR codes in the picture on the clipboard.
	ScanClipboard(ctx context.Context) ([]string, error)
	// ScreenSettingsURL returns the address of the system setting that lets Waypost see
	// the screen; "" if no permission is needed.
	ScreenSettingsURL() string
}

// Skew passes on how far the phone's clock is off from page 08 to page 08b.
type Skew interface {
	ClockSkew() time.Duration
	SetClockSkew(skew time.Duration)
}

// New returns the screen of the open journey's current step. The sheet's is in package
// sheet.
func New(p Ports) page.Screen {
	id := p.Session.Journey().Step().ID
	switch id {
	case wizard.StepReady:
		return NewReady(p)
	case wizard.StepWebsite:
		return NewWebsite(p)
	case wizard.StepEmail:
		return NewEmail(p)
	case wizard.StepConfirm:
		return NewConfirm(p)
	case wizard.StepPassword:
		return NewPassword(p)
	case wizard.StepMethod:
		return NewMethod(p)
	case wizard.StepApp:
		return NewAuthenticator(p)
	case wizard.StepText, wizard.StepMail, wizard.StepTextMail:
		return NewCodes(p)
	case wizard.StepBackup:
		return NewBackup(p)
	case wizard.StepQuestions:
		return NewQuestions(p)
	case wizard.StepAccount:
		return NewAccount(p)
	case wizard.StepConfirmation:
		return NewConfirmation(p)
	}
	panic(id) // it has no screen
}
