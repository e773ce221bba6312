package kdbx

import (
	"crypto/sha256"
	"crypto/sha512"

	"golang.org/x/crypto/chacha20"
	"golang.org/x/crypto/salsa20"
)

// The ciphers of protected values.
const (
	streamSalsa20  = 2
	streamChaCha20 = 3
)

// stream encrypts the protected values in order, as if they were one long text.
type stream struct {
	number uint32
	key    []byte
}

// salsaNonce is the same in every file.
const salsaNonce = "\xe8\x30\x09\x4b\x97\x20\x5d\x2a"

// xor encrypts or decrypts all protected values of a file, concatenated. It fails with
// ErrVersion if the cipher is unknown.
func (s stream) xor(values []byte) error {
	switch {
	case s.number == streamSalsa20:
		key := sha256.Sum256(s.key)
		salsa20.XORKeyStream(values, values, []byte(salsaNonce), &key)
	case s.number == streamChaCha20:
		sum := sha512.Sum512(s.key)
		c, err := chacha20.NewUnauthenticatedCipher(sum[:32], sum[32:32+chacha20.NonceSize])
		if err != nil {
			return ErrVersion
		}
		c.XORKeyStream(values, values)
	case len(values) > 0:
		return ErrVersion
	}
	return nil
}
