package people

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path/filepath"
	"sync"
)

// key makes the codes (HMAC) by which a store recognizes its own files; see the package
// comment for what they protect against.
type key struct {
	mu    sync.Mutex
	bytes []byte
	saved bool // whether it is on the disk
	none  bool // there was no key file, not even a damaged one
}

// keySize is the length of the key, in bytes.
const keySize = sha256.Size

// readKey reads the key. If it is missing or damaged, no code matches, and a new key is
// created with the next code.
func readKey(dir string) *key {
	data, err := readFile(filepath.Join(dir, keyName))
	if err == nil && len(data) == keySize {
		return &key{bytes: data, saved: true}
	}
	k := &key{bytes: make([]byte, keySize), none: errors.Is(err, fs.ErrNotExist)}
	rand.Read(k.bytes) // cannot fail: crypto/rand ends the process instead
	return k
}

// code returns the code for a text, in hexadecimal. The first time, it saves the key.
func (k *key) code(dir, text string) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.saved {
		if err := replaceFile(filepath.Join(dir, keyName), k.bytes); err != nil {
			return "", err
		}
		k.saved = true
	}
	return k.sum(text), nil
}

// matches reports whether a code is the right one for a text.
func (k *key) matches(code, text string) bool {
	return hmac.Equal([]byte(code), []byte(k.sum(text)))
}

func (k *key) sum(text string) string {
	h := hmac.New(sha256.New, k.bytes)
	h.Write([]byte(text))
	return hex.EncodeToString(h.Sum(nil))
}
