package export

import (
	"bytes"
	"context"
	"crypto/subtle"
	"encoding/binary"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20"
	//lint:ignore SA1019 a building block is what libsodium's stream is made of
	"golang.org/x/crypto/poly1305"

	"github.com/waypost-app/waypost/secure"
)

// enteFile is an encrypted export of Ente Auth. An unencrypted one is text with one
// address per line.
type enteFile struct {
	Version int `json:"version"`
	KDF     struct {
		Memory int64  `json:"memLimit"` // bytes
		Passes int64  `json:"opsLimit"`
		Salt   string `json:"salt"`
	} `json:"kdfParams"`
	Data  string `json:"encryptedData"`
	Nonce string `json:"encryptionNonce"` // header of libsodium's stream
}

// Limits for Ente's key derivation; Ente itself asks for at most 1 GiB and 4 passes.
const (
	maxEnteMemory = 1 << 30 // bytes
	maxEntePasses = 32
)

func readEnteSealed(ctx context.Context, data []byte, passphrase secure.Secret) (reading, error) {
	var file enteFile
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	if file.Version != 1 {
		return reading{}, ErrVersion
	}
	salt, errSalt := base64Bytes(file.KDF.Salt)
	sealed, errData := base64Bytes(file.Data)
	header, errNonce := base64Bytes(file.Nonce)
	switch {
	case errSalt != nil || errData != nil || errNonce != nil || file.KDF.Memory < 8<<10 || file.KDF.Passes < 1:
		return reading{}, ErrDamaged
	case file.KDF.Memory > maxEnteMemory || file.KDF.Passes > maxEntePasses:
		return reading{}, ErrTooBig
	}
	key := argon2.IDKey([]byte(passphrase.Reveal()), salt, uint32(file.KDF.Passes), uint32(file.KDF.Memory>>10), 1, chacha20.KeySize)
	defer clear(key)
	plain, err := openSecretStream(key, header, sealed)
	if err != nil {
		return reading{}, err
	}
	defer clear(plain)
	f, err := readText(ctx, plain, secure.Secret{})
	f.Format = Ente
	return f, err
}

// Sizes in libsodium's secretstream_xchacha20poly1305.
const (
	streamHeader = 24
	streamTag    = 1 // precedes the text, encrypted as a block of its own
	streamBlock  = 64
)

// openSecretStream decrypts a libsodium stream of one message. The authentication of a message
// covers the tag, padded with zeros to a block, and then the text.
func openSecretStream(key, header, sealed []byte) ([]byte, error) {
	if len(header) != streamHeader || len(sealed) < streamTag+poly1305.TagSize {
		return nil, ErrDamaged
	}
	subkey, err := chacha20.HChaCha20(key, header[:16])
	if err != nil {
		return nil, ErrDamaged
	}
	nonce := append(binary.LittleEndian.AppendUint32(nil, 1), header[16:]...)
	c, err := chacha20.NewUnauthenticatedCipher(subkey, nonce)
	if err != nil {
		return nil, ErrDamaged
	}
	var macKey [32]byte
	var first [streamBlock]byte
	c.XORKeyStream(first[:], first[:])
	copy(macKey[:], first[:])

	text, mac := sealed[streamTag:len(sealed)-poly1305.TagSize], sealed[len(sealed)-poly1305.TagSize:]
	block := [streamBlock]byte{sealed[0]}
	c.XORKeyStream(block[:], block[:])
	block[0] = sealed[0]

	var authenticated bytes.Buffer
	authenticated.Write(block[:])
	authenticated.Write(text)
	authenticated.Write(make([]byte, (0x10-streamBlock+len(text))&0xf))
	authenticated.Write(binary.LittleEndian.AppendUint64(nil, 0))
	authenticated.Write(binary.LittleEndian.AppendUint64(nil, uint64(streamBlock+len(text))))
	var sum [poly1305.TagSize]byte
	poly1305.Sum(&sum, authenticated.Bytes(), &macKey)
	if subtle.ConstantTimeCompare(sum[:], mac) != 1 {
		return nil, ErrWrongPassphrase
	}
	plain := make([]byte, len(text))
	c.XORKeyStream(plain, text)
	return plain, nil
}
