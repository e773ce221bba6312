package sheet

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"waypost/secure"
)

func TestPassword(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	for _, password := range []string{"correct horse 42", "contraseña-пароль", strings.Repeat("a", 127)} {
		pdf := write(t, rosa(english()), Options{Password: secure.NewSecret(password)})
		sound(t, pdf, "--password="+password)
		path := save(t, "sheet.pdf", pdf)
		if _, err := try(t, "qpdf", "--check", path); err == nil {
			t.Error("it opens without the password")
		}
		if _, err := try(t, "qpdf", "--password=x", "--check", path); err == nil {
			t.Error("it opens with another password")
		}
		how := ask(t, "qpdf", "--password="+password, "--show-encryption", path)
		for _, want := range []string{"R = 6", "stream encryption method: AESv3", "string encryption method: AESv3", "modify anything: allowed"} {
			if !strings.Contains(how, want) {
				t.Errorf("no %q in:\n%s", want, how)
			}
		}
		if len(password) <= 32 && !contains(printed(t, pdf, "-upw", password), "7K4M 92QD XT3H 8WBN") {
			t.Error("pdftotext does not read it with the password")
		}
		if len(password) <= 32 {
			if info := ask(t, "pdfinfo", "-upw", password, path); !strings.Contains(info, "Tagged:          yes") {
				t.Errorf("the structure is gone:\n%s", info)
			}
		}
		for _, plain := range []string{"Rosa", text16("My recovery sheet")} {
			if bytes.Contains(pdf, []byte(plain)) {
				t.Errorf("%q is in the clear", plain)
			}
		}
	}
	if made, err := os.ReadDir(home); err != nil || len(made) > 0 {
		t.Errorf("files were made at home: %v %v", made, err)
	}
}

func TestUnusablePassword(t *testing.T) {
	for _, password := range []string{strings.Repeat("a", 128), "e\u0301", "ﬁ", "a\tb", "a\xff"} {
		var out bytes.Buffer
		err := Write(&out, rosa(english()), Options{Password: secure.NewSecret(password)})
		if !errors.Is(err, ErrPassword) || out.Len() > 0 {
			t.Errorf("%q: %v, %d bytes written", password, err, out.Len())
		}
	}
}
