package capture

import (
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/waypost-app/waypost/ui/desktop/portal"
	"github.com/waypost-app/waypost/ui/desktop/portal/portaltest"
)

// TestMain lets the test binary act as the helper process that calls the portal.
func TestMain(m *testing.M) {
	portal.RunHelper(os.Args)
	if os.Getenv(scanRole) != "" {
		scan()
		return
	}
	os.Exit(m.Run())
}

// screenshotFile writes a screenshot file as a desktop does, and returns its path.
func screenshotFile(t *testing.T) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 64, 48))
	img.SetGray(3, 5, color.Gray{Y: 200})
	path := filepath.Join(t.TempDir(), "Screenshot from today.png")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	return path
}

func gone(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, os.ErrNotExist)
}

func TestPortalScreenshot(t *testing.T) {
	p, path := portaltest.Start(t), screenshotFile(t)
	p.Answers(portaltest.Answer{URI: "file://" + path})
	pictures := 0
	err := fromPortal(t.Context(), func(img image.Image) error {
		pictures++
		if r, _, _, _ := img.At(3, 5).RGBA(); r>>8 != 200 {
			t.Errorf("the picture has %d at its mark", r>>8)
		}
		return nil
	})
	if err != nil || pictures != 1 {
		t.Errorf("%d pictures, %v", pictures, err)
	}
	removed(t, path)
}

// A file that is missing or too large gives no picture. It is removed anyway.
func TestPortalGivesNoScreenshot(t *testing.T) {
	p, dir := portaltest.Start(t), t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sparse, pipe, link := write("sparse.png", ""), filepath.Join(dir, "pipe.png"), filepath.Join(dir, "link.png")
	if err := errors.Join(os.Truncate(sparse, maxBytes+1), unix.Mkfifo(pipe, 0o600), os.Symlink("/nowhere", link)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path string
		want error
	}{
		"words":           {write("words.png", "no picture"), ErrUnavailable},
		"an empty file":   {write("empty.png", ""), ErrUnavailable},
		"too many pixels": {write("wide.png", header(40_000, 40_000, 8)), ErrTooLarge},
		"wide pixels":     {write("deep.png", header(8192, 5000, 16)), ErrTooLarge},
		"too many bytes":  {sparse, ErrTooLarge},
		"a pipe":          {pipe, ErrUnavailable},
		"a dead link":     {link, ErrUnavailable},
		"nothing":         {filepath.Join(dir, "gone.png"), ErrUnavailable},
	} {
		p.Answers(portaltest.Answer{URI: "file://" + c.path})
		if err := fromPortal(t.Context(), never(t)); !errors.Is(err, c.want) || !errors.Is(err, ErrUnavailable) {
			t.Errorf("%s: %v", name, err)
		}
		<-p.Calls
		removed(t, c.path)
	}
	p.Answers(portaltest.Answer{Response: 1})
	if err := fromPortal(t.Context(), never(t)); !errors.Is(err, ErrUnavailable) {
		t.Errorf("the person said no: %v", err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+filepath.Join(dir, "none"))
	if err := fromPortal(t.Context(), never(t)); !errors.Is(err, ErrUnavailable) {
		t.Errorf("there is no bus: %v", err)
	}
}

// header returns the start of a PNG file with the given size and bits per channel.
func header(width, height uint32, depth byte) string {
	chunk := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	chunk = append(binary.BigEndian.AppendUint32(chunk, height), depth, 6, 0, 0, 0)
	file := binary.BigEndian.AppendUint32([]byte("\x89PNG\r\n\x1a\n"), uint32(len(chunk)-4))
	return string(binary.BigEndian.AppendUint32(append(file, chunk...), crc32.ChecksumIEEE(chunk)))
}

// never returns a callback that fails the test if there is a picture.
func never(t *testing.T) func(image.Image) error {
	return func(image.Image) error { t.Error("there is a picture"); return nil }
}

// removed waits until another process has removed the file.
func removed(t *testing.T, path string) {
	t.Helper()
	for began := time.Now(); !gone(path); runtime.Gosched() {
		if time.Since(began) > 20*time.Second {
			t.Fatalf("%s is left behind", path)
		}
	}
}

// A caller that stops waiting for the desktop's prompt returns at once, and a picture
// delivered afterwards is removed.
func TestPortalScreenshotCancelled(t *testing.T) {
	p, path := portaltest.Start(t), screenshotFile(t)
	p.Answers(portaltest.Answer{Silent: true})
	ctx, cancel := context.WithCancel(t.Context())
	calls := make(chan portaltest.Call, 1)
	go func() {
		calls <- <-p.Calls
		cancel()
	}()
	if err := fromPortal(ctx, never(t)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	p.Respond((<-calls).Request, portaltest.Answer{URI: "file://" + path})
	removed(t, path)
}

func TestFits(t *testing.T) {
	for size, want := range map[[2]int]bool{
		{1, 1}: true, {7680, 4320}: true, {8192, 8192}: true,
		{8192, 8193}: false, {1 << 31, 1 << 31}: false, {math.MaxInt, 2}: false,
		{0, 10}: false, {10, 0}: false, {-1, -1}: false,
	} {
		if got := fits(size[0], size[1]); got != want {
			t.Errorf("%v: %v", size, got)
		}
	}
}
