//go:build !race

package people

import (
	"context"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/secure/vault/vaulttest"
	"github.com/waypost-app/waypost/wizard"
)

// crashRole is the environment variable that makes a copy of the test binary the process
// that is killed. Its value is the kind of vault in which Rosa is first stored.
const crashRole = "WAYPOST_CRASH"

func TestMain(m *testing.M) {
	if kind := os.Getenv(crashRole); kind != "" {
		crashJourney(Kind(kind), os.Args[1])
		return
	}
	os.Exit(m.Run())
}

// quickVaults returns the real vaults, but without the second that a passphrase takes.
func quickVaults() Vaults {
	v := realVaults()
	v.Create = func(path string, p secure.Secret) (Identity, error) {
		if exists(path) {
			return nil, vault.ErrExists
		}
		err := vaulttest.WriteIdentity(path+".new", p)
		if err == nil {
			err = os.Rename(path+".new", path)
		}
		if err != nil {
			return nil, onDisk(err)
		}
		return v.Unlock(path, p)
	}
	return v
}

// say tells the test something through a system call that nothing else here uses, so that
// it cannot be affected by an injected fault. Words are separated by tabs.
func say(words ...string) {
	line := []byte(strings.Join(words, "\t") + "\n")
	syscall.Sendto(int(os.Stdout.Fd()), line, 0, nil)
}

// script is what the killed process does: people are added, save, move and are erased.
type script struct {
	s   *Store
	ctx context.Context
}

// crashJourney continues after errors, as a person would. It stays on one thread, since
// strace counts system calls per thread.
func crashJourney(kind Kind, dir string) {
	runtime.LockOSThread()
	s, err := OpenWith(dir, quickVaults())
	if err != nil {
		say("not opened", err.Error())
		return
	}
	j := script{s, context.Background()}
	say("trying", "settings", "language", "es")
	if s.SetSettings(Settings{Language: "es"}) == nil && s.SaveSettings() == nil {
		say("saved", "settings", "language", "es")
	}
	s.SetPassphrase(j.ctx, right)
	rosa := j.arrive("Rosa", func(w *wizard.Journey) (*Person, error) { return s.Add(j.ctx, kind, w) })
	j.fill(rosa, "Rosa")
	linh := j.arrive("Linh", func(w *wizard.Journey) (*Person, error) { return s.AddVisit(j.ctx, right, w) })
	j.fill(linh, "Linh")
	rosa = j.move(rosa)
	j.save(rosa, "Rosa", wizard.FieldBackup, "moved")
	if linh != nil {
		say("trying", "Linh", gone, "yes")
		if _, err := s.Erase(j.ctx, linh.ID); err == nil {
			say("saved", "Linh", gone, "yes")
		}
	}
	say("done")
}

// arrive adds a person with a name and a secret.
func (j script) arrive(name string, add func(*wizard.Journey) (*Person, error)) *Person {
	w := named(name, "")
	w.Set(wizard.FieldBackup, "first")
	say("trying", name, "backup", "first")
	p, err := add(w)
	if err != nil {
		say("failed", err.Error())
		return nil
	}
	say("saved", name, "backup", "first")
	return p
}

// fill sets, changes and clears some answers, and saves each time.
func (j script) fill(p *Person, name string) {
	j.save(p, name, wizard.Question(1), "street")
	j.save(p, name, wizard.Answer(1), "Calle Ocho")
	j.save(p, name, wizard.FieldBackup, "second")
	j.save(p, name, wizard.FieldEmail, strings.ToLower(name)+"@example.com")
	j.save(p, name, wizard.Answer(1), "")
	j.save(p, name, wizard.Answer(1), "Calle Nueve")
}

func (j script) save(p *Person, name string, f wizard.Field, value string) {
	if p == nil {
		return
	}
	say("trying", name, string(f), value)
	p.Journey.Set(f, value)
	if err := p.Save(j.ctx); err != nil {
		say("failed", err.Error())
		return
	}
	say("saved", name, string(f), value)
}

// move moves a person from the keychain to a sealed file.
func (j script) move(p *Person) *Person {
	if p == nil {
		return nil
	}
	moved, _, err := j.s.Move(j.ctx, p.ID, Sealed)
	if err != nil {
		say("failed", err.Error())
	}
	if moved == nil {
		return p
	}
	return moved
}
