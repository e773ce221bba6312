package part

import (
	"context"
	"fmt"
	"image"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/ui/layout"
)

// The addresses of two invented keys: a typical one, and one of the greatest length.
var shownURIs = []string{
	"otpauth://totp/USCIS:rosa.delgado%40example.com?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS",
	"otpauth://totp/USCIS:rosa?secret=" + strings.Repeat("KRSXG5BAONUWO3TQN5ZXI2LO", 17) + "&issuer=USCIS&period=60",
}

// zbarimg and our own reader can read the code from the screen, at every usual scale, in
// both palettes, small and as large as the window.
func TestQRIsReadFromTheScreen(t *testing.T) {
	for _, look := range []struct {
		scale float32
		dark  bool
	}{{scale: 1}, {scale: 1.25}, {scale: 1.5}, {scale: 2}, {scale: 1, dark: true}} {
		s := newStage(t, "en", look.dark)
		s.window.Canvas().(interface{ SetScale(float32) }).SetScale(look.scale)
		for _, text := range shownURIs {
			code, err := qr.Encode(text)
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("%d letters, %+v", len(text), look)
			small := NewQR(s.Kit, code.Modules(), 196)
			s.show(s.Place.Centered(0, small), layout.Width(small)+40)
			s.reads(name, text)
			s.window.Resize(fyne.NewSize(1080, 760))
			big := NewQROverlay(s.Kit, code.Modules(), "")
			big.Open()
			if shot := s.reads(name+", as large as the window", text); shot.Dx() != int(1080*look.scale) {
				t.Fatalf("the picture is %d pixels wide at %v", shot.Dx(), look.scale)
			}
			big.Close()
		}
	}
}

// reads fails unless both readers find text in the window's picture. It returns the
// bounds of the picture.
func (s *stage) reads(name, text string) image.Rectangle {
	s.t.Helper()
	shot := s.window.Canvas().Capture()
	if ours := decode(shot); !slices.Equal(ours, []string{text}) {
		s.t.Errorf("%s: we read %d codes", name, len(ours))
	}
	file := filepath.Join(s.t.TempDir(), "shot.png")
	goldentest.Write(s.t, file, shot)
	out, err := exec.Command("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", file).Output()
	if err != nil || strings.TrimSpace(string(out)) != text {
		s.t.Errorf("%s: zbarimg (Debian: zbar-tools) reads %d bytes: %v", name, len(out), err)
	}
	return shot.Bounds()
}

func decode(shot image.Image) []string {
	codes, _ := qr.Decode(context.Background(), shot)
	return codes
}
