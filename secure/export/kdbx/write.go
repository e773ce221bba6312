package kdbx

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"encoding/xml"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
)

// document is the XML of a new database.
type document struct {
	XMLName xml.Name `xml:"KeePassFile"`
	Meta    struct {
		Generator         string
		DatabaseName      string
		RecycleBinEnabled string
	}
	Root struct {
		Group struct {
			UUID  string
			Name  string
			Entry []xmlEntry
		}
	}
}

type xmlEntry struct {
	UUID   string
	String []xmlString
}

type xmlString struct {
	Key   string
	Value struct {
		Protected string `xml:",attr,omitempty"`
		Text      string `xml:",chardata"`
	}
}

// Write writes a database of version 4.1 with Argon2id and a single group with the given
// name. Only w can fail. The passphrase is used unchanged; see canonical.Passphrase.
func Write(w io.Writer, name string, entries []Entry, passphrase secure.Secret) error {
	return write(w, name, entries, passphrase, kdf{
		id: kdfArgon2id, salt: random(lengthOfSeed), iterations: newIterations, memory: newMemory, lanes: newLanes,
	})
}

func write(w io.Writer, name string, entries []Entry, passphrase secure.Secret, k kdf) error {
	h := &header{
		major: 4, cipher: cipherAES, gzip: true, masterSeed: random(lengthOfSeed), iv: random(aes.BlockSize),
		kdf: k, stream: stream{streamChaCha20, random(lengthOfStreamKey)},
	}
	content, err := h.encode(name, entries)
	if err != nil {
		return err
	}
	defer clear(content)
	transformed, err := k.derive(context.Background(), compositeKey(passphrase))
	if err != nil {
		return err
	}
	return h.write(w, content, transformed)
}

// encode returns the inner header and the XML.
func (h *header) encode(name string, entries []Entry) ([]byte, error) {
	var d document
	d.Meta.Generator, d.Meta.DatabaseName, d.Meta.RecycleBinEnabled = "Waypost", name, "False"
	d.Root.Group.UUID, d.Root.Group.Name = newUUID(), name
	sealed := h.protect(entries)
	for _, e := range entries {
		x := xmlEntry{UUID: newUUID()}
		for _, f := range e.Fields {
			s := xmlString{Key: plain(f.Name)}
			if f.Protected {
				n := len(plain(f.Value.Reveal()))
				s.Value.Protected, s.Value.Text = "True", base64.StdEncoding.EncodeToString(sealed[:n])
				sealed = sealed[n:]
			} else {
				s.Value.Text = plain(f.Value.Reveal())
			}
			x.String = append(x.String, s)
		}
		d.Root.Group.Entry = append(d.Root.Group.Entry, x)
	}
	var b bytes.Buffer
	b.Write(appendField(nil, innerStream, binary.LittleEndian.AppendUint32(nil, h.stream.number)))
	b.Write(appendField(nil, innerStreamKey, h.stream.key))
	b.Write(appendField(nil, fieldEnd, nil))
	b.WriteString(xml.Header)
	err := xml.NewEncoder(&b).Encode(d)
	return b.Bytes(), err
}

// protect returns all protected values, encrypted as if they were one text.
func (h *header) protect(entries []Entry) []byte {
	var all []byte
	for _, e := range entries {
		for _, f := range e.Fields {
			if f.Protected {
				all = append(all, plain(f.Value.Reveal())...)
			}
		}
	}
	h.stream.xor(all) // cannot fail: the cipher is one of ours
	return all
}

// plain replaces characters that XML cannot hold.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
}

func newUUID() string { return base64.StdEncoding.EncodeToString(random(16)) }

// random returns n random bytes; crypto/rand cannot fail.
func random(n int) []byte {
	b := make([]byte, n)
	rand.Read(b)
	return b
}
