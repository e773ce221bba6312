package export

import (
	"context"
	"encoding/base32"
	"strings"

	"github.com/waypost-app/waypost/secure"
)

// readAndOTP reads a list of accounts written by andOTP.
func readAndOTP(_ context.Context, data []byte, _ secure.Secret) (reading, error) {
	var entries []struct {
		Secret    *string `json:"secret"`
		Issuer    string  `json:"issuer"`
		Label     string  `json:"label"`
		Digits    int     `json:"digits"`
		Type      string  `json:"type"`
		Algorithm string  `json:"algorithm"`
		Period    int     `json:"period"`
	}
	if err := decode(data, &entries); err != nil {
		return reading{}, err
	}
	f := reading{Contents{Format: AndOTP}}
	for _, e := range entries {
		if e.Secret == nil {
			return reading{}, ErrUnknownFormat // a list of another program
		}
		account := e.Label
		if e.Issuer != "" {
			account = strings.TrimPrefix(account, e.Issuer+" - ") // older versions
		}
		f.addEntry(entry{e.Type, e.Issuer, account, *e.Secret, e.Algorithm, e.Digits, e.Period})
	}
	return f.check()
}

// readFreeOTP reads a file written by FreeOTP+.
func readFreeOTP(_ context.Context, data []byte, _ secure.Secret) (reading, error) {
	var file struct {
		Tokens []struct {
			Algo      string `json:"algo"`
			Digits    int    `json:"digits"`
			IssuerExt string `json:"issuerExt"`
			IssuerInt string `json:"issuerInt"`
			Label     string `json:"label"`
			Period    int    `json:"period"`
			Secret    []int8 `json:"secret"`
			Type      string `json:"type"`
		} `json:"tokens"`
	}
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	f := reading{Contents{Format: FreeOTP}}
	for _, t := range file.Tokens {
		secret := make([]byte, len(t.Secret))
		for i, b := range t.Secret {
			secret[i] = byte(b)
		}
		issuer := t.IssuerExt
		if issuer == "" {
			issuer = t.IssuerInt
		}
		f.addEntry(entry{t.Type, issuer, t.Label, base32.StdEncoding.EncodeToString(secret), t.Algo, t.Digits, t.Period})
		clear(secret)
	}
	return f.check()
}

// readStratum reads an unencrypted backup of Stratum, formerly Authenticator Pro.
func readStratum(_ context.Context, data []byte, _ secure.Secret) (reading, error) {
	var file struct {
		Authenticators []struct {
			Type      int
			Issuer    string
			Username  string
			Secret    string
			Algorithm int
			Digits    int
			Period    int
		}
	}
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	f := reading{Contents{Format: Stratum}}
	for _, a := range file.Authenticators {
		algorithms := []string{"SHA1", "SHA256", "SHA512"}
		const totpType = 2
		if a.Type != totpType || a.Algorithm < 0 || a.Algorithm >= len(algorithms) {
			f.Skipped++
			continue
		}
		f.addEntry(entry{"", a.Issuer, a.Username, a.Secret, algorithms[a.Algorithm], a.Digits, a.Period})
	}
	return f.check()
}
