package clipboard_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/desktop/clipboard"
)

// desk is a clipboard in memory. Its owner can be made to hang.
type desk struct {
	mu sync.Mutex // held by the goroutine that acts as the UI thread

	clipboard.Board

	content string
	hangs   bool
	private error // what SetPrivate returns
	reads   int
}

func newDesk() *desk {
	d := &desk{private: errors.ErrUnsupported}
	d.Board = clipboard.Board{
		Set:        func(text string) { d.content, d.hangs = text, false },
		SetPrivate: func(secure.Secret) error { return d.private },
		Read: func(ctx context.Context) (secure.Secret, error) {
			d.mu.Lock()
			d.reads++
			content, hangs := d.content, d.hangs
			d.mu.Unlock()
			switch {
			case hangs:
				<-ctx.Done()
				return secure.Secret{}, ctx.Err()
			case content == "":
				return secure.Secret{}, clipboard.ErrEmpty
			}
			return secure.NewSecret(content), nil
		},
		Do: d.do,
		After: func(after time.Duration, f func()) func() {
			return stopper(time.AfterFunc(after, func() { d.do(f) }))
		},
	}
	return d
}

func stopper(t *time.Timer) func() { return func() { t.Stop() } }

// do runs a function as the UI thread would, one at a time.
func (d *desk) do(f func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	f()
}

// sleep advances the fake clock, so that everything due by then runs.
func (d *desk) sleep(t time.Duration) {
	d.mu.Unlock()
	defer d.mu.Lock()
	time.Sleep(t)
	synctest.Wait()
}

// wait lets everything run that needs no time to pass.
func (d *desk) wait() { d.sleep(0) }

// onDesk runs a test with a fake clipboard and a fake clock.
func onDesk(t *testing.T, test func(t *testing.T, d *desk)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		d := newDesk()
		d.do(func() { test(t, d) })
	})
}

func TestCopiedValueIsClearedInTime(t *testing.T) {
	for name, c := range map[string]struct {
		meanwhile func(*desk)
		want      string
	}{
		"nothing else":           {func(*desk) {}, ""},
		"another program copies": {func(d *desk) { d.content = "soup recipe" }, "soup recipe"},
		"another value":          {func(d *desk) { d.Copy(secure.NewSecret("92QD")) }, "92QD"},
		"the owner hangs":        {func(d *desk) { d.hangs = true }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(t *testing.T, d *desk) {
				d.Copy(secure.NewSecret("7K4M"))
				d.sleep(time.Minute - time.Second)
				if d.content != "7K4M" {
					t.Fatalf("cleared too early: %q", d.content)
				}
				c.meanwhile(d)
				d.sleep(3 * time.Second)
				if d.content != c.want {
					t.Errorf("the clipboard holds %q, not %q", d.content, c.want)
				}
				d.sleep(time.Minute) // a second value goes as well
				if d.content == "92QD" {
					t.Error("the second value stays")
				}
			})
		})
	}
}

// Clear returns at once and calls done within about a second, whatever the owner
// does.
func TestClearNeverWaits(t *testing.T) {
	for name, hangs := range map[string]bool{"owner answers": false, "owner hangs": true} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(t *testing.T, d *desk) {
				d.Copy(secure.NewSecret("7K4M"))
				d.hangs = hangs
				began, done := time.Now(), false
				d.Clear(func() { done = true })
				if time.Since(began) != 0 {
					t.Error("Clear waits")
				}
				d.sleep(2 * time.Second)
				if !done || d.content != "" {
					t.Errorf("done: %v, %q is left", done, d.content)
				}
				d.Copy(secure.NewSecret("XT3H"))
				if d.sleep(2 * time.Second); d.content != "XT3H" {
					t.Error("the next copy is cleared, too")
				}
			})
		})
	}
}

// An answer that comes late does not clear a newer copy.
func TestLateAnswer(t *testing.T) {
	onDesk(t, func(t *testing.T, d *desk) {
		d.Copy(secure.NewSecret("7K4M"))
		d.hangs = true
		d.Clear(nil)
		d.wait()
		d.Copy(secure.NewSecret("92QD"))
		if d.sleep(2 * time.Second); d.content != "92QD" {
			t.Errorf("the clipboard holds %q", d.content)
		}
	})
}

func TestNothingCopiedNothingRead(t *testing.T) {
	onDesk(t, func(t *testing.T, d *desk) {
		d.content = "soup recipe"
		done := false
		d.Clear(func() { done = true })
		if d.wait(); d.reads > 0 || d.content == "" || !done {
			t.Errorf("%d reads, %q, done: %v", d.reads, d.content, done)
		}
		if d.ClearAll(); d.content != "" {
			t.Errorf("%q is left", d.content)
		}
	})
}

