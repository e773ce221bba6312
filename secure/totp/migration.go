package totp

import (
	"encoding/base64"
	"encoding/binary"
	"net/url"
	"strings"
)

// migrationScheme is how the QR codes of Google Authenticator's export begin.
const migrationScheme = "otpauth-migration://"

// Numbers of the export's protocol buffer that need a name. There is no
// published definition; several open programs agree on these.
const (
	migrationHOTP  = 1
	migrationMD5   = 4
	migrationPages = 3 // of the whole: how many codes it is
	migrationIndex = 4 // and which of them this is, from 0
	maxPages       = 1000
)

// ParseMigration reads one QR code of a Google Authenticator export
// (otpauth-migration://offline?data=…) and returns its keys in their order. A
// large export is several such codes, each complete in itself. Entries that
// cannot be codes by time are left out; when nothing is left, the error is that
// of the first of them. A damaged export is ErrMigration, any other text
// ErrNotKey.
func ParseMigration(s string) ([]Key, error) {
	payload, err := migrationPayload(s)
	if err != nil {
		return nil, err
	}
	return migrationKeys(payload)
}

// MigrationPage tells which QR code of an export s is, and of how many: the
// first is 1. Both are 0 for a text that is no export.
func MigrationPage(s string) (page, pages int) {
	payload, err := migrationPayload(s)
	if err != nil {
		return 0, 0
	}
	size, index := uint64(1), uint64(0)
	ok := fields(payload, func(number int, value uint64, bytes []byte) {
		switch {
		case bytes != nil:
		case number == migrationPages:
			size = value
		case number == migrationIndex:
			index = value
		}
	})
	if !ok || index >= size || size > maxPages {
		return 0, 0
	}
	return int(index) + 1, int(size)
}

// migrationPayload is the protocol buffer in an export.
func migrationPayload(s string) ([]byte, error) {
	s = strings.TrimSpace(s)
	if len(s) < len(migrationScheme) || !strings.EqualFold(s[:len(migrationScheme)], migrationScheme) || len(s) > maxText {
		return nil, ErrNotKey
	}
	_, query, _ := strings.Cut(s, "?")
	params, err := url.ParseQuery(query)
	if err != nil {
		return nil, ErrMigration
	}
	data := strings.TrimRight(strings.ReplaceAll(params.Get("data"), " ", "+"), "=")
	payload, err := base64.RawStdEncoding.DecodeString(data)
	if err != nil {
		return nil, ErrMigration
	}
	return payload, nil
}

func migrationKeys(payload []byte) (keys []Key, err error) {
	var first error
	ok := fields(payload, func(number int, _ uint64, entry []byte) {
		if number != 1 || entry == nil {
			return
		}
		k, err := migrationKey(entry)
		if err == nil {
			keys = append(keys, k)
		} else if first == nil {
			first = err
		}
	})
	switch {
	case !ok || len(keys) == 0 && first == nil:
		return nil, ErrMigration
	case len(keys) == 0:
		return nil, first
	}
	return keys, nil
}

// migrationKey reads one entry. What is unspecified has its default.
func migrationKey(entry []byte) (Key, error) {
	k := Key{Digits: defaultDigits, Period: defaultPeriod}
	var secret []byte
	var kind, hash uint64
	ok := fields(entry, func(number int, value uint64, bytes []byte) {
		switch number {
		case 1:
			secret = bytes
		case 2:
			k.Account = string(bytes)
		case 3:
			k.Issuer = string(bytes)
		case 4:
			hash = value
		case 5:
			if value == 2 {
				k.Digits = 8
			}
		case 6:
			kind = value
		}
	})
	switch {
	case !ok:
		return Key{}, ErrMigration
	case kind == migrationHOTP:
		return Key{}, ErrHOTP
	case hash >= migrationMD5:
		return Key{}, ErrAlgorithm
	case hash > 0:
		k.Algorithm = Algorithm(hash - 1)
	}
	if issuer, account, found := strings.Cut(k.Account, ":"); found && (k.Issuer == "" || k.Issuer == issuer) {
		k.Issuer, k.Account = issuer, strings.TrimLeft(account, " ")
	}
	var err error
	k.Secret, err = encode(secret)
	return k, err
}

// fields calls each for every field of a protocol buffer: value for numbers,
// bytes (never nil) for strings and messages. It reports whether the buffer was
// well formed.
func fields(b []byte, each func(number int, value uint64, bytes []byte)) bool {
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		if n <= 0 || tag>>3 == 0 || tag>>3 > 1<<29 {
			return false
		}
		value, m := binary.Uvarint(b[n:])
		if m <= 0 {
			return false
		}
		b = b[n+m:]
		switch tag & 7 {
		case 0:
			each(int(tag>>3), value, nil)
		case 2:
			if value > uint64(len(b)) {
				return false
			}
			each(int(tag>>3), 0, b[:value:value])
			b = b[value:]
		default:
			return false
		}
	}
	return true
}
