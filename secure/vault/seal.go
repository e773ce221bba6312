package vault

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"filippo.io/age"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
)

// version is the format version of both files. Files of a higher version are refused.
const version = 1

// contents is the content of a sealed file: JSON, so that people can read it after `age
// -d`.
type contents struct {
	Version int             `json:"waypost"`
	Folder  string          `json:"folder,omitempty"` // the folder that the file belongs in; "" for any
	Items   map[Item]string `json:"items"`
}

// sealItems encrypts items to the recipient, for a file in the folder.
func sealItems(items map[Item]secure.Secret, folder string, to age.Recipient) ([]byte, error) {
	c := contents{Version: version, Folder: folder, Items: make(map[Item]string, len(items))}
	for item, s := range items {
		c.Items[item] = encode(s)
	}
	var plain bytes.Buffer
	enc := json.NewEncoder(&plain)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(c); err != nil {
		return nil, err
	}
	defer clear(plain.Bytes())
	return seal(plain.Bytes(), to)
}

// unsealItems reverses sealItems. For any input, it fails only with ErrDamaged or
// ErrNewer. A file sealed for another identity or another folder is ErrDamaged: it does
// not belong here.
func unsealItems(data []byte, folder string, with *age.X25519Identity) (map[Item]secure.Secret, error) {
	plain, err := unseal(data, with)
	if err != nil {
		return nil, err
	}
	defer clear(plain)
	return parseItems(plain, folder)
}

func parseItems(plain []byte, folder string) (map[Item]secure.Secret, error) {
	var head struct {
		Version int `json:"waypost"`
	}
	if !utf8.Valid(plain) || json.Unmarshal(plain, &head) != nil || head.Version < 1 {
		return nil, ErrDamaged
	}
	if head.Version > version {
		return nil, ErrNewer
	}
	var c contents
	if json.Unmarshal(plain, &c) != nil || c.Items == nil || c.isStray(folder) {
		return nil, ErrDamaged
	}
	items := make(map[Item]secure.Secret, len(c.Items))
	for item, text := range c.Items {
		s, err := decode(text)
		if err != nil || checkName(string(item)) != nil {
			return nil, ErrDamaged
		}
		items[item] = s
	}
	return items, nil
}

// isStray reports whether the file was sealed for another folder than the one it is in.
// Files of the first versions name no folder, and those of OpenFile need not, since
// nothing else is sealed with their identity.
func (c contents) isStray(folder string) bool {
	return folder != "" && c.Folder != "" && c.Folder != folder
}

// versionLine is in the identity file, where age treats it as a comment.
const versionLine = "# Waypost identity, version "

// Seal encrypts data with canonical.Passphrase(passphrase) as a file that the standard
// age tool can open. It takes one scrypt, about a second and 256 MiB. It fails with
// ErrWrongPassphrase if the passphrase is empty.
func Seal(plain []byte, passphrase secure.Secret) ([]byte, error) {
	return sealText(plain, secure.NewSecret(canonical.Passphrase(passphrase.Reveal())), standard().work)
}

// Unseal reverses Seal. It uses the passphrase exactly as given; see
// canonical.Passphrases. It fails with ErrWrongPassphrase, ErrDamaged or ErrNewer.
func Unseal(data []byte, passphrase secure.Secret) ([]byte, error) {
	return unsealText(data, passphrase, standard().most)
}

// sealText encrypts plain with the passphrase, with scrypt at 2^work.
func sealText(plain []byte, passphrase secure.Secret, work int) ([]byte, error) {
	to, err := age.NewScryptRecipient(passphrase.Reveal())
	if err != nil {
		return nil, ErrWrongPassphrase // it is empty
	}
	to.SetWorkFactor(work)
	return seal(plain, to)
}

// unsealText reverses sealText. It refuses a cost higher than 2^most.
func unsealText(data []byte, passphrase secure.Secret, most int) ([]byte, error) {
	with, err := age.NewScryptIdentity(passphrase.Reveal())
	if err != nil {
		return nil, ErrWrongPassphrase // it is empty
	}
	with.SetMaxWorkFactor(most)
	return unseal(data, with)
}

// sealIdentity encrypts the key with the passphrase, with scrypt at 2^work.
func sealIdentity(key *age.X25519Identity, passphrase secure.Secret, work int) ([]byte, error) {
	plain := fmt.Appendf(nil, "%s%d\n%s\n", versionLine, version, key)
	defer clear(plain)
	return sealText(plain, passphrase, work)
}

// unsealIdentity reverses sealIdentity. It fails with ErrWrongPassphrase, ErrDamaged or
// ErrNewer, and refuses a cost higher than 2^most.
func unsealIdentity(data []byte, passphrase secure.Secret, most int) (*age.X25519Identity, error) {
	plain, err := unsealText(data, passphrase, most)
	if err != nil {
		return nil, err
	}
	defer clear(plain)
	return parseIdentity(string(plain))
}

func parseIdentity(plain string) (*age.X25519Identity, error) {
	for line := range strings.Lines(plain) {
		digits, found := strings.CutPrefix(strings.TrimSpace(line), versionLine)
		if v, err := strconv.Atoi(digits); found && err == nil && v > version {
			return nil, ErrNewer
		}
	}
	ids, err := age.ParseIdentities(strings.NewReader(plain))
	if err != nil || len(ids) != 1 {
		return nil, ErrDamaged
	}
	key, ok := ids[0].(*age.X25519Identity)
	if !ok {
		return nil, ErrDamaged
	}
	return key, nil
}

func seal(plain []byte, to age.Recipient) ([]byte, error) {
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, to)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return sealed.Bytes(), nil
}

// format is the first line of an age file, without the version number.
const format = "age-encryption.org/v"

// unseal decrypts all of data before returning any of it: age returns the start of a file
// before it notices that the end is missing.
func unseal(data []byte, with age.Identity) ([]byte, error) {
	if rest, ok := bytes.CutPrefix(data, []byte(format)); !ok {
		return nil, ErrDamaged
	} else if number, _, _ := bytes.Cut(rest, []byte("\n")); isNewer(string(number)) {
		return nil, ErrNewer
	}
	r, err := age.Decrypt(bytes.NewReader(data), with)
	var other *age.NoIdentityMatchError
	if errors.As(err, &other) && slices.Equal(other.StanzaTypes, []string{"scrypt"}) {
		return nil, ErrWrongPassphrase
	}
	if err != nil {
		return nil, ErrDamaged
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return nil, ErrDamaged
	}
	return plain, nil
}

func isNewer(number string) bool {
	v, err := strconv.Atoi(number)
	return err == nil && v > 1
}
