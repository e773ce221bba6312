package totp

import (
	"encoding/base64"
	"net/url"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"
)

// migrationScheme is the start of the QR codes in Google Authenticator's export.
const migrationScheme = "otpauth-migration://"

// maxPages is more than the number of QR codes in any export.
const maxPages = 1000

// Fields of an export and of its entries. Google publishes no definition; several open
// source programs agree on these numbers.
const (
	exportEntry protowire.Number = 1
	exportPages protowire.Number = 3 // number of QR codes in the whole export
	exportIndex protowire.Number = 4 // which of them this one is, from 0

	entrySecret    protowire.Number = 1
	entryAccount   protowire.Number = 2
	entryIssuer    protowire.Number = 3
	entryAlgorithm protowire.Number = 4
	entryDigits    protowire.Number = 5
	entryType      protowire.Number = 6
)

// ParseMigration parses one QR code of a Google Authenticator export
// (otpauth-migration://offline?data=…) and returns its keys in order. A large export
// consists of several such codes, each complete in itself. Entries without time-based
// codes are omitted; if nothing is left, the error is that of the first entry. For a
// damaged export it returns ErrMigration, for any other text ErrNotKey.
func ParseMigration(s string) ([]Key, error) {
	payload, err := migrationPayload(s)
	if err != nil {
		return nil, err
	}
	return migrationKeys(payload)
}

// MigrationPage returns the number of the QR code s within an export, counted from 1, and
// the number of QR codes. Both are 0 if s is not an export.
func MigrationPage(s string) (page, pages int) {
	payload, err := migrationPayload(s)
	if err != nil {
		return 0, 0
	}
	fields, ok := readFields(payload)
	size, index := uint64(1), uint64(0)
	for _, f := range fields {
		switch f.number {
		case exportPages:
			size = f.value
		case exportIndex:
			index = f.value
		}
	}
	if !ok || index >= size || size > maxPages {
		return 0, 0
	}
	return int(index) + 1, int(size)
}

// MigrationEntries returns the number of accounts in an export, including those that
// ParseMigration omits. It is 0 if s is not an export.
func MigrationEntries(s string) (n int) {
	payload, err := migrationPayload(s)
	if err != nil {
		return 0
	}
	fields, _ := readFields(payload)
	for _, f := range fields {
		if f.number == exportEntry {
			n++
		}
	}
	return n
}

// migrationPayload returns the protocol buffer in an export. It refuses a text that
// contains anything else, which may be a piece of another export.
func migrationPayload(s string) ([]byte, error) {
	s = strings.TrimSpace(s)
	if len(s) < len(migrationScheme) || !strings.EqualFold(s[:len(migrationScheme)], migrationScheme) || len(s) > maxText {
		return nil, ErrNotKey
	}
	_, query, _ := strings.Cut(s, "?")
	params, err := url.ParseQuery(query)
	if err != nil || len(params["data"]) != 1 || len(strings.Fields(s)) > 1 {
		return nil, ErrMigration
	}
	// An unescaped "+" has become a space.
	data := strings.TrimRight(strings.ReplaceAll(params.Get("data"), " ", "+"), "=")
	payload, err := base64.RawStdEncoding.Strict().DecodeString(data)
	if err != nil {
		return nil, ErrMigration
	}
	return payload, nil
}

// migrationKeys returns the keys of an export.
func migrationKeys(payload []byte) (keys []Key, err error) {
	fields, ok := readFields(payload)
	for _, f := range fields {
		if f.number != exportEntry {
			continue
		}
		k, entryErr := migrationKey(f)
		if entryErr == nil {
			keys = append(keys, k)
		} else if err == nil {
			err = entryErr
		}
	}
	switch {
	case !ok || len(keys) == 0 && err == nil:
		return nil, ErrMigration
	case len(keys) == 0:
		return nil, err
	}
	return keys, nil
}

// migrationKey reads one entry. Unspecified values get their defaults.
func migrationKey(entry field) (Key, error) {
	fields, ok := readFields(entry.bytes)
	if !ok || entry.wire != protowire.BytesType {
		return Key{}, ErrMigration
	}
	k := Key{Digits: defaultDigits, Period: defaultPeriod}
	var secret []byte
	for _, f := range fields {
		if f.number <= entryType && f.wire != entryWire(f.number) {
			return Key{}, ErrMigration
		}
		switch f.number {
		case entrySecret:
			secret = f.bytes
		case entryAccount:
			k.Account = string(f.bytes)
		case entryIssuer:
			k.Issuer = string(f.bytes)
		default:
			if err := k.applyEnum(f); err != nil {
				return Key{}, err
			}
		}
	}
	if issuer, account, found := strings.Cut(k.Account, ":"); found && (k.Issuer == "" || k.Issuer == issuer) {
		k.Issuer, k.Account = issuer, strings.TrimLeft(account, " ")
	}
	var err error
	if k.Secret, err = encode(secret); err != nil {
		return Key{}, err
	}
	if !k.fits() {
		return Key{}, ErrNotKey
	}
	return k, nil
}

// entryWire returns the wire type of a field of an entry.
func entryWire(number protowire.Number) protowire.Type {
	if number <= entryIssuer {
		return protowire.BytesType
	}
	return protowire.VarintType
}

// applyEnum applies an enum of an entry. An unknown value is an error, since codes would
// be wrong.
func (k *Key) applyEnum(f field) error {
	switch f.number {
	case entryAlgorithm:
		if f.value > 3 {
			return ErrAlgorithm // 4 is MD5
		}
		k.Algorithm = Algorithm(max(f.value, 1) - 1)
	case entryDigits:
		if f.value > 2 {
			return ErrDigits
		}
		k.Digits = defaultDigits
		if f.value == 2 {
			k.Digits = 8
		}
	case entryType:
		if f.value == 1 {
			return ErrHOTP
		}
		if f.value > 2 {
			return ErrNotKey
		}
	}
	return nil
}

// field is a field of a protocol buffer: value if it is a number, bytes if it is a text
// or a message.
type field struct {
	number protowire.Number
	wire   protowire.Type
	value  uint64
	bytes  []byte
}

// readFields splits a protocol buffer into its fields. It reports whether all of the
// buffer was well formed.
func readFields(b []byte) (fields []field, ok bool) {
	for len(b) > 0 {
		number, wire, n := protowire.ConsumeTag(b)
		if n < 0 {
			return nil, false
		}
		b = b[n:]
		f := field{number: number, wire: wire}
		switch wire {
		case protowire.VarintType:
			f.value, n = protowire.ConsumeVarint(b)
		case protowire.BytesType:
			f.bytes, n = protowire.ConsumeBytes(b)
		default:
			n = protowire.ConsumeFieldValue(number, wire, b)
		}
		if n < 0 {
			return nil, false
		}
		b, fields = b[n:], append(fields, f)
	}
	return fields, true
}
