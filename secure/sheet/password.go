package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"golang.org/x/text/unicode/norm"

	"waypost/secure"
)

// maxPassword is how many bytes of a password count (ISO 32000-2, 7.6.4.3.3).
const maxPassword = 127

// spellings returns the two forms of a password under which readers look for it:
// prepared as PDF 2.0 has it (SASLprep, RFC 4013), and as it is typed, for those
// that prepare nothing. Both open the PDF.
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

// mapped is the mapping step of SASLprep: spaces are alike, and what does not
// show does not count.
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

// alone keeps the PDF library from making a settings folder in the home of the
// person.
var alone = sync.OnceFunc(func() { model.ConfigPath = "disable" })

// encrypt writes a PDF that opens with a password only, in either spelling, by AES-256 with the
// password hash of PDF 2.0 (revision 6), for which the header must say 2.0. It
// uses the library's core: its api package makes every start of the program
// 30 ms slower.
func encrypt(w io.Writer, doc []byte, prepared, typed string) error {
	alone()
	conf := model.NewAESConfiguration(prepared, typed, 256)
	conf.Permissions = model.PermissionsAll
	conf.Cmd = model.ENCRYPT
	doc = append([]byte(header20), doc[len(header17):]...)
	ctx, err := pdfcpu.Read(bytes.NewReader(doc), conf)
	if err != nil {
		return fmt.Errorf("sheet: encrypting the PDF: %w", err)
	}
	var out bytes.Buffer
	ctx.Write.Writer = bufio.NewWriter(&out)
	if err := errors.Join(pdfcpu.WriteContext(ctx), ctx.Write.Flush()); err != nil {
		return fmt.Errorf("sheet: encrypting the PDF: %w", err)
	}
	_, err = w.Write(out.Bytes())
	return err
}
