package e2e

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// witnesses checks with other programs what Waypost left behind.
func (tr *tour) witnesses() {
	tr.keychainHolds()
	tr.sheetHolds()
	tr.nothingLeaks()
	tr.everyFileIsNamed()
	tr.folderIsPrivate()
}

// keychainHolds asks secret-tool for every secret.
func (tr *tour) keychainHolds() {
	want := map[string]string{"backup code": tr.rosa.backup, "password": tr.rosa.password, "authenticator key": tr.rosa.uri}
	for i := range tr.rosa.answers {
		want[fmt.Sprintf("question %d", i+1)] = tr.rosa.questions[i]
		want[fmt.Sprintf("answer %d", i+1)] = tr.rosa.answers[i]
	}
	for item, value := range want {
		if got := tr.lookup(item); got != value {
			tr.tb.Errorf("secret-tool finds %q as %s, want %q", got, item, value)
		}
	}
}

// sheetHolds checks the PDF that was saved and the one that was printed.
func (tr *tour) sheetHolds() {
	saved, err := os.ReadFile(tr.pdf())
	require.NoError(tr.tb, err)
	tr.holds("17-sheet", saved)
	tr.holds("17-sheet-printed", tr.printed)
}

// holds checks a sheet: with qpdf whether it is valid, with pdftotext for the words on
// it, with zbarimg for the QR code as it is printed.
func (tr *tour) holds(name string, pdf []byte) {
	tr.tb.Helper()
	keep, picture := filepath.Join(tr.shots, name+".pdf"), filepath.Join(tr.shots, name)
	require.NoError(tr.tb, os.WriteFile(keep, pdf, 0o600))
	tr.session.Output("qpdf", "--check", keep)
	words := tr.session.Output("pdftotext", "-layout", keep, "-")
	for _, secret := range append([]string{tr.rosa.backup, tr.rosa.name, tr.rosa.email}, append(tr.rosa.questions, tr.rosa.answers...)...) {
		if !strings.Contains(words, secret) {
			tr.tb.Errorf("pdftotext finds no %q on %s:\n%s", secret, name, words)
		}
	}
	if strings.Contains(words, tr.rosa.password) {
		tr.tb.Errorf("the password is on %s", name)
	}
	tr.session.Output("pdftoppm", "-r", "150", "-png", "-singlefile", keep, picture)
	if got := strings.TrimSpace(tr.session.Output("zbarimg", "--quiet", "--raw", picture+".png")); got != tr.rosa.uri {
		tr.tb.Errorf("zbarimg reads %q from %s, want %q", got, name, tr.rosa.uri)
	}
}

// nothingLeaks searches every file in the home folder, and Waypost's output on its
// terminal, for every secret.
func (tr *tour) nothingLeaks() {
	tr.tb.Helper()
	tr.leaks("the terminal", tr.stderr.Bytes())
	files := 0
	err := filepath.WalkDir(tr.session.Home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || path == tr.pdf() {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		tr.leaks(path, append([]byte(path+"\n"), data...))
		return err
	})
	require.NoError(tr.tb, err)
	if files < 3 { // the index, the lock, the keyring
		tr.tb.Errorf("searched only %d files", files)
	}
}

func (tr *tour) leaks(where string, data []byte) {
	for _, secret := range tr.rosa.secrets() {
		for _, code := range encodings(secret) {
			if bytes.Contains(data, code) {
				tr.tb.Errorf("%s holds %q", where, secret)
			}
		}
	}
}

// encodings returns the bytes of a text in several encodings.
func encodings(s string) [][]byte {
	all := [][]byte{[]byte(s)}
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var b []byte
		for _, unit := range utf16.Encode([]rune(s)) {
			b = order.AppendUint16(b, unit)
		}
		all = append(all, b)
	}
	var runes []byte
	for _, r := range s {
		runes = binary.LittleEndian.AppendUint32(runes, uint32(r))
	}
	return append(all, runes)
}

// folderIsPrivate checks that only their owner can read Waypost's folder and the PDF.
func (tr *tour) folderIsPrivate() {
	require.NoError(tr.tb, filepath.WalkDir(tr.state(), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			tr.tb.Errorf("others may use %s: %v", path, info.Mode())
		}
		return err
	}))
	info, err := os.Stat(tr.pdf())
	require.NoError(tr.tb, err)
	if info.Mode().Perm() != 0o600 {
		tr.tb.Errorf("the PDF has the mode %v", info.Mode())
	}
}
