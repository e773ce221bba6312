package transfer_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"image/png"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/page/transfer"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	accounts "github.com/waypost-app/waypost/wizard/transfer"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// New people are ticked, existing people keep their data unless the user decides
// otherwise, and no secret is shown.
func TestBring(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	screens()["25c-list"](w)
	require.Equal(t, w.Kit().Text.N("page.bring.go", 2), w.Page.Primary.Label())
	for _, secret := range []string{"NEW CODE", wizardtest.BackupCode, wizardtest.Password, wizardtest.Key} {
		require.NotContains(t, pagetest.Words(w.Page.Body), secret)
	}
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "page.bring.set", "date", w.Kit().Text.Date(w.Clock.AddDate(0, -2, 0))))
	w.press("page.bring.take.backup")
	w.Rebuild()
	require.Equal(t, w.Kit().Text.T("page.bring.both", "n", 2, "m", 1), w.Page.Primary.Label())
	w.Page.Primary.Tapped(nil)
	require.Len(t, w.arrivals, 3)
	for _, a := range w.arrivals {
		if a.ID != "" {
			require.Equal(t, "rosa", a.ID)
			require.Equal(t, "NEW CODE", a.Journey.Value(wizard.FieldBackup).Reveal())
			require.Equal(t, wizardtest.Password, a.Journey.Value(wizard.FieldPassword).Reveal())
		}
	}
	require.Equal(t, wizardtest.BackupCode, w.here[0].Journey.Value(wizard.FieldBackup).Reveal(), "nothing changes before it is kept")
	require.True(t, w.Did("home"))
}

func TestBringOne(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.write(accounts.Record(wizardtest.Rosa(w.Clock)))
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Primary.Tapped(nil) // the first press chooses the file
	w.Page.Primary.Tapped(nil) // the second press imports it
	require.True(t, w.Did("open new"))
}

// If everything in the file is already here, the only thing left to do is to close the
// page.
func TestBringNothingNew(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.here = []people.Match{{ID: "rosa", Journey: wizardtest.Rosa(w.Clock)}}
	w.write(accounts.Record(wizardtest.Rosa(w.Clock)))
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Primary.Tapped(nil)
	require.Equal(t, w.Kit().Text.T("common.close"), w.Page.Primary.Label())
	w.Page.Primary.Tapped(nil)
	require.True(t, w.Did("back"))
	require.Empty(t, w.arrivals)
}

// For screen readers, the data on this computer and the data in the file are columns of a
// table.
func TestComparedInATable(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.household()
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Primary.Tapped(nil)
	words := w.Kit().Text.T
	found := map[part.A11yCell]string{}
	for _, n := range part.CollectA11y(w.Page.Body) {
		if n.Cell != nil && found[*n.Cell] == "" {
			found[*n.Cell] = n.Name
		}
	}
	require.Equal(t, words("page.bring.columnHere"), found[part.A11yCell{Column: 1}])
	require.Equal(t, words("page.bring.columnFile"), found[part.A11yCell{Column: 2}])
	require.NotEmpty(t, found[part.A11yCell{Row: 1, Header: true}])
	require.NotEmpty(t, found[part.A11yCell{Row: 1, Column: 2}])
	require.Zero(t, len(found)%3-2, "two headers of columns, and rows of three: %v", found)
}

// If a file cannot be read, the page says why in a clear sentence, keeps nothing, and
// lets the user try again.
func TestBringFails(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.household()
	w.Show(transfer.NewBring(w.ports()))
	good := w.file
	w.file = filepath.Join(t.TempDir(), "gone")
	w.Page.Primary.Tapped(nil)
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "page.bring.notRead"))
	w.file = good
	w.Page.Primary.Tapped(nil)
	w.refused = errors.New("the disk is full")
	w.Page.Primary.Tapped(nil)
	require.Empty(t, w.arrivals)
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "error.unexpected.body"))
	w.refused = nil
	w.Page.Primary.Tapped(nil)
	require.Len(t, w.arrivals, 2)
}

// Of a large file, fifty rows are drawn; the rest can be found by name.
func TestManyAreFound(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	var all []export.Record
	for range 120 {
		all = append(all, export.Record{Name: "Somebody", Email: "somebody@example.com"})
	}
	w.write(append(all, export.Record{Name: "Linh Tran", Email: "linh@example.com"})...)
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Primary.Tapped(nil)
	require.NotContains(t, pagetest.Words(w.Page.Body), "Linh Tran")
	require.Equal(t, 50, strings.Count(pagetest.Words(w.Page.Body), "Somebody"))
	pagetest.Type(t, w.Host, pagetest.Field(t, w.Page.Body, w.Kit().Text.T("page.bring.find")), "linh")
	require.Contains(t, pagetest.Words(w.Page.Body), "Linh Tran")
}

