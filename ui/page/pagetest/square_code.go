package pagetest

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure/qr"
)

// SquareCode writes a picture of the QR code for a text, and returns its path.
func SquareCode(t testing.TB, text string) string {
	t.Helper()
	code, err := qr.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(t.TempDir(), "photo.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, code.Image(4)); err != nil {
		t.Fatal(err)
	}
	return f.Name()
}