func TestClearValues(t *testing.T) {
	values := []secure.Secret{secure.NewSecret("7K4M-92QD-XT3H"), secure.NewSecret("dog")}
	for content, cleared := range map[string]bool{
		"7k4m 92qd xt3h": true,
		"soup recipe":    false,
		"dog":            false, // too short to mean anything
		"":               false,
	} {
		onDesk(t, func(t *testing.T, d *desk) {
			d.content = content
			d.ClearValues(values, nil)
			if d.wait(); (d.content == "") != (cleared || content == "") {
				t.Errorf("%q: %q is left", content, d.content)
			}
		})
	}
	onDesk(t, func(t *testing.T, d *desk) {
		d.content, d.hangs = "7K4M", true
		d.ClearValues(values, nil)
		if d.sleep(2 * time.Second); d.content != "" {
			t.Error("what a hung owner holds stays")
		}
	})
}

// If the system keeps a clipboard history, a value is copied without entering it, or not
// at all.
func TestCopyPastTheHistory(t *testing.T) {
	onDesk(t, func(t *testing.T, d *desk) {
		d.private = nil
		if err := d.Copy(secure.NewSecret("7K4M")); err != nil || d.content != "" {
			t.Errorf("%q, %v", d.content, err)
		}
		d.content = "7K4M" // copied by another program
		if d.sleep(clipboard.KeepFor + time.Second); d.content != "" {
			t.Errorf("%q is left", d.content)
		}
		d.private = errors.New("OpenClipboard: access is denied")
		if err := d.Copy(secure.NewSecret("92QD")); !errors.Is(err, clipboard.ErrBusy) || d.content != "" {
			t.Errorf("copied in the clear: %q, %v", d.content, err)
		}
	})
}

func TestPaste(t *testing.T) {
	onDesk(t, func(t *testing.T, d *desk) {
		d.content = "JBSW Y3DP"
		var pasted []string
		paste := func() { d.Paste(func(text string) { pasted = append(pasted, text) }) }
		paste()
		d.wait()
		d.hangs = true
		paste()
		d.sleep(2 * time.Second)
		if len(pasted) != 2 || pasted[0] != "JBSW Y3DP" || pasted[1] != "" {
			t.Errorf("pasted %q", pasted)
		}
	})
}

func TestHolds(t *testing.T) {
	const key = "otpauth://totp/USCIS:rosa?secret=JBSWY3DPEHPK3PXP&issuer=USCIS"
	for name, c := range map[string]struct {
		text, value string
		want        bool
	}{
		"the same":                       {"7K4M-92QD", "7K4M-92QD", true},
		"in small letters, with spaces":  {"7k4m 92qd", "7K4M-92QD", true},
		"with no-break spaces":           {"7K4M\u00a092QD", "7K4M-92QD", true},
		"wide characters":                {"７Ｋ４Ｍ９２ＱＤ", "7K4M-92QD", true},
		"decomposed":                     {"cafe\u0301 azul", "café azul", true},
		"with invisible characters":      {"7K4M\u200b-92QD\ufeff", "7K4M-92QD", true},
		"with a minus sign":              {"7K4M\u221292QD", "7K4M-92QD", true},
		"with a hyphen bullet":           {"7K4M\u204392QD", "7K4M-92QD", true},
		"with a Braille blank":           {"7K4M\u280092QD", "7K4M-92QD", true},
		"with a variation selector":      {"7K4M\ufe0f-92QD", "7K4M-92QD", true},
		"other quotation marks":          {"Rosa\u2019s first dog", "Rosa's first dog", true},
		"in a sentence":                  {"Your code is 7K4M-92QD. Keep it.", "7K4M-92QD", true},
		"a bare key, kept as an address": {"jbsw y3dp ehpk 3pxp", key, true},
		"an address, kept as a bare key": {key, "JBSWY3DPEHPK3PXP", true},
		"another issuer, same key":       {"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP", key, true},
		"another key":                    {"otpauth://totp/USCIS:rosa?secret=KRSXG5BAONUWO3TQ", key, false},
		"a short value in a sentence":    {"the dogs bark", "dogs", false},
		"something else":                 {"soup recipe", "7K4M-92QD", false},
		"an empty value":                 {"soup", "", false},
		"an empty text":                  {"", "7K4M-92QD", false},
	} {
		if got := clipboard.Holds(secure.NewSecret(c.text), []secure.Secret{secure.NewSecret(c.value)}); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
