package main

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/wizard/text"
)

func written(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, run("2026-11-27", dir))
	return dir
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	require.NoError(t, err)
	return string(data)
}

// The validators for desktop entries and AppStream accept the files.
func TestValidators(t *testing.T) {
	dir := written(t)
	for _, c := range [][]string{
		{"desktop-file-validate", "--no-hints", filepath.Join(dir, "org.waypost.Waypost.desktop")},
		{"appstreamcli", "validate", "--no-net", filepath.Join(dir, "org.waypost.Waypost.metainfo.xml")},
	} {
		out, err := exec.CommandContext(t.Context(), c[0], c[1:]...).CombinedOutput()
		if err != nil || c[0] == "desktop-file-validate" && len(out) > 0 {
			t.Errorf("%v: %v\n%s", c, err, out)
		}
	}
}

// Every language of the catalogue is included, also languages added later.
func TestEveryLanguage(t *testing.T) {
	dir := written(t)
	entry, shop := read(t, dir, "org.waypost.Waypost.desktop"), read(t, dir, "org.waypost.Waypost.metainfo.xml")
	texts, err := text.Load(assets.Locales)
	require.NoError(t, err)
	for _, tag := range texts.Tags() {
		words := plain(texts.For(tag), "package.summary")
		if !strings.Contains(entry, words) || !strings.Contains(shop, words) {
			t.Errorf("%s: no %q", tag, words)
		}
	}
	if strings.Contains(entry+shop, "⟦") {
		t.Error("a key has no words")
	}
	for d := xml.NewDecoder(strings.NewReader(read(t, dir, "Info.plist"))); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// App stores fetch the pictures from the repository, so each of them exists and has the
// size given in the metadata.
func TestPictures(t *testing.T) {
	shop := read(t, written(t), "org.waypost.Waypost.metainfo.xml")
	for _, p := range (release{}).Pictures() {
		c, err := png.DecodeConfig(strings.NewReader(read(t, "../..", p.Path)))
		require.NoError(t, err, p.Path)
		if size := fmt.Sprintf(`width="%d" height="%d">`, c.Width, c.Height); !strings.Contains(shop, size) || !strings.Contains(shop, p.Path) {
			t.Errorf("%s: %s is not in the metadata", p.Path, size)
		}
	}
}

func TestPosixNames(t *testing.T) {
	for tag, want := range map[string]string{
		"es": "es", "pt-BR": "pt_BR", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "sr-Latn": "sr@Latn", "uz-Latn-UZ": "uz_UZ@Latn",
	} {
		if got := (translation{Tag: tag}).Posix(); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}

// Each picture in an icon file has the position and size given in the file's header.
func TestIcons(t *testing.T) {
	dir := written(t)
	ico := []byte(read(t, dir, "waypost.ico"))
	for i := range int(binary.LittleEndian.Uint16(ico[4:])) {
		entry := ico[6+16*i:]
		size, at := binary.LittleEndian.Uint32(entry[8:]), binary.LittleEndian.Uint32(entry[12:])
		c, err := png.DecodeConfig(bytes.NewReader(ico[at : at+size]))
		require.NoError(t, err)
		if byte(c.Width) != entry[0] {
			t.Errorf("%d: %d wide, the head says %d", i, c.Width, entry[0])
		}
	}
	icns := []byte(read(t, dir, "waypost.icns"))
	require.Equal(t, len(icns), int(binary.BigEndian.Uint32(icns[4:])))
	count := 0
	for rest := icns[8:]; len(rest) > 0; count++ {
		length := binary.BigEndian.Uint32(rest[4:])
		_, err := png.DecodeConfig(bytes.NewReader(rest[8:length]))
		require.NoError(t, err)
		rest = rest[length:]
	}
	require.Equal(t, 7, count)
}

// The same commit produces the same bytes.
func TestSameBytes(t *testing.T) {
	one, other := written(t), written(t)
	entries, err := os.ReadDir(one)
	require.NoError(t, err)
	require.Greater(t, len(entries), 8)
	for _, e := range entries {
		require.Equal(t, read(t, one, e.Name()), read(t, other, e.Name()), e.Name())
	}
}
