package people

import (
	"testing"

	"github.com/waypost-app/waypost/secure/file/filetest"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// On a full disk saving fails, the input is restored after the lock, and is saved once
// there is space.
func TestLockOnFullDisk(t *testing.T) {
	if !filetest.OwnProcess(t) {
		return
	}
	sh := newShelf(t)
	p := sh.keep(Visit, "Rosa Delgado")
	p.Journey.Set(wizard.FieldBackup, "92QD")
	filetest.FillDisk(t)
	fails(t, p.Save(t.Context()), vault.ErrDisk)
	lockUnsaved(t, sh.Store, p)
	p, err := sh.OpenVisit(t.Context(), p.ID, right)
	ok(t, err)
	if !p.Unsaved || p.Journey.Value(wizard.FieldBackup).Reveal() != "92QD" {
		t.Fatal("lost")
	}
	filetest.EmptyDisk(t)
	ok(t, p.Save(t.Context()))
	sh.again(true)
	p, err = sh.load(Visit, p.ID)
	ok(t, err)
	if p.Unsaved || p.Journey.Value(wizard.FieldBackup).Reveal() != "92QD" {
		t.Error("not saved")
	}
}

// Erasing needs no disk space, with or without the passphrase, and is known at the next
// start, even if the disk is still full.
func TestEraseOnFullDisk(t *testing.T) {
	if !filetest.OwnProcess(t) {
		return
	}
	for _, fullAtStart := range []bool{true, false} {
		sh := newShelf(t)
		open, locked := sh.keep(Visit, "Rosa Delgado"), sh.keep(Visit, "Linh Tran")
		sealed, stays := sh.keep(Sealed, "Ahmed Al-Sayed"), sh.keep(Visit, "Fatima Noor")
		sh.LockVisit(locked.ID)
		filetest.FillDisk(t)
		for _, p := range []*Person{open, locked, sealed} {
			receipt, err := sh.Erase(t.Context(), p.ID)
			ok(t, err)
			if exists(sh.itemsFile(p.ID)) || len(receipt.Files) == 0 {
				t.Errorf("%s: %+v", p.Kind, receipt)
			}
		}
		if !fullAtStart {
			filetest.EmptyDisk(t)
		}
		ok(t, sh.Close())
		s, err := OpenWith(sh.dir, sh.vaults)
		ok(t, err)
		_, err = s.FinishErasing(t.Context())
		ok(t, err)
		if all := s.People(); len(all) != 1 || all[0].ID != stays.ID || all[0].Erasing {
			t.Errorf("%+v", all)
		}
		ok(t, s.Close())
		filetest.EmptyDisk(t)
	}
}
