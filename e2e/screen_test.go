package e2e

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// screen is a virtual screen. Its server draws to a file, so that looking at it costs
// neither the server nor the programs on it any time.
type screen struct {
	display string // as in the variable DISPLAY
	memory  []byte
	start   int // offset of the pixels
	stride  int // bytes per row
	width   int
	height  int
}

// newScreen starts a virtual screen, which ends with the test. The server chooses a free
// display number itself; -noreset keeps it from restarting when its last window closes.
func newScreen(tb testing.TB, options ...string) *screen {
	tb.Helper()
	dir := tb.TempDir()
	out, in, err := os.Pipe()
	require.NoError(tb, err)
	server := exec.Command("Xvfb", append([]string{
		"-displayfd", "3", "-screen", "0", "1280x900x24", "-fbdir", dir, "-dpi", "96",
		"-nocursor", "-noreset", "-nolisten", "tcp",
	}, options...)...)
	server.ExtraFiles = []*os.File{in}
	require.NoError(tb, server.Start())
	tb.Cleanup(func() { stop(server) })
	require.NoError(tb, in.Close())
	number, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(tb, err)
	s := &screen{display: ":" + strings.TrimSpace(number)}
	s.open(tb, filepath.Join(dir, "Xvfb_screen0"))
	return s
}

// open maps the screen's file, which has the format of xwd: a header of 32-bit numbers, a
// color table, and the pixels.
func (s *screen) open(tb testing.TB, path string) {
	tb.Helper()
	f, err := os.Open(path)
	require.NoError(tb, err)
	defer f.Close()
	info, err := f.Stat()
	require.NoError(tb, err)
	s.memory, err = syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	require.NoError(tb, err)
	tb.Cleanup(func() { syscall.Munmap(s.memory) })
	head := func(i int) int { return int(binary.BigEndian.Uint32(s.memory[4*i:])) }
	const colours = 12 // bytes per entry of the table
	s.width, s.height, s.stride = head(4), head(5), head(12)
	s.start = head(0) + head(19)*colours
}

// pixels copies what the screen shows now, four bytes per pixel: blue, green, red,
// unused.
func (s *screen) pixels() []byte {
	return bytes.Clone(s.memory[s.start : s.start+s.stride*s.height])
}

// count returns the number of pixels that have a colour.
func count(pixels []byte, c color.NRGBA) int {
	n := 0
	for i := 0; i+4 <= len(pixels); i += 4 {
		if pixels[i] == c.B && pixels[i+1] == c.G && pixels[i+2] == c.R {
			n++
		}
	}
	return n
}

// painted reports whether a part of the screen shows more than one colour.
func (s *screen) painted(box image.Rectangle) bool {
	box = box.Intersect(image.Rect(0, 0, s.width, s.height))
	if box.Empty() {
		return false
	}
	row := func(y int) []byte {
		at := s.start + y*s.stride
		return s.memory[at+4*box.Min.X : at+4*box.Max.X]
	}
	one := bytes.Repeat(row(box.Min.Y)[:4], box.Dx())
	for y := box.Min.Y; y < box.Max.Y; y++ {
		if !bytes.Equal(row(y), one) {
			return true
		}
	}
	return false
}

// picture returns a part of the screen's current content.
func (s *screen) picture(box image.Rectangle) *image.NRGBA {
	img := image.NewNRGBA(box)
	pixels := s.pixels()
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			p := pixels[y*s.stride+4*x:]
			img.SetNRGBA(x, y, color.NRGBA{R: p[2], G: p[1], B: p[0], A: 255})
		}
	}
	return img
}

// save writes a picture as PNG.
func save(tb testing.TB, path string, img image.Image) {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, img))
	require.NoError(tb, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(tb, os.WriteFile(path, b.Bytes(), 0o644))
}

// stop ends a program started by the test, if it is still running.
func stop(c *exec.Cmd) {
	c.Process.Kill()
	c.Wait()
}
