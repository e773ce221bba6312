package export

import (
	"context"

	"golang.org/x/crypto/argon2"

	"github.com/waypost-app/waypost/secure"
)

// protonFile is an export of Proton Authenticator.
type protonFile struct {
	Version int `json:"version"`
	Entries []struct {
		Content struct {
			URI  string `json:"uri"`
			Type string `json:"entry_type"`
			Name string `json:"name"`
		} `json:"content"`
	} `json:"entries"`
}

func readProton(_ context.Context, data []byte, _ secure.Secret) (reading, error) {
	var file protonFile
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	if file.Version != 1 {
		return reading{}, ErrVersion
	}
	f := reading{Contents{Format: Proton}}
	for _, e := range file.Entries {
		f.addKey(e.Content.URI, e.Content.Name)
	}
	return f.check()
}

// Proton's key derivation is the same in every file.
const (
	protonPasses = 2
	protonMemory = 19 << 10 // KiB
	protonTag    = "proton.authenticator.export.v1"
	gcmNonce     = 12
)

// readProtonSealed reads an export with a password.
func readProtonSealed(ctx context.Context, data []byte, passphrase secure.Secret) (reading, error) {
	var file struct {
		Version int    `json:"version"`
		Salt    string `json:"salt"`
		Content string `json:"content"`
	}
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	if file.Version != 1 {
		return reading{}, ErrVersion
	}
	salt, errSalt := base64Bytes(file.Salt)
	sealed, errContent := base64Bytes(file.Content)
	if errSalt != nil || errContent != nil || len(sealed) < gcmNonce {
		return reading{}, ErrDamaged
	}
	key := argon2.IDKey([]byte(passphrase.Reveal()), salt, protonPasses, protonMemory, 1, 32)
	defer clear(key)
	plain, ok := openGCM(key, sealed[:gcmNonce], sealed[gcmNonce:], []byte(protonTag))
	if !ok {
		return reading{}, ErrWrongPassphrase
	}
	defer clear(plain)
	return readProton(ctx, plain, secure.Secret{})
}
