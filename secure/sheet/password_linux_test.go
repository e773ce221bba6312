package sheet

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

func TestPassword(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	for _, password := range []string{"correct horse 42", "contraseña-пароль", strings.Repeat("a", 127)} {
		data := write(t, rosa(english()), Options{Password: secure.NewSecret(password)})
		pdftest.Sound(t, data, "--password="+password)
		path := pdftest.Save(t, "sheet.pdf", data)
		if _, err := pdftest.Try(t, "qpdf", "--check", path); err == nil {
			t.Error("it opens without the password")
		}
		if _, err := pdftest.Try(t, "qpdf", "--password=x", "--check", path); err == nil {
			t.Error("it opens with another password")
		}
		how := pdftest.Run(t, "qpdf", "--password="+password, "--show-encryption", path)
		for _, want := range []string{"R = 6", "stream encryption method: AESv3", "string encryption method: AESv3", "modify anything: allowed"} {
			if !strings.Contains(how, want) {
				t.Errorf("no %q in:\n%s", want, how)
			}
		}
		if len(password) <= 32 && !pdftest.Contains(pdftest.Text(t, data, "-upw", password), "7K4M 92QD XT3H 8WBN") {
			t.Error("pdftotext does not read it with the password")
		}
		if len(password) <= 32 {
			if info := pdftest.Run(t, "pdfinfo", "-upw", password, path); !strings.Contains(info, "Tagged:          yes") {
				t.Errorf("the structure is gone:\n%s", info)
			}
		}
		for _, plain := range []string{"Rosa", textString("My recovery sheet")} {
			if bytes.Contains(data, []byte(plain)) {
				t.Errorf("%q is in the clear", plain)
			}
		}
	}
	if made, err := os.ReadDir(home); err != nil || len(made) > 0 {
		t.Errorf("files were made at home: %v %v", made, err)
	}
}

func TestUnusablePassword(t *testing.T) {
	for password, want := range map[string]error{
		strings.Repeat("a", 128): ErrPasswordTooLong, strings.Repeat("п", 64): ErrPasswordTooLong, strings.Repeat("ﷺ", 20): ErrPasswordTooLong,
		"a\tb": ErrPassword, "a\xff": ErrPassword, "\u200b\ufe0f": ErrPassword,
	} {
		var out bytes.Buffer
		err := Write(&out, rosa(english()), Options{Password: secure.NewSecret(password)})
		if !errors.Is(err, want) || !errors.Is(err, ErrPassword) || out.Len() > 0 {
			t.Errorf("%q: %v, %d bytes written", password, err, out.Len())
		}
	}
}

// A password opens the PDF both in readers that prepare it (SASLprep) and in those that
// use it as typed.
func TestSpellings(t *testing.T) {
	for typed, spelled := range map[string][]string{
		"e\u0301t\u00e9":        {"\u00e9t\u00e9"},
		"ﬁn":                    {"ﬁn", "fin"},
		"１２３ 密码":                {"１２３ 密码", "123 密码"},
		"a\u00a0b\u00adc":       {"a\u00a0b\u00adc", "a bc"},
		"كلمة السر":             {"كلمة السر"},
		"👨\u200d👩\u200d👧 𠮷":     {"👨\u200d👩\u200d👧 𠮷", "👨👩👧 𠮷"},
		strings.Repeat("п", 63): {strings.Repeat("п", 63)},
	} {
		data := write(t, rosa(english()), Options{Password: secure.NewSecret(typed)})
		for _, s := range spelled {
			pdftest.Sound(t, data, "--password="+s)
		}
	}
}
