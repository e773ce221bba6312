package export

import (
	"context"
	"crypto/pbkdf2"
	"crypto/sha256"
	"strings"

	"github.com/waypost-app/waypost/secure"
)

// twoFASFile is a backup of 2FAS, versions 1 to 4.
type twoFASFile struct {
	SchemaVersion     int             `json:"schemaVersion"`
	Services          []twoFASService `json:"services"`
	ServicesEncrypted string          `json:"servicesEncrypted"` // data:salt:nonce, each in base64
}

type twoFASService struct {
	Name   string `json:"name"`
	Secret string `json:"secret"`
	OTP    struct {
		Label     string `json:"label"`
		Account   string `json:"account"`
		Issuer    string `json:"issuer"`
		Digits    int    `json:"digits"`
		Period    int    `json:"period"`
		Algorithm string `json:"algorithm"`
		TokenType string `json:"tokenType"`
	} `json:"otp"`
}

// twoFASRounds is the number of PBKDF2 rounds, which is the same in every file.
const twoFASRounds = 10_000

func readTwoFAS(ctx context.Context, data []byte, passphrase secure.Secret) (reading, error) {
	var file twoFASFile
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	if file.SchemaVersion < 1 || file.SchemaVersion > 4 {
		return reading{}, ErrVersion
	}
	if file.ServicesEncrypted != "" {
		plain, err := openTwoFAS(file.ServicesEncrypted, passphrase)
		if err != nil {
			return reading{}, err
		}
		defer clear(plain)
		if err := decode(plain, &file.Services); err != nil {
			return reading{}, err
		}
	}
	f := reading{Contents{Format: TwoFAS}}
	for _, s := range file.Services {
		e := entry{s.OTP.TokenType, s.OTP.Issuer, s.OTP.Account, s.Secret, s.OTP.Algorithm, s.OTP.Digits, s.OTP.Period}
		if e.issuer == "" {
			e.issuer = s.Name
		}
		if e.account == "" {
			e.account = strings.TrimPrefix(s.OTP.Label, e.issuer+":")
		}
		f.addEntry(e)
	}
	return f.check()
}

// openTwoFAS decrypts the accounts.
func openTwoFAS(sealed string, passphrase secure.Secret) ([]byte, error) {
	parts := strings.Split(sealed, ":")
	if len(parts) != 3 {
		return nil, ErrDamaged
	}
	var raw [3][]byte
	for i, part := range parts {
		var err error
		if raw[i], err = base64Bytes(part); err != nil {
			return nil, err
		}
	}
	key, err := pbkdf2.Key(sha256.New, passphrase.Reveal(), raw[1], twoFASRounds, 32)
	if err != nil {
		return nil, ErrDamaged
	}
	defer clear(key)
	plain, ok := openGCM(key, raw[2], raw[0], nil)
	if !ok {
		return nil, ErrWrongPassphrase
	}
	return plain, nil
}
