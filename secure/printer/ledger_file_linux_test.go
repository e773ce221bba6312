package printer

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/printer/printertest"
)

// If a server was reinstalled, somebody else's job may have the number of ours. It is
// left alone.
func TestAnotherJobIsLeftAlone(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone", "Not there")
	office.Admin("sh", "-c", "printf '%%PDF-1.7\n' | lp -d Gone")
	l, _ := newLedger(t)
	l.add(spooled{Socket: office.Server(), ID: 1, UUID: "urn:uuid:00000000-0000-3000-8000-000000000000"})
	if err := l.Purge(t.Context()); err != nil || office.Waiting() != 1 || len(l.jobs) != 0 {
		t.Errorf("%v, %d jobs wait, %d are remembered", err, office.Waiting(), len(l.jobs))
	}
}

// The file identifies jobs, and says nothing about what was printed or where.
func TestLedgerFile(t *testing.T) {
	office := printertest.New(t)
	office.AddGone("Gone_desk", "Not there")
	l, path := newLedger(t)
	err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Gone_desk", Title: "Waypost"}, func(s State) {
		if s != Offline {
			return
		}
		data, err := os.ReadFile(path)
		var list []map[string]any
		if err != nil || json.Unmarshal(data, &list) != nil || len(list) != 1 {
			t.Fatalf("%v: %s", err, data)
		}
		var names []string
		for name := range list[0] {
			names = append(names, name)
		}
		slices.Sort(names)
		if !slices.Equal(names, []string{"id", "socket", "uuid"}) {
			t.Error(names)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != 0o600 {
			t.Error(info.Mode(), err)
		}
	})
	var refused *Refused
	if !errors.As(err, &refused) {
		t.Error(err)
	}
}

// If the file cannot be written, for example on a full disk, people can still print.
func TestLedgerWithoutRoom(t *testing.T) {
	office := printertest.New(t)
	tray := office.Add("Front_desk", "Front desk")
	path := filepath.Join(t.TempDir(), "absent", "printjobs.json")
	l := reopen(path)
	if err := l.Print(t.Context(), bytes.NewReader(document()), Job{Printer: "Front_desk"}, nil); err != nil || tray.Count() != 1 {
		t.Error(err)
	}
	if err := l.Purge(t.Context()); err != nil {
		t.Error(err)
	}
	checkEmpty(t, office, path)
}
