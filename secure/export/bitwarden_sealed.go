package export

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha256"
	"strings"

	"golang.org/x/crypto/argon2"

	"github.com/waypost-app/waypost/secure"
)

// Limits for Bitwarden's key derivations, the same as in its settings.
const (
	maxBitwardenRounds = 2_000_000
	maxBitwardenMemory = 1024 // MiB
	maxBitwardenPasses = 10
	maxBitwardenLanes  = 16
)

// The key derivations of Bitwarden.
const (
	bitwardenPBKDF2 = 0
	bitwardenArgon2 = 1
)

// open decrypts an export that has a password of its own. For one that only the account
// can open, it returns ErrVersion.
func (b bitwardenFile) open(passphrase secure.Secret) ([]byte, error) {
	if !b.PasswordProtected {
		return nil, ErrVersion
	}
	key, err := b.key(passphrase.Reveal())
	if err != nil {
		return nil, err
	}
	defer clear(key)
	encryption, errEncryption := hkdf.Expand(sha256.New, key, "enc", 32)
	authentication, errAuthentication := hkdf.Expand(sha256.New, key, "mac", 32)
	if errEncryption != nil || errAuthentication != nil {
		return nil, ErrDamaged
	}
	return openBitwarden(b.Data, encryption, authentication)
}

func (b bitwardenFile) key(passphrase string) ([]byte, error) {
	switch {
	case b.KDFType != bitwardenPBKDF2 && b.KDFType != bitwardenArgon2:
		return nil, ErrVersion
	case b.KDFIterations < 1:
		return nil, ErrDamaged
	case b.KDFType == bitwardenPBKDF2 && b.KDFIterations <= maxBitwardenRounds:
		key, err := pbkdf2.Key(sha256.New, passphrase, []byte(b.Salt), b.KDFIterations, 32)
		if err != nil {
			return nil, ErrDamaged
		}
		return key, nil
	case b.KDFType == bitwardenPBKDF2 || b.KDFIterations > maxBitwardenPasses ||
		b.KDFMemory > maxBitwardenMemory || b.KDFParallelism > maxBitwardenLanes:
		return nil, ErrTooBig
	case b.KDFMemory < 1 || b.KDFParallelism < 1:
		return nil, ErrDamaged
	}
	salt := sha256.Sum256([]byte(b.Salt))
	return argon2.IDKey([]byte(passphrase), salt[:], uint32(b.KDFIterations), uint32(b.KDFMemory)<<10, uint8(b.KDFParallelism), 32), nil
}

// openBitwarden decrypts "2.vector|text|code", each in base64: AES-CBC, then HMAC.
func openBitwarden(text string, encryption, authentication []byte) ([]byte, error) {
	rest, ok := strings.CutPrefix(text, "2.")
	parts := strings.Split(rest, "|")
	if !ok || len(parts) != 3 {
		return nil, ErrDamaged
	}
	var raw [3][]byte
	for i, part := range parts {
		var err error
		if raw[i], err = base64Bytes(part); err != nil {
			return nil, err
		}
	}
	vector, sealed, code := raw[0], raw[1], raw[2]
	if len(vector) != aes.BlockSize || len(sealed) == 0 || len(sealed)%aes.BlockSize != 0 {
		return nil, ErrDamaged
	}
	mac := hmac.New(sha256.New, authentication)
	mac.Write(vector)
	mac.Write(sealed)
	if !hmac.Equal(mac.Sum(nil), code) {
		return nil, ErrWrongPassphrase
	}
	block, err := aes.NewCipher(encryption)
	if err != nil {
		return nil, ErrDamaged
	}
	cipher.NewCBCDecrypter(block, vector).CryptBlocks(sealed, sealed)
	padding := int(sealed[len(sealed)-1])
	if padding < 1 || padding > aes.BlockSize {
		return nil, ErrDamaged
	}
	return sealed[:len(sealed)-padding], nil
}
