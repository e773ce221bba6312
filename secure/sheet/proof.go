package sheet

import (
	"strings"
	"unicode"

	"waypost/secure/totp"
)

// Match says what a photographed QR code has to do with a sheet.
type Match int

// The answers of Sheet.Match.
const (
	NoSheet Match = iota // no QR code of a recovery sheet: no authenticator key in it
	Foreign              // a key for another account
	Older                // a key for the same account that is no longer the current one
	Current              // the very key of this sheet
)

// Match compares the texts of a picture's QR codes, as qr.Decode returns them,
// with the one that this sheet would carry. The code holds the address of the
// authenticator key (otpauth://…) and nothing else, so it tells sheets apart
// when the key has changed; whether the backup code is still the same is for
// Sheet.Ending to say. A sheet without a key matches nothing.
func (s Sheet) Match(scanned []string) Match {
	best := NoSheet
	for _, text := range scanned {
		if key, err := totp.Parse(text); err == nil && strings.Contains(text, "://") {
			best = max(best, s.match(key))
		}
	}
	return best
}

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

// endingLength is how many characters of the backup code a person types to show
// that they hold the sheet.
const endingLength = 4

// Ending reports whether typed are the last four characters of the backup code
// (all of them, if it has no more), whatever the case and whatever stands
// between the characters: this finds out whether the right paper is there, not
// whether it was copied well.
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
