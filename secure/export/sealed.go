package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"

	"filippo.io/age/armor"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/secure/vault"
)

// sealedVersion is the version of a sealed copy's content.
const sealedVersion = 1

// sealedCopy is the content: JSON, so that people can read it after "age -d".
type sealedCopy struct {
	Version int            `json:"waypostCopy"`
	People  []sealedPerson `json:"people"`
}

type sealedPerson struct {
	Name       string            `json:"name,omitempty"`
	Email      string            `json:"email,omitempty"`
	Site       string            `json:"site,omitempty"`
	Key        string            `json:"key,omitempty"` // an otpauth address
	BackupCode string            `json:"backupCode,omitempty"`
	Password   string            `json:"password,omitempty"`
	Questions  []sealedQuestion  `json:"questions,omitempty"`
	Extra      map[string]string `json:"extra,omitempty"`
}

type sealedQuestion struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

// errNotText means that a value is not text; Waypost never stores such values.
var errNotText = errors.New("export: a value is not text")

// WriteSealed writes accounts, of which there is at least one, as a copy for Waypost on
// another computer: an age file, which the age tool can open, too. For the passphrase see
// vault.Seal; it must not be empty (ErrNoPassphrase).
func WriteSealed(w io.Writer, r Record, passphrase secure.Secret, more ...Record) error {
	c := sealedCopy{Version: sealedVersion}
	for _, r := range append([]Record{r}, more...) {
		c.People = append(c.People, sealedOf(r))
	}
	if !c.isText() {
		return errNotText
	}
	var plain bytes.Buffer
	e := json.NewEncoder(&plain)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(c); err != nil {
		return err
	}
	defer clear(plain.Bytes())
	sealed, err := vault.Seal(plain.Bytes(), passphrase)
	if errors.Is(err, vault.ErrWrongPassphrase) {
		return ErrNoPassphrase
	}
	if err != nil {
		return err
	}
	_, err = w.Write(sealed)
	return err
}

func sealedOf(r Record) sealedPerson {
	p := sealedPerson{
		Name: r.Name, Email: r.Email, Site: r.Site, BackupCode: r.BackupCode.Reveal(), Password: r.Password.Reveal(),
	}
	if r.Key != nil {
		p.Key = r.Key.URI()
	}
	for _, q := range r.Questions {
		p.Questions = append(p.Questions, sealedQuestion{q.Question.Reveal(), q.Answer.Reveal()})
	}
	for name, value := range r.Extra {
		if p.Extra == nil {
			p.Extra = map[string]string{}
		}
		p.Extra[name] = value.Reveal()
	}
	return p
}

// isText reports whether JSON preserves every value exactly.
func (c sealedCopy) isText() bool {
	for _, p := range c.People {
		all := []string{p.Name, p.Email, p.Site, p.Key, p.BackupCode, p.Password}
		for _, q := range p.Questions {
			all = append(all, q.Question, q.Answer)
		}
		for name, value := range p.Extra {
			all = append(all, name, value)
		}
		for _, s := range all {
			if !utf8.ValidString(s) {
				return false
			}
		}
	}
	return true
}

// isSealed reports whether data is an age file.
func isSealed(data []byte) bool {
	return bytes.HasPrefix(data, []byte("age-encryption.org/")) || bytes.HasPrefix(bytes.TrimSpace(data), []byte(armor.Header))
}

func readSealed(_ context.Context, data []byte, passphrase secure.Secret) (reading, error) {
	if !bytes.HasPrefix(data, []byte("age-encryption.org/")) {
		binary, err := io.ReadAll(armor.NewReader(bytes.NewReader(data)))
		if err != nil {
			return reading{}, ErrDamaged
		}
		data = binary
	}
	plain, err := vault.Unseal(data, passphrase)
	switch {
	case errors.Is(err, vault.ErrWrongPassphrase):
		return reading{}, ErrWrongPassphrase
	case errors.Is(err, vault.ErrNewer):
		return reading{}, ErrVersion
	case err != nil:
		return reading{}, ErrDamaged
	}
	defer clear(plain)
	return parseSealed(plain)
}

func parseSealed(plain []byte) (reading, error) {
	var c sealedCopy
	if !utf8.Valid(plain) || json.Unmarshal(plain, &c) != nil || c.Version < 1 {
		return reading{}, ErrUnknownFormat // an age file that is not from Waypost
	}
	if c.Version > sealedVersion {
		return reading{}, ErrVersion
	}
	f := reading{Contents{Format: Sealed}}
	for _, p := range c.People {
		r, err := p.record()
		if err != nil {
			return reading{}, err
		}
		f.add(r)
	}
	return f.check()
}

func (p sealedPerson) record() (Record, error) {
	r := Record{
		Name: p.Name, Email: p.Email, Site: p.Site,
		BackupCode: secure.NewSecret(p.BackupCode), Password: secure.NewSecret(p.Password),
	}
	if p.Key != "" {
		key, err := totp.Parse(p.Key)
		if err != nil {
			return Record{}, ErrDamaged
		}
		r.Key = &key
	}
	for _, q := range p.Questions {
		r.Questions = append(r.Questions, Question{secure.NewSecret(q.Question), secure.NewSecret(q.Answer)})
	}
	for name, value := range p.Extra {
		if r.Extra == nil {
			r.Extra = map[string]secure.Secret{}
		}
		r.Extra[name] = secure.NewSecret(value)
	}
	return r, nil
}
