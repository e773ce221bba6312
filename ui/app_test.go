package ui

import (
	"context"
	"errors"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/desktop/capture"
	"github.com/waypost-app/waypost/ui/desktop/clipboard"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// scannedKey is an invented key that differs from Rosa's.
const scannedKey = "otpauth://totp/USCIS:rosa?secret=JBSWY3DPEHPK3PXP&issuer=USCIS"

// displayed returns a capture function whose screens show the QR codes of some texts.
func displayed(t *testing.T, texts ...string) func(context.Context, func(image.Image) error) error {
	var screens []image.Image
	for _, text := range texts {
		code, err := qr.Encode(text)
		if err != nil {
			t.Fatal(err)
		}
		screens = append(screens, code.Image(4))
	}
	return func(_ context.Context, each func(image.Image) error) error {
		for _, s := range screens {
			if err := each(s); err != nil {
				return err
			}
		}
		return nil
	}
}

// The key is found on the second of two screens; the first shows no code.
func TestScanScreen(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepApp, map[wizard.Field]string{wizard.FieldKey: ""})
		shots := displayed(t, scannedKey)
		d.w.system.capture = func(ctx context.Context, each func(image.Image) error) error {
			if err := each(image.NewGray(image.Rect(0, 0, 640, 480))); err != nil {
				return err
			}
			return shots(ctx, each)
		}
		d.choose("step.app.screen")
		d.pass(time.Second)
		if !wizardtest.SameKey(d.w.session.Journey().Value(wizard.FieldKey).Reveal(), scannedKey) {
			t.Error("the key is not taken:", d.words())
		}
	})
}

func TestScanScreenWithoutOne(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepApp, map[wizard.Field]string{wizard.FieldKey: ""})
		d.w.system.capture = displayed(t)
		d.choose("step.app.screen")
		d.pass(time.Second)
		d.says("error.noCodeOnScreen.body")
		d.w.system.capture = func(context.Context, func(image.Image) error) error {
			return errors.Join(capture.ErrUnavailable, errors.New("no display"))
		}
		d.choose("step.app.screen")
		d.pass(time.Second)
		d.says("error.screen.body")
	})
}

// A page that was left does not get the result of a scan.
func TestScanScreenLeft(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepApp, map[wizard.Field]string{wizard.FieldKey: ""})
		d.w.system.capture = displayed(t, scannedKey)
		d.choose("step.app.screen")
		d.chord(fyne.KeyModifierAlt, fyne.KeyLeft)
		d.step(wizard.StepMethod)
		d.pass(time.Second)
		if !d.w.session.Journey().Value(wizard.FieldKey).Empty() {
			t.Error("the key came in all the same")
		}
	})
}

// Ctrl+V pastes the text on the clipboard if a button has the focus. If there is no text,
// it pastes the picture, even if a field has the focus.
func TestPasteOnThePage(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepApp, map[wizard.Field]string{wizard.FieldKey: ""})
		d.w.system.picture = func(context.Context) ([]byte, error) { return nil, clipboard.ErrEmpty }
		d.onKey("step.app.screen")
		d.paste("")
		d.pass(time.Second)
		d.says("error.clipboardEmpty.body")
		d.paste("Your key is jbsw y3dp ehpk 3pxp. Keep it.")
		if !wizardtest.SameKey(d.w.session.Journey().Value(wizard.FieldKey).Reveal(), "JBSWY3DPEHPK3PXP") {
			t.Error("the words:", d.words())
		}
		d.w.system.picture = func(context.Context) ([]byte, error) { return pictureOf(t, wizardtest.Key), nil }
		d.onKey("step.app.type")
		d.paste("")
		d.pass(time.Second)
		d.says("step.app.changeAsk")
	})
}

// A page is told when another window comes to the front, if it wants to know.
func TestPageHearsThatItIsBehind(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepApp, nil)
		behind := d.app.Lifecycle().(interface{ OnExitedForeground() func() }).OnExitedForeground()
		behind()
		if d.reads("step.app.squareHidden") {
			t.Error("on one's own computer the square code stays")
		}
		heard := 0
		d.w.shell.Page().Deactivated = func() { heard++ }
		behind()
		if heard != 1 {
			t.Errorf("it heard %d times", heard)
		}
	})
}

// After the computer slept, or its clock was set, the next tick shows the right code.
func TestCodeAfterAJump(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepApp, nil)
		d.w.session.SetAutoLockMinutes(0) // otherwise the window would lock itself, as the computer may have slept
		key, err := totp.Parse(wizardtest.Key)
		if err != nil {
			t.Fatal(err)
		}
		for _, jump := range []time.Duration{0, 3 * time.Hour, -26 * time.Hour, 90 * time.Second} {
			d.w.now = func() time.Time { return time.Now().UTC().Add(jump) }
			d.pass(time.Second)
			code := key.Code(d.w.now())
			if !strings.Contains(d.words(), code[:3]+" "+code[3:]) {
				t.Errorf("a jump of %v: no %s in %s", jump, code, d.words())
			}
		}
	})
}
