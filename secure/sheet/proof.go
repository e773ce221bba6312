package sheet

import (
	"strings"
	"unicode"

	"github.com/waypost-app/waypost/secure/totp"
)

// Match says how a photographed QR code relates to a sheet.
type Match int

// The results of Sheet.Match.
const (
	NoSheet Match = iota // no QR code of a recovery sheet: none with an authenticator key
	Foreign              // a key for another account
	Older                // a key for the same account that is no longer the current one
	Current              // the key of this sheet
)

// Match compares the texts of the QR codes in a picture, as returned by qr.Decode, with
// the code of this sheet. A code contains nothing but the address of the authenticator
// key (otpauth://…), so a sheet is Older only if the key has changed since; Sheet.Ending
// checks the backup code. A sheet without a key matches nothing.
func (s Sheet) Match(scanned []string) Match {
	best := NoSheet
	for _, text := range scanned {
		if key, err := totp.Parse(text); err == nil && strings.Contains(text, "://") {
			best = max(best, s.match(key))
		}
	}
	return best
}

// match compares one scanned key with that of the sheet.
func (s Sheet) match(key totp.Key) Match {
	switch {
	case s.Key == nil:
		return Foreign
	case key.Secret.Equal(s.Key.Secret):
		return Current
	case key.Issuer == s.Key.Issuer && key.Account == s.Key.Account:
		return Older
	}
	return Foreign
}

// endingLength is how many characters of the backup code a person types to prove that
// they have the sheet.
const endingLength = 4

// Ending reports whether typed equals the last four characters of the backup code (or
// all, if it is shorter). Case and separators do not matter: this finds out whether the
// person has the right sheet, not whether they copied the code correctly.
func (s Sheet) Ending(typed string) bool {
	code := bare(s.BackupCode.Reveal())
	code = code[max(0, len(code)-endingLength):]
	return len(code) > 0 && strings.EqualFold(string(code), string(bare(typed)))
}

// bare returns the letters and digits of a code.
func bare(code string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, code))
}
