package export

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
)

// readText reads text with one address per line, as written by Ente, Aegis and others.
func readText(ctx context.Context, data []byte, _ secure.Secret) (reading, error) {
	var lines []string
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	f, err := readAddresses(ctx, lines)
	if err == nil && bytes.Contains(data, []byte("codeDisplay=")) {
		f.Format = Ente
	}
	return f, err
}

// readPicture reads the QR codes in a picture.
func readPicture(ctx context.Context, data []byte, _ secure.Secret) (reading, error) {
	codes, err := qr.Read(ctx, bytes.NewReader(data))
	switch {
	case ctx.Err() != nil:
		return reading{}, ctx.Err()
	case errors.Is(err, qr.ErrNotPicture):
		return reading{}, ErrUnknownFormat
	case errors.Is(err, qr.ErrTooLarge):
		return reading{}, ErrTooBig
	case err != nil:
		return reading{}, err // there is no QR code, or it is a HEIC picture
	}
	return readAddresses(ctx, codes)
}

// readAddresses reads key addresses and Google exports of several keys. If there are
// none, the file has another format.
func readAddresses(ctx context.Context, texts []string) (reading, error) {
	f := reading{Contents{Format: Addresses}}
	known := 0
	for _, text := range texts {
		if err := ctx.Err(); err != nil {
			return reading{}, err
		}
		switch lower := strings.ToLower(text); {
		case strings.HasPrefix(lower, "otpauth-migration:"):
			f.Format = Google
			if err := f.addMigration(text); err != nil {
				return reading{}, err
			}
			if number, of := totp.MigrationPage(text); of > 0 {
				f.Pages = append(f.Pages, Page{number, of})
			}
			known++
		case isDeletedEnte(lower):
			f.Skipped++
			known++
		default:
			if strings.HasPrefix(lower, "otpauth:") || strings.HasPrefix(lower, "steam:") {
				known++
			}
			f.addKey(text, "")
		}
		if len(f.Records)+f.Skipped > maxRecords {
			return reading{}, ErrTooBig
		}
	}
	if known == 0 && len(f.Records) == 0 {
		return reading{}, ErrUnknownFormat
	}
	return f, nil
}

// addMigration adds the accounts in one QR code of a Google export.
func (f *reading) addMigration(text string) error {
	keys, err := totp.ParseMigration(text)
	if errors.Is(err, totp.ErrMigration) {
		return ErrDamaged
	}
	for _, key := range keys {
		f.add(recordOf(key, ""))
	}
	f.Skipped += totp.MigrationEntries(text) - len(keys)
	return nil
}

// isDeletedEnte reports whether Ente marks the account of a line as deleted.
func isDeletedEnte(line string) bool {
	return strings.Contains(line, "codedisplay=") &&
		(strings.Contains(line, "%22trashed%22%3atrue") || strings.Contains(line, `"trashed":true`))
}
