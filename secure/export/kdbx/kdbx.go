// Package kdbx reads and writes KeePass databases: it reads versions 3.1 to 4.1, as
// described at https://keepass.info/help/kb/kdbx.html, and writes version 4.1 with
// Argon2id, which opens in KeePassXC, KeePass and compatible apps on phones.
//
// A file may come from anybody, and whoever made it may know its passphrase. Everything
// that it requires is therefore limited before it is granted: the memory and time of the
// key derivation, the unpacked size, the depth and number of elements. The existing Go
// libraries limit none of that, and do not support Argon2id.
package kdbx

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"

	"github.com/waypost-app/waypost/secure"
)

// Errors about a file. None of them reveals its content.
var (
	// ErrWrongPassphrase means that the passphrase does not open the file. The file cannot tell
	// whether it needs a key file or a hardware key as well.
	ErrWrongPassphrase = errors.New("kdbx: wrong passphrase")
	// ErrDamaged means that a part of the file is missing or was changed.
	ErrDamaged = errors.New("kdbx: damaged")
	// ErrVersion means that the version of the file, or its cipher, is unknown.
	ErrVersion = errors.New("kdbx: unknown version")
	// ErrTooBig means that the file requires more memory, time or space than allowed.
	ErrTooBig = errors.New("kdbx: too big")
)

// Limits for what a file may require.
const (
	maxContent = 64 << 20 // bytes, unpacked
	maxEntries = 10_000
	maxDepth   = 64 // depth of nested elements; KeePass needs about 8, and one for each group
)

// Entry is one entry of a database, without its history.
type Entry struct {
	Fields []Field
	// Deleted means that the entry is in the recycle bin.
	Deleted bool
}

// Field is one text of an entry. KeePass itself uses Title, UserName, Password, URL and
// Notes; people and programs may add others.
type Field struct {
	Name      string
	Value     secure.Secret
	Protected bool // displayed as dots
}

// Get returns the value of a field; empty if there is no such field.
func (e Entry) Get(name string) secure.Secret {
	for _, f := range e.Fields {
		if f.Name == name {
			return f.Value
		}
	}
	return secure.Secret{}
}

// signature is at the start of every database of KeePass 1 and 2; in those of KeePass 2,
// generation2 follows.
const (
	signature   = 0x9AA2D903
	generation2 = 0xB54BFB67
)

// Is reports whether data is a KeePass database, of any version.
func Is(data []byte) bool {
	return len(data) >= 8 && binary.LittleEndian.Uint32(data) == signature
}

// Read returns the entries of a database in order. It fails with the errors of this
// package or of ctx; in that case it returns nothing else.
func Read(ctx context.Context, data []byte, passphrase secure.Secret) ([]Entry, error) {
	h, rest, err := parseHeader(data)
	if err != nil {
		return nil, err
	}
	transformed, err := h.kdf.derive(ctx, compositeKey(passphrase))
	if err != nil {
		return nil, err
	}
	plain, err := h.open(rest, transformed)
	if err != nil {
		return nil, err
	}
	defer clear(plain)
	xml, err := h.unwrap(plain)
	if err != nil {
		return nil, err
	}
	return readContent(ctx, bytes.NewReader(xml), h)
}
