package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"sync"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"golang.org/x/text/unicode/norm"

	"waypost/secure"
)

// maxPassword is how many bytes of a password count (ISO 32000-2, 7.6.4.3.3).
const maxPassword = 127

// checkPassword refuses what readers treat differently: some prepare passwords
// (SASLprep), some cut them, some do neither.
func checkPassword(password secure.Secret) error {
	p := password.Reveal()
	if len(p) > maxPassword || !norm.NFKC.IsNormalString(p) {
		return ErrPassword
	}
	for _, r := range p {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return ErrPassword
		}
	}
	return nil
}

// alone keeps the PDF library from making a settings folder in the home of the
// person.
var alone = sync.OnceFunc(func() { model.ConfigPath = "disable" })

// encrypt writes a PDF that opens with the password only, by AES-256 with the
// password hash of PDF 2.0 (revision 6), for which the header must say 2.0. It
// uses the library's core: its api package makes every start of the program
// 30 ms slower.
func encrypt(w io.Writer, doc []byte, password secure.Secret) error {
	alone()
	conf := model.NewAESConfiguration(password.Reveal(), password.Reveal(), 256)
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
