package session

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard/people"
)

func TestSettings(t *testing.T) {
	at(t, "", func(t *testing.T, d *desk) {
		d.SetLanguage("es")
		d.SetDark(true)
		d.SetTextPercent(150)
		d.SetBlockCapture(false)
		d.SetAutoLockMinutes(0)
		d.SetHighContrast(true)
		d.SetLongReveal(true)
		d.SetAsksSystem(true)
		d.SetPrinter("HP")
		d.SetWindow(people.Window{X: 1, Y: 2, W: 800, H: 600})
		d.ok(d.SetShared(false))
		want := people.Settings{
			Language: "es", Theme: people.Dark, TextPercent: 150, Recorded: true, LockMinutes: people.Never, Computer: people.Own,
			Contrast: people.HighContrast, LongReveal: true, AskSystem: true, Printer: "HP", Window: people.Window{X: 1, Y: 2, W: 800, H: 600},
		}
		if d.Settings() != want || d.BlockCapture() || d.AutoLockMinutes() != 0 || d.Shared() {
			t.Errorf("%+v", d.Settings())
		}
		d.Session.Close() // waits until everything is written
		d.start()
		if d.Settings() != want || d.Printer() != "HP" || !d.AsksSystem() {
			t.Errorf("kept %+v", d.Settings())
		}
		d.SetDark(false)
		d.SetHighContrast(false)
		d.SetBlockCapture(true)
		if s := d.Settings(); s.Theme != people.Light || s.Contrast != people.NormalContrast || s.Recorded {
			t.Errorf("switched back: %+v", s)
		}
		d.add()
		var misplaced *people.MisplacedError
		if err := d.SetShared(true); !errors.As(err, &misplaced) || d.Shared() {
			t.Errorf("there are people in the keychain: %v", err)
		}
	})
}

// Settings that cannot be written take effect anyway, and the view is told.
func TestSettingsNotSaved(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.settle()
		index := filepath.Join(d.pc.dir, "index.json")
		d.ok(os.Remove(index))
		d.ok(os.Mkdir(index, 0o700))
		d.ok(os.WriteFile(filepath.Join(index, "x"), nil, 0o600))
		d.SetDark(true)
		if d.settle(); d.settingErr == nil || d.Settings().Theme != people.Dark {
			t.Error("nobody was told", d.Settings())
		}
	})
}

// Editing the index can make the computer a shared one, but never the opposite.
func TestEditedIndex(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		id := d.add()
		d.must(d.ClosePerson)
		d.Session.Close()
		edit(t, d.pc, `"shared"`, `"own"`)
		d.start()
		if !d.Shared() || len(d.Destinations(id)) != 0 {
			t.Error("the clinic mode is off")
		}
		if err := d.await(func(done func(error)) { d.Add(rosa(), done) }); !errors.Is(err, ErrShared) {
			t.Error(err)
		}
		if err := d.await(func(done func(error)) { d.Open(id, done) }); !errors.Is(err, people.ErrSealed) {
			t.Error(err)
		}
		if !d.Altered() {
			t.Fatal("nobody is told")
		}
		d.AcceptAltered()
		d.Session.Close()
		if d.start(); d.Altered() {
			t.Error("it is told again")
		}
	})
}

// edit replaces a text in the index.
func edit(t testing.TB, pc *computer, from, to string) {
	t.Helper()
	index := filepath.Join(pc.dir, "index.json")
	data, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(index, []byte(strings.ReplaceAll(string(data), from, to)), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestUsesPassphrase(t *testing.T) {
	at(t, people.Own, func(t *testing.T, d *desk) {
		if d.UsesPassphrase() {
			t.Error("there is none")
		}
		d.SetAsksSystem(true)
		if !d.AsksSystem() {
			t.Error("the system asks, as there is no passphrase")
		}
		d.makePassphrase()
		if d.AsksSystem() {
			t.Error("two passwords are asked for")
		}
		if !d.UsesPassphrase() || d.Now().Before(d.Started()) || d.Store() != d.store {
			t.Error("there is one")
		}
	})
}