// googlePicture returns a picture with one QR code of Google's export, for a single
// account.
func (w *window) googlePicture(account string, number, of int) string {
	w.T.Helper()
	entry := append([]byte{0x0a, 20}, "a secret of 20 bytes"...)
	entry = append(append(entry, 0x12, byte(len(account))), account...)
	entry = append(append(entry, 0x1a, 5), "USCIS"...)
	payload := append([]byte{0x0a, byte(len(entry))}, entry...)
	payload = append(payload, 0x10, 1, 0x18, byte(of), 0x20, byte(number-1))
	code, err := qr.Encode("otpauth-migration://offline?data=" + url.QueryEscape(base64.StdEncoding.EncodeToString(payload)))
	require.NoError(w.T, err)
	var picture bytes.Buffer
	require.NoError(w.T, png.Encode(&picture, code.Image(4)))
	path := filepath.Join(w.T.TempDir(), account+".png")
	require.NoError(w.T, os.WriteFile(path, picture.Bytes(), 0o600))
	return path
}

// All pictures of one export are imported together, and missing ones are named until they
// are added.
func TestSeveralPictures(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	one, two, three := w.googlePicture("rosa@example.com", 1, 3), w.googlePicture("luz@example.com", 2, 3), w.googlePicture("leo@example.com", 3, 3)
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Dropped([]fyne.URI{storage.NewFileURI(three), storage.NewFileURI(one)})
	require.Equal(t, w.Kit().Text.N("page.bring.go", 2), w.Page.Primary.Label())
	missing := func(n int) bool {
		return pagetest.Says(w.Host, w.Page.Body, "page.bring.missingPage", "n", n, "total", 3)
	}
	require.Equal(t, []bool{false, true, false}, []bool{missing(1), missing(2), missing(3)})
	w.file = filepath.Join(t.TempDir(), "gone")
	w.press("page.bring.add")
	require.True(t, missing(2))
	require.Equal(t, w.Kit().Text.N("page.bring.go", 2), w.Page.Primary.Label(), "what was read before stays")
	w.file = two
	w.press("page.bring.add")
	require.False(t, missing(2))
	w.press("page.bring.add") // the same picture again
	require.Equal(t, w.Kit().Text.N("page.bring.go", 3), w.Page.Primary.Label())
}

// While many people are imported, the page shows how far it has come.
func TestManySayHowFar(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	var all []export.Record
	for i := range 12 {
		all = append(all, someone(w, "Person "+strconv.Itoa(i)))
	}
	w.write(all...)
	w.halfway = true
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Primary.Tapped(nil)
	w.Page.Primary.Tapped(nil)
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "page.bring.progress", "n", 6, "total", 12), pagetest.Words(w.Page.Body))
	w.Rebuild()
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "page.bring.progress", "n", 6, "total", 12), "another look keeps it")
}

// An account from another program, whose name says little, is shown with the person's
// name on this computer.
func TestHereIsNamedAsHere(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.here = []people.Match{{ID: "rosa", Journey: wizardtest.Rosa(w.Clock)}}
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Pasted("otpauth://totp/USCIS:rosa2@example.com?secret=" + wizardtest.Key)
	require.Contains(t, pagetest.Words(w.Page.Body), wizardtest.Name)
}

// A pasted key URI is treated like a file.
func TestPastedAddress(t *testing.T) {
	w := newWindow(t, pagetest.Look{})
	w.Show(transfer.NewBring(w.ports()))
	w.Page.Pasted("  ")
	require.False(t, pagetest.Says(w.Host, w.Page.Body, "page.bring.notRead"))
	w.Page.Pasted("see you at noon")
	require.True(t, pagetest.Says(w.Host, w.Page.Body, "page.bring.notRead"))
	w.Page.Pasted("otpauth://totp/USCIS:luz@example.com?secret=" + wizardtest.Key)
	w.Page.Primary.Tapped(nil)
	require.Len(t, w.arrivals, 1)
	key, _ := w.arrivals[0].Journey.Key()
	require.Equal(t, "luz@example.com", key.Account)
}
