// Package export writes what is kept of a person in the forms that other programs
// read, and reads what they write.
//
// Open tells files apart by their content, never by their name, and reads all of
// a file or none of it. A file comes from anybody: whatever it asks for is bounded
// before it is given, and no error holds anything of it.
//
// What is written in the clear (WriteCSV, WriteCXF) holds every secret; write it
// only where the person asks for it, after they were warned.
package export

import (
	"context"
	"errors"
	"fmt"
	"io"

	"waypost/secure"
	"waypost/secure/canonical"
	"waypost/secure/totp"
)

// Record is one account of a website, as far as a program keeps it.
type Record struct {
	// Name is the person's in what Waypost wrote, in other files what the program
	// calls the account.
	Name, Email string
	Site        string    // the address of the website, if the file has one
	Key         *totp.Key // of the authenticator; nil if there is none
	BackupCode  secure.Secret
	Password    secure.Secret
	Questions   []Question // for a forgotten password, in the website's order

	// Extra is what Waypost keeps besides, by the names of its own items. Only a
	// sealed copy holds it.
	Extra map[string]secure.Secret
}

// Question is a question of the website and its answer.
type Question struct{ Question, Answer secure.Secret }

// What can go wrong with a file.
var (
	// ErrWrongPassphrase means that the passphrase does not open the file.
	ErrWrongPassphrase = errors.New("export: wrong passphrase")
	// ErrNoPassphrase means that the file needs a passphrase and none was given. It
	// is ErrWrongPassphrase, too.
	ErrNoPassphrase = fmt.Errorf("%w: the file needs one", ErrWrongPassphrase)
	// ErrUnknownFormat means that no program that is known here writes such files.
	ErrUnknownFormat = errors.New("export: unknown kind of file")
	// ErrVersion means that the program is known, but not this version or this form
	// of its files. It is ErrUnknownFormat, too.
	ErrVersion = fmt.Errorf("%w: an unknown version", ErrUnknownFormat)
	// ErrDamaged means that a part of the file is missing or was changed.
	ErrDamaged = errors.New("export: damaged file")
	// ErrTooBig means that the file has more bytes or entries, or asks for more work,
	// than any that people need.
	ErrTooBig = errors.New("export: too big")
)

// Limits of a file.
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

// Contents is what a file holds.
type Contents struct {
	Format  Format
	Records []Record
	// Skipped counts what has no place here: codes that count log-ins, those of
	// Steam, what was deleted, and entries that are no accounts.
	Skipped int
	// Pages are the QR codes of Google's export that are in this file.
	Pages []Page
}

// Read returns the accounts in a file. It is Open for those who need nothing else.
func Read(ctx context.Context, r io.Reader, passphrase secure.Secret) ([]Record, error) {
	c, err := Open(ctx, r, passphrase)
	return c.Records, err
}

// Open reads a file. The passphrase may be empty for files that need none, and is
// tried in every form of canonical.Passphrases. The errors are those of this
// package, of r and of ctx; with an error, nothing is returned.
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

// reader reads a file of one format. It may keep nothing of data.
type reader func(ctx context.Context, data []byte, passphrase secure.Secret) (reading, error)

// reading collects what a reader finds.
type reading struct{ Contents }

// add adds an account.
func (f *reading) add(r Record) { f.Records = append(f.Records, r) }

// addKey adds the account of a key, or counts it where it is no key to use here.
func (f *reading) addKey(text string, name string) {
	key, err := parseKey(text)
	if err != nil {
		f.Skipped++
		return
	}
	f.add(recordOf(key, name))
}

// check refuses a file with too many entries.
func (f reading) check() (reading, error) {
	if len(f.Records)+f.Skipped > maxRecords {
		return reading{}, ErrTooBig
	}
	return f, nil
}
