package secure

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"sync"
)

// maskOverhead is the length in bytes that mask adds to a value.
const maskOverhead = aes.BlockSize

// maskKeys are the two keys with which this process masks values, created when first
// used. They never leave the process.
var maskKeys = sync.OnceValue(func() (keys struct{ iv, stream [32]byte }) {
	rand.Read(keys.iv[:])
	rand.Read(keys.stream[:])
	return keys
})

// mask encrypts s such that equal texts remain equal, but nothing else about them is
// revealed: the initialization vector is a MAC of s (the idea of RFC 5297). Masking
// prevents accidental printing; anybody who can read the memory of the process can undo
// it.
func mask(s string) string {
	keys := maskKeys()
	mac := hmac.New(sha256.New, keys.iv[:])
	mac.Write([]byte(s))
	masked := append(mac.Sum(nil)[:maskOverhead], s...)
	xorStream(masked, keys.stream[:])
	return string(masked)
}

// unmask undoes mask.
func unmask(masked string) string {
	keys := maskKeys()
	b := []byte(masked)
	xorStream(b, keys.stream[:])
	return string(b[maskOverhead:])
}

// xorStream encrypts or decrypts, in place, what follows the initialization
// vector at the start of b.
func xorStream(b, key []byte) {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // cannot happen: the length of the key is a constant
	}
	cipher.NewCTR(block, b[:maskOverhead]).XORKeyStream(b[maskOverhead:], b[maskOverhead:])
}
