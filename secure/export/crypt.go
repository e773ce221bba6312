package export

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
)

// openGCM decrypts AES-256-GCM. It returns false if the key is wrong or the data was
// changed; these cannot be distinguished.
func openGCM(key, nonce, sealed, additional []byte) ([]byte, bool) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, false
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil || len(nonce) != gcm.NonceSize() {
		return nil, false
	}
	plain, err := gcm.Open(nil, nonce, sealed, additional)
	return plain, err == nil
}

// base64Bytes decodes standard base64, with padding.
func base64Bytes(text string) ([]byte, error) {
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, ErrDamaged
	}
	return data, nil
}
