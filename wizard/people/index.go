package people

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
)

// File names in the folder.
const (
	indexName  = "index.json"
	keyName    = "index.key"
	peopleName = "people"
	itemsName  = "items.age"
	// erasingName is a file in the folder of a person who is being erased. It is needed
	// if the index, which contains the same information, is lost or could not be written.
	erasingName = "erasing"
)

// indexVersion is the version of the index that is written, and the latest that can be
// read.
const indexVersion = 1

// maxIndex is the maximum size of an index, in bytes: about thirty thousand visits, which
// have the longest entries.
const maxIndex = 4 << 20

// index is everything that the folder contains in the clear.
type index struct {
	Version  int        `json:"version"`
	Settings Settings   `json:"settings"`
	People   []Entry    `json:"people"`
	Altered  bool       `json:"altered,omitempty"` // see Store.Altered
	Count    visitCount `json:"count,omitzero"`
	Code     string     `json:"code,omitempty"` // see key.code

	old bool // written by an older version; see Store.adopt
}

// readIndex reads the index and moves a damaged one aside. It compares the list of people
// with their folders. If there is no index, it creates one from the folders: if there are
// visits, the computer then counts as shared.
func readIndex(dir string, k *key) (index, error) {
	path := filepath.Join(dir, indexName)
	data, err := readFile(path)
	missing := errors.Is(err, fs.ErrNotExist)
	x := index{Version: indexVersion}
	if !missing {
		if err == nil {
			x, err = parseIndex(data)
		}
		if errors.Is(err, ErrDamaged) {
			return index{}, quarantine(path)
		}
		if err != nil {
			return index{}, err
		}
		x.check(k)
	}
	if err := x.compare(dir, missing); err != nil {
		return index{}, err
	}
	visits := slices.ContainsFunc(x.People, func(e Entry) bool { return e.Kind == Visit })
	switch {
	case missing && visits:
		x.Settings.Computer = Shared
	case x.old && visits && x.Settings.Computer != Shared:
		x.distrust()
	}
	return x, nil
}

// check distrusts an index that was not written by the store, and limits its settings. An
// index without a code, in a folder without a key, is an old one rather than an altered
// one.
func (x *index) check(k *key) {
	x.old = x.Code == "" && k.none
	if !x.old && !k.matches(x.Code, codeMessage(x.withoutCode())) {
		x.distrust()
	}
	x.Settings = x.Settings.limited()
}

// distrust marks the index as altered.
func (x *index) distrust() {
	x.Altered, x.old = true, false
	x.Settings = x.Settings.distrusted()
}

// withoutCode returns the index as JSON without its code.
func (x index) withoutCode() []byte {
	x.Code = ""
	data, _ := json.Marshal(x) // cannot fail for text, numbers and times
	return data
}

// codeMessage returns the text that the index's code authenticates.
func codeMessage(withoutCode []byte) string { return "index\n" + string(withoutCode) }

// parseIndex parses an index and trusts nothing in it, since an id becomes the name of a
// folder.
func parseIndex(data []byte) (index, error) {
	var x index
	if len(data) > maxIndex {
		return index{}, ErrDamaged
	}
	var v struct {
		Version int `json:"version"`
	}
	if json.Unmarshal(data, &v) != nil || v.Version < 1 {
		return index{}, ErrDamaged
	}
	if v.Version > indexVersion {
		return index{}, fmt.Errorf("%w: %d", ErrNewer, v.Version)
	}
	if json.Unmarshal(data, &x) != nil {
		return index{}, ErrDamaged
	}
	seen := map[string]bool{}
	for _, e := range x.People {
		if !validID(e.ID) || !validKind(e.Kind) || seen[e.ID] || e.Began.Year() > 9999 {
			return index{}, ErrDamaged
		}
		seen[e.ID] = true
	}
	return x, nil
}

// compare brings the list of people in line with the names of their folders. If a folder
// is gone, so is everything sealed in it, and the person is removed. A folder without an
// entry belongs to a person whose entry was lost. lost means that there was no index.
//
// It opens no folder of a listed person, since there may be thousands: see Store.inspect.
func (x *index) compare(dir string, lost bool) error {
	return onDisk(inFolder(filepath.Join(dir, peopleName), func(all *file.Folder) error {
		entries, err := all.Entries()
		if err != nil {
			return err
		}
		exists := make(map[string]bool, len(entries))
		for _, e := range entries {
			exists[e.Name()] = true
		}
		x.People = slices.DeleteFunc(x.People, func(e Entry) bool { return e.Kind != Keychain && !exists[e.ID] })
		listed := make(map[string]bool, len(x.People))
		for _, e := range x.People {
			listed[e.ID] = true
		}
		for _, e := range entries {
			if id := e.Name(); validID(id) && e.IsDir() && !listed[id] {
				if err := x.adoptFolder(all, id, lost); err != nil {
					return err
				}
			}
		}
		x.numberVisits()
		return nil
	}))
}

// adoptFolder lists the person of a folder that is not in the index. If the folder is
// empty, it removes it instead: that is the last trace of an erased person.
func (x *index) adoptFolder(all *file.Folder, id string, lost bool) error {
	f, err := all.Folder(id)
	if err != nil {
		return err
	}
	defer f.Close()
	e := findPerson(f, id)
	if e.Kind == Keychain && !lost && !x.Altered {
		return all.RemoveAll(id)
	}
	e.Erasing = f.Exists(erasingName)
	x.People = append(x.People, e)
	return nil
}

// findPerson infers the kind of vault from the files in a person's folder. A visit then
// counts as begun when its passphrase was set.
func findPerson(f *file.Folder, id string) Entry {
	e := Entry{ID: id, Kind: Keychain}
	if _, found := find(f, itemsName); found {
		e.Kind = Sealed
	}
	if info, found := find(f, vault.IdentityName); found {
		e.Kind, e.Began = Visit, info.ModTime().UTC().Truncate(time.Second)
	}
	return e
}

// find describes a file in a folder or, if it was moved aside, the first such copy.
func find(f *file.Folder, name string) (info fs.FileInfo, found bool) {
	for _, name := range []string{name, name + ".damaged-1"} {
		if info, err := f.Lstat(name); err == nil {
			return info, true
		}
	}
	return nil, false
}

// validID reports whether an id has the form of those made by newID.
func validID(id string) bool { return len(id) == 32 && strings.Trim(id, "0123456789abcdef") == "" }

func validKind(k Kind) bool { return k == Keychain || k == Sealed || k == Visit }

// write replaces the index atomically.
func (x index) write(dir string, k *key) error {
	data := x.withoutCode()
	code, err := k.code(dir, codeMessage(data))
	if err != nil {
		return err
	}
	data = fmt.Appendf(data[:len(data)-1], `,"code":%q}`, code) // adds code, in hexadecimal, as the last field
	return replaceFile(filepath.Join(dir, indexName), data)
}
