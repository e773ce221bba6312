package people

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"waypost/secure/vault"
)

// Names in the folder.
const (
	indexName  = "index.json"
	peopleName = "people"
	itemsName  = "items.age"
	// erasingName is a file in the folder of a person whose erasing was begun: it
	// says so even if the index, which says it too, is lost.
	erasingName = "erasing"
)

// indexVersion is the version of the index that is written, and the newest that
// is read.
const indexVersion = 1

// maxIndex is the most that is read of an index, in bytes: some ten thousand
// people.
const maxIndex = 1 << 20

// index is all that the folder says in the clear.
type index struct {
	Version  int      `json:"version"`
	Settings Settings `json:"settings"`
	People   []Entry  `json:"people"`
}

// readIndex reads the index; one that is damaged is moved aside. Without one it
// is made from the folders of people, of which a first start has none.
func readIndex(dir string) (index, error) {
	path := filepath.Join(dir, indexName)
	data, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return findPeople(dir)
	}
	if err != nil {
		return index{}, onDisk(err)
	}
	x, err := parseIndex(data)
	if !errors.Is(err, ErrDamaged) {
		return x, err
	}
	return index{}, aside(path)
}

// parseIndex reads an index and believes nothing of it: an id becomes the name
// of a folder.
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
		if !validID(e.ID) || !validKind(e.Kind) || seen[e.ID] {
			return index{}, ErrDamaged
		}
		seen[e.ID] = true
	}
	return x, nil
}

// findPeople makes an index from what the folders show. Their order, and the
// computer's settings, are lost with the old one.
func findPeople(dir string) (index, error) {
	x := index{Version: indexVersion}
	folders, err := os.ReadDir(filepath.Join(dir, peopleName))
	if err != nil {
		return index{}, onDisk(err)
	}
	for _, f := range folders {
		if validID(f.Name()) {
			x.People = append(x.People, findPerson(filepath.Join(dir, peopleName, f.Name())))
		}
	}
	return x, nil
}

// findPerson tells the kind of vault from the files in a person's folder. A visit
// began when its passphrase was made.
func findPerson(folder string) Entry {
	e := Entry{
		ID: filepath.Base(folder), Kind: Keychain,
		Erasing: exists(filepath.Join(folder, erasingName)),
	}
	if found(folder, itemsName) != "" {
		e.Kind = Sealed
	}
	if info, err := os.Stat(found(folder, vault.IdentityName)); err == nil {
		e.Kind, e.Began = Visit, info.ModTime().UTC().Truncate(time.Second)
	}
	return e
}

// found is the path of a file in a folder, or of what was moved aside from there,
// "" if there is neither.
func found(folder, name string) string {
	path := filepath.Join(folder, name)
	if exists(path) {
		return path
	}
	last, _ := asides(path)
	return last
}

// validID reports whether an id may be one of newID.
func validID(id string) bool { return len(id) == 32 && strings.Trim(id, "0123456789abcdef") == "" }

func validKind(k Kind) bool { return k == Keychain || k == Sealed || k == Visit }

// write puts the index in the place of the old one, all of it or nothing.
func (x index) write(dir string) error {
	data, err := json.Marshal(x)
	if err != nil {
		return err
	}
	return onDisk(replaceFile(filepath.Join(dir, indexName), data))
}
