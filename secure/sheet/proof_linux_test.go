package sheet

import (
	"bytes"
	"image/png"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
	"github.com/waypost-app/waypost/secure/totp"
)

// The code is read from a rendered page.
func TestMatchOfPaper(t *testing.T) {
	s := rosa(english())
	page, err := png.Decode(bytes.NewReader(pdftest.PNG(t, write(t, s, Options{}), 150, 1)))
	if err != nil {
		t.Fatal(err)
	}
	texts, err := qr.Decode(t.Context(), page)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Match(texts); got != Current {
		t.Errorf("%v, want Current", got)
	}
	next := s
	next.Key = &totp.Key{Issuer: s.Key.Issuer, Account: s.Key.Account, Secret: secure.NewSecret("JBSWY3DPEHPK3PXPJBSWY3DP")}
	if got := next.Match(texts); got != Older {
		t.Errorf("after a new key: %v, want Older", got)
	}
}
