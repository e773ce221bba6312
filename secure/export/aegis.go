package export

import (
	"context"
	"encoding/hex"
	"encoding/json"

	"golang.org/x/crypto/scrypt"

	"github.com/waypost-app/waypost/secure"
)

// aegisFile is a vault or an export of Aegis; see docs/vault.md in its repository.
type aegisFile struct {
	Version int `json:"version"`
	Header  struct {
		Slots  []aegisSlot  `json:"slots"` // missing in unencrypted files
		Params *aegisParams `json:"params"`
	} `json:"header"`
	DB json.RawMessage `json:"db"` // an object, or base64
}

// aegisSlot holds the key of the vault, encrypted in one of several ways.
type aegisSlot struct {
	Type    int         `json:"type"`
	Key     string      `json:"key"`
	Params  aegisParams `json:"key_params"`
	N, R, P int
	Salt    string `json:"salt"`
}

// aegisPassword is the type of the slots that a password opens.
const aegisPassword = 1

// maxScrypt limits the memory, in bytes, that a slot may require; Aegis itself uses 32
// MiB.
const maxScrypt = 256 << 20

type aegisParams struct {
	Nonce string `json:"nonce"`
	Tag   string `json:"tag"`
}

type aegisDB struct {
	Version int `json:"version"`
	Entries []struct {
		Type   string `json:"type"`
		Name   string `json:"name"`
		Issuer string `json:"issuer"`
		Info   struct {
			Secret string `json:"secret"`
			Algo   string `json:"algo"`
			Digits int    `json:"digits"`
			Period int    `json:"period"`
		} `json:"info"`
	} `json:"entries"`
}

func readAegis(ctx context.Context, data []byte, passphrase secure.Secret) (reading, error) {
	var file aegisFile
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	if file.Version != 1 {
		return reading{}, ErrVersion
	}
	plain := []byte(file.DB)
	if file.Header.Params != nil {
		var err error
		if plain, err = file.open(ctx, passphrase); err != nil {
			return reading{}, err
		}
		defer clear(plain)
	}
	var db aegisDB
	if err := decode(plain, &db); err != nil {
		return reading{}, err
	}
	if db.Version < 1 || db.Version > 3 {
		return reading{}, ErrVersion
	}
	f := reading{Contents{Format: Aegis}}
	for _, e := range db.Entries {
		f.addEntry(entry{e.Type, e.Issuer, e.Name, e.Info.Secret, e.Info.Algo, e.Info.Digits, e.Info.Period})
	}
	return f.check()
}

// open decrypts the vault with the key in one of the slots.
func (a aegisFile) open(ctx context.Context, passphrase secure.Secret) ([]byte, error) {
	var text string
	if err := decode(a.DB, &text); err != nil {
		return nil, err
	}
	sealed, err := base64Bytes(text)
	if err != nil {
		return nil, err
	}
	why := ErrVersion // used if only a fingerprint opens the vault
	for _, slot := range a.Header.Slots {
		if slot.Type != aegisPassword {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		key, err := slot.open(passphrase)
		if err == ErrWrongPassphrase {
			why = err
			continue
		}
		if err != nil {
			return nil, err
		}
		defer clear(key)
		return a.Header.Params.open(key, sealed, ErrDamaged)
	}
	return nil, why
}

// open returns the key of the vault.
func (s aegisSlot) open(passphrase secure.Secret) ([]byte, error) {
	salt, errSalt := hex.DecodeString(s.Salt)
	sealed, errKey := hex.DecodeString(s.Key)
	if errSalt != nil || errKey != nil || s.N < 2 || s.R < 1 || s.P < 1 {
		return nil, ErrDamaged
	}
	if s.R > maxScrypt || s.P > 16 || s.N > maxScrypt/(128*s.R) {
		return nil, ErrTooBig
	}
	key, err := scrypt.Key([]byte(passphrase.Reveal()), salt, s.N, s.R, s.P, 32)
	if err != nil {
		return nil, ErrDamaged
	}
	defer clear(key)
	return s.Params.open(key, sealed, ErrWrongPassphrase)
}

// open decrypts with AES-GCM. If that fails, it returns the error otherwise.
func (p aegisParams) open(key, sealed []byte, otherwise error) ([]byte, error) {
	nonce, errNonce := hex.DecodeString(p.Nonce)
	tag, errTag := hex.DecodeString(p.Tag)
	if errNonce != nil || errTag != nil {
		return nil, ErrDamaged
	}
	plain, ok := openGCM(key, nonce, append(sealed, tag...), nil)
	if !ok {
		return nil, otherwise
	}
	return plain, nil
}
