// Package export writes what is stored for a person in the formats of other programs, and
// reads their files.
//
// Open recognizes files by their content, never by their names, and reads all of a file
// or nothing. A file may come from anybody: whatever it requires is limited before it is
// granted, and errors reveal nothing of its content.
//
// Unencrypted files (WriteCSV, WriteCXF) contain every secret; write them only where the
// person wants them, after a warning.
package export

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/secure/totp"
)

// Record is one account on a website, as far as a program stores it.
type Record struct {
	// Name is the person's name in files by Waypost, and the name of the account in other
	// files.
	Name, Email string
	Site        string    // address of the website, if the file has one
	Key         *totp.Key // key of the authenticator app; nil if there is none
	BackupCode  secure.Secret
	Password    secure.Secret
	Questions   []Question // for a forgotten password, in the website's order

	// Extra is everything else that Waypost stores, by item name. Only a sealed copy
	// contains it.
	Extra map[string]secure.Secret
}

// Question is one of the website's questions and its answer.
type Question struct{ Question, Answer secure.Secret }

// Errors about a file.
var (
	// ErrWrongPassphrase means that the passphrase does not open the file.
	ErrWrongPassphrase = errors.New("export: wrong passphrase")
	// ErrNoPassphrase means that the file needs a passphrase and none was given. It wraps
	// ErrWrongPassphrase.
	ErrNoPassphrase = fmt.Errorf("%w: the file needs one", ErrWrongPassphrase)
	// ErrUnknownFormat means that the file is not of any known format.
	ErrUnknownFormat = errors.New("export: unknown kind of file")
	// ErrVersion means that the program is known, but not this version or kind of file.
	// It wraps ErrUnknownFormat.
	ErrVersion = fmt.Errorf("%w: an unknown version", ErrUnknownFormat)
	// ErrDamaged means that a part of the file is missing or was changed.
	ErrDamaged = errors.New("export: damaged file")
	// ErrTooBig means that the file has more bytes or entries, or requires more work,
	// than any real file.
	ErrTooBig = errors.New("export: too big")
)

// Limits for a file.
const (
	maxFile    = 64 << 20 // bytes
	maxRecords = 10_000
)

// Format says which program wrote a file.
type Format string

// The formats.
const (
	Sealed    Format = "sealed" // Waypost's own copy
	KeePass   Format = "keepass"
	CXF       Format = "cxf" // FIDO's Credential Exchange Format
	Aegis     Format = "aegis"
	TwoFAS    Format = "2fas"
	Ente      Format = "ente"
	Proton    Format = "proton"
	Bitwarden Format = "bitwarden"
	AndOTP    Format = "andotp"
	FreeOTP   Format = "freeotp"
	Stratum   Format = "stratum"
	Addresses Format = "addresses" // otpauth addresses, in a text or in QR codes
	Google    Format = "google"    // the export of Google Authenticator, likewise
)

// Contents is the content of a file.
type Contents struct {
	Format  Format
	Records []Record
	// Skipped is the number of entries left out: counter-based codes, Steam's codes,
	// deleted entries, and entries that are not accounts.
	Skipped int
	// Pages are the QR codes of a Google export that are in this file.
	Pages []Page
}

// Read returns the accounts in a file, for callers that do not need the rest of Open's result.
func Read(ctx context.Context, r io.Reader, passphrase secure.Secret) ([]Record, error) {
	c, err := Open(ctx, r, passphrase)
	return c.Records, err
}

// Open reads a file. The passphrase may be empty if the file needs none; it is tried in
// every form of canonical.Passphrases. The errors are those of this package, of r and of
// ctx. If there is an error, nothing else is returned.
func Open(ctx context.Context, r io.Reader, passphrase secure.Secret) (Contents, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return Contents{}, err
	case len(data) > maxFile:
		return Contents{}, ErrTooBig
	}
	defer clear(data)
	read, err := detect(data)
	if err != nil {
		return Contents{}, err
	}
	for _, form := range canonical.Passphrases(passphrase.Reveal()) {
		var found reading
		found, err = read(ctx, data, secure.NewSecret(form))
		if err == nil {
			return found.Contents, ctx.Err()
		}
		if !errors.Is(err, ErrWrongPassphrase) {
			break
		}
	}
	if err == ErrWrongPassphrase && passphrase.Empty() {
		err = ErrNoPassphrase
	}
	return Contents{}, err
}

// reader reads a file of one format. It must not keep references to data.
type reader func(ctx context.Context, data []byte, passphrase secure.Secret) (reading, error)

// reading collects what a reader finds.
type reading struct{ Contents }

// add adds an account.
func (f *reading) add(r Record) { f.Records = append(f.Records, r) }

// addKey adds the account for a key, or counts it as skipped if the key cannot be used.
func (f *reading) addKey(text string, name string) {
	key, err := parseKey(text)
	if err != nil {
		f.Skipped++
		return
	}
	f.add(recordOf(key, name))
}

// check returns an error if a file has too many entries.
func (f reading) check() (reading, error) {
	if len(f.Records)+f.Skipped > maxRecords {
		return reading{}, ErrTooBig
	}
	return f, nil
}
