package export

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

// cxfFile is a file of the Credential Exchange Format 1.0 of the FIDO Alliance:
// https://fidoalliance.org/specs/cx/cxf-v1.0-ps-20250814.html
type cxfFile struct {
	Version     cxfVersion   `json:"version"`
	Exporter    string       `json:"exporterRpId"`
	DisplayName string       `json:"exporterDisplayName"`
	Timestamp   int64        `json:"timestamp"`
	Accounts    []cxfAccount `json:"accounts"`
}

type cxfVersion struct {
	Major int `json:"major"`
	Minor int `json:"minor"`
}

// cxfAccount is an account with the exporting program, not with a website.
type cxfAccount struct {
	ID          string    `json:"id"`
	Username    string    `json:"username"`
	Email       string    `json:"email"`
	Collections []any     `json:"collections"`
	Items       []cxfItem `json:"items"`
}

type cxfItem struct {
	ID          string          `json:"id"`
	Created     int64           `json:"creationAt,omitempty"`
	Modified    int64           `json:"modifiedAt,omitempty"`
	Title       string          `json:"title"`
	Scope       *cxfScope       `json:"scope,omitempty"`
	Credentials []cxfCredential `json:"credentials"`
}

type cxfScope struct {
	URLs []string `json:"urls"`
	Apps []any    `json:"androidApps"`
}

// cxfCredential has the fields of all kinds of credentials that we read or write.
type cxfCredential struct {
	Type string `json:"type"`

	Username json.RawMessage `json:"username,omitempty"` // a string in totp, otherwise a cxfField
	Password *cxfField       `json:"password,omitempty"` // of basic-auth

	Secret    string `json:"secret,omitempty"` // of totp, from here
	Period    int    `json:"period,omitempty"`
	Digits    int    `json:"digits,omitempty"`
	Algorithm string `json:"algorithm,omitempty"`
	Issuer    string `json:"issuer,omitempty"`

	ID     string     `json:"id,omitempty"`
	Fields []cxfField `json:"fields,omitempty"` // of custom-fields
}

type cxfField struct {
	ID    string `json:"id,omitempty"`
	Type  string `json:"fieldType"`
	Value string `json:"value"`
	Label string `json:"label,omitempty"`
}

// The types of credentials and fields.
const (
	cxfLogin  = "basic-auth"
	cxfTOTP   = "totp"
	cxfFields = "custom-fields"
	cxfText   = "string"
	cxfHidden = "concealed-string"
)

func readCXF(_ context.Context, data []byte, _ secure.Secret) (reading, error) {
	var file cxfFile
	if err := decode(data, &file); err != nil {
		return reading{}, err
	}
	if file.Version.Major > 1 {
		return reading{}, ErrVersion
	}
	f := reading{Contents{Format: CXF}}
	for _, account := range file.Accounts {
		for _, item := range account.Items {
			if err := f.addCXF(item); err != nil {
				return reading{}, err
			}
		}
	}
	return f.check()
}

// addCXF adds an item, if anything in it belongs to an account.
func (f *reading) addCXF(item cxfItem) error {
	r := Record{Name: item.Title}
	if item.Scope != nil && len(item.Scope.URLs) > 0 {
		r.Site = item.Scope.URLs[0]
	}
	key, known := "", false
	for _, c := range item.Credentials {
		switch c.Type {
		case cxfLogin:
			var name cxfField
			if len(c.Username) > 0 {
				if err := decode(c.Username, &name); err != nil {
					return err
				}
			}
			r.Email = name.Value
			if c.Password != nil {
				r.Password = secure.NewSecret(c.Password.Value)
			}
		case cxfTOTP:
			if key != "" {
				f.Skipped++ // a second key of the same account
				continue
			}
			e, err := c.entry()
			if err != nil {
				return err
			}
			key = e.uri()
		case cxfFields:
			for _, field := range c.Fields {
				r.setField(field.Label, secure.NewSecret(field.Value))
			}
			continue
		default:
			continue
		}
		known = true
	}
	if !known {
		f.Skipped++
		return nil
	}
	f.addAccount(r, key)
	return nil
}

// entry returns the key in a credential.
func (c cxfCredential) entry() (entry, error) {
	var account string
	if len(c.Username) > 0 {
		if err := decode(c.Username, &account); err != nil {
			return entry{}, err
		}
	}
	return entry{"", c.Issuer, account, c.Secret, c.Algorithm, c.Digits, c.Period}, nil
}

// WriteCXF writes an account in the Credential Exchange Format, unencrypted.
func WriteCXF(w io.Writer, r Record, now time.Time) error {
	item := cxfItem{
		ID: cxfID(), Created: now.Unix(), Modified: now.Unix(), Title: r.Name,
		Scope: &cxfScope{URLs: []string{r.address()}, Apps: []any{}},
	}
	username, err := json.Marshal(cxfField{Type: cxfText, Value: r.Email})
	if err != nil {
		return err
	}
	login := cxfCredential{Type: cxfLogin, Username: username}
	if !r.Password.Empty() {
		login.Password = &cxfField{Type: cxfHidden, Value: r.Password.Reveal()}
	}
	item.Credentials = append(item.Credentials, login)
	if r.Key != nil {
		c, err := cxfKey(*r.Key)
		if err != nil {
			return err
		}
		item.Credentials = append(item.Credentials, c)
	}
	if fields := r.fields(); len(fields) > 0 {
		custom := cxfCredential{Type: cxfFields, ID: cxfID()}
		for _, f := range fields {
			custom.Fields = append(custom.Fields, cxfField{ID: cxfID(), Type: cxfHidden, Value: f.value.Reveal(), Label: f.name})
		}
		item.Credentials = append(item.Credentials, custom)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(cxfFile{
		Version: cxfVersion{Major: 1}, Exporter: "waypost.invalid", DisplayName: "Waypost", Timestamp: now.Unix(),
		Accounts: []cxfAccount{{ID: cxfID(), Email: r.Email, Collections: []any{}, Items: []cxfItem{item}}},
	})
}

// cxfKey returns the credential of a key, with every parameter written out.
func cxfKey(key totp.Key) (cxfCredential, error) {
	key, err := totp.Parse(key.URI())
	if err != nil {
		return cxfCredential{}, err
	}
	account, err := json.Marshal(key.Account)
	return cxfCredential{
		Type: cxfTOTP, Username: account, Issuer: key.Issuer, Secret: key.Secret.Reveal(),
		Period: int(key.Period / time.Second), Digits: key.Digits, Algorithm: strings.ToLower(key.Algorithm.String()),
	}, err
}

// cxfID returns a random identifier of 16 bytes.
func cxfID() string {
	id := make([]byte, 16)
	rand.Read(id)
	return base64.RawURLEncoding.EncodeToString(id)
}
