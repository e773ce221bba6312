package export

import (
	"context"

	"github.com/waypost-app/waypost/secure"
)

// bitwardenFile is an export of Bitwarden's vault or of its authenticator.
type bitwardenFile struct {
	Encrypted         bool   `json:"encrypted"`
	PasswordProtected bool   `json:"passwordProtected"`
	Salt              string `json:"salt"`
	KDFType           int    `json:"kdfType"`
	KDFIterations     int    `json:"kdfIterations"`
	KDFMemory         int    `json:"kdfMemory"` // MiB
	KDFParallelism    int    `json:"kdfParallelism"`
	Data              string `json:"data"`

	Items []bitwardenItem `json:"items"`
}

type bitwardenItem struct {
	Type    int     `json:"type"`
	Name    string  `json:"name"`
	Deleted *string `json:"deletedDate"`
	Login   *struct {
		Username string `json:"username"`
		Password string `json:"password"`
		TOTP     string `json:"totp"`
		URIs     []struct {
			URI string `json:"uri"`
		} `json:"uris"`
	} `json:"login"`
	Fields []struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	} `json:"fields"`
}

// bitwardenLogin is the type of the items that are accounts.
const bitwardenLogin = 1

func readBitwarden(_ context.Context, data []byte, passphrase secure.Secret) (reading, error) {
	var file bitwardenFile
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	if file.Encrypted {
		plain, err := file.open(passphrase)
		if err != nil {
			return reading{}, err
		}
		defer clear(plain)
		if err := decode(plain, &file); err != nil {
			return reading{}, err
		}
	}
	f := reading{Contents{Format: Bitwarden}}
	for _, item := range file.Items {
		if item.Type != bitwardenLogin || item.Login == nil || item.Deleted != nil {
			f.Skipped++
			continue
		}
		f.addBitwarden(item)
	}
	return f.check()
}

func (f *reading) addBitwarden(item bitwardenItem) {
	l := item.Login
	r := Record{Name: item.Name, Email: l.Username, Password: secure.NewSecret(l.Password)}
	if len(l.URIs) > 0 {
		r.Site = l.URIs[0].URI
	}
	for _, field := range item.Fields {
		r.setField(field.Name, secure.NewSecret(field.Value))
	}
	f.addAccount(r, l.TOTP)
}

// addAccount adds an account from a password manager, with the key in a text, if there is
// one. If that key cannot be used and nothing else is known about the account, it is
// counted as skipped.
func (f *reading) addAccount(r Record, key string) {
	if key != "" {
		k, err := parseKey(key)
		if err != nil {
			f.Skipped++
			if r.Email == "" && r.Password.Empty() && r.BackupCode.Empty() {
				return
			}
		} else {
			r.Key = &k
		}
	}
	f.add(r)
}
