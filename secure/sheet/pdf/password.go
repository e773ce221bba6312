package pdf

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"golang.org/x/text/unicode/norm"

	"github.com/waypost-app/waypost/secure"
)

var (
	// ErrPassword means that a PDF cannot have this password: it contains control
	// characters or malformed text, or nothing visible.
	ErrPassword = errors.New("pdf: unusable password")
	// ErrPasswordTooLong means that the password is longer than 127 bytes of UTF-8, in
	// which letters other than English ones take two to four bytes each. It wraps
	// ErrPassword.
	ErrPasswordTooLong = fmt.Errorf("%w: longer than 127 bytes", ErrPassword)
)

// maxPassword is how many bytes of a password readers use (ISO 32000-2, 7.6.4.3.3).
const maxPassword = 127

// CheckPassword returns why a PDF cannot have the password. For an empty one, which means
// none, it returns nil.
func CheckPassword(password secure.Secret) error {
	_, _, err := spellings(password)
	return err
}

// spellings returns the two forms in which readers use a password: prepared by SASLprep
// (RFC 4013), as PDF 2.0 requires, and as typed, since many readers do not prepare it.
// The file opens with both.
func spellings(password secure.Secret) (prepared, typed string, err error) {
	p := password.Reveal()
	for _, r := range p {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return "", "", ErrPassword
		}
	}
	typed = norm.NFC.String(p)
	prepared = norm.NFKC.String(strings.Map(mapped, p))
	switch {
	case len(prepared) > maxPassword, len(typed) > maxPassword:
		return "", "", ErrPasswordTooLong
	case prepared == "" && p != "":
		return "", "", ErrPassword
	}
	return prepared, typed, nil
}

// mapped performs the mapping step of SASLprep (RFC 3454, tables C.1.2 and B.1): all
// kinds of spaces become plain spaces, and invisible characters are dropped.
func mapped(r rune) rune {
	switch {
	case unicode.Is(unicode.Zs, r):
		return ' '
	case r == 0xad, r == 0x34f, r == 0x1806, r >= 0x180b && r <= 0x180d, r >= 0x200b && r <= 0x200d,
		r == 0x2060, r >= 0xfe00 && r <= 0xfe0f, r == 0xfeff:
		return -1
	}
	return r
}

// disableConfig keeps pdfcpu from creating a settings folder in the person's home folder.
var disableConfig = sync.OnceFunc(func() { model.ConfigPath = "disable" })

// encrypt returns the document encrypted with AES-256, such that it opens with either
// spelling of the password. It uses the password hash of PDF 2.0 (revision 6), for which
// the header must say 2.0. It calls pdfcpu's core, since importing its api package delays
// every start of the program by 30 ms.
func encrypt(doc []byte, prepared, typed string) ([]byte, error) {
	disableConfig()
	conf := model.NewAESConfiguration(prepared, typed, 256)
	conf.Permissions = model.PermissionsAll
	conf.Cmd = model.ENCRYPT
	doc = append([]byte(header20), doc[len(header17):]...)
	ctx, err := pdfcpu.Read(bytes.NewReader(doc), conf)
	if err != nil {
		return nil, fmt.Errorf("pdf: encrypt: %w", err)
	}
	var out bytes.Buffer
	ctx.Write.Writer = bufio.NewWriter(&out)
	if err := errors.Join(pdfcpu.WriteContext(ctx), ctx.Write.Flush()); err != nil {
		return nil, fmt.Errorf("pdf: encrypt: %w", err)
	}
	return out.Bytes(), nil
}
