package vault

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/secure/vault/vaulttest"
)

// phrases returns passphrases that keyboards and systems compose differently, by
// language.
func phrases() map[string]string {
	return map[string]string{
		"Vietnamese": "mật khẩu của tôi", "Korean": "비밀번호 열쇠", "Spanish": "señal-árbol-pingüino",
		"Hindi": "क़लम और ज़मीन", "full width": "ｒｉｖｅｒ　１２３", "dash": "river–candle", "plain": "river-candle-mango",
	}
}

// spellings returns other ways to type the same passphrase.
func spellings(phrase string) map[string]string {
	return map[string]string{
		"as made": phrase, "NFC": norm.NFC.String(phrase), "NFD": norm.NFD.String(phrase),
		"NFKC": norm.NFKC.String(phrase), "spaces around": "  " + phrase + "\n",
		"hard space": strings.ReplaceAll(phrase, " ", "\u00a0"), "invisible": "\u200b" + phrase + "\ufeff",
	}
}

// A passphrase opens the file in whatever form it is typed.
func TestPassphraseForms(t *testing.T) {
	for language, phrase := range phrases() {
		path := filepath.Join(t.TempDir(), IdentityName)
		if _, err := quick().create(path, secure.NewSecret(phrase)); err != nil {
			t.Fatal(err)
		}
		for name, typed := range spellings(phrase) {
			if _, err := quick().unlock(path, secure.NewSecret(typed)); err != nil {
				t.Errorf("%s, %s: %v", language, name, err)
			}
		}
		for _, other := range []string{strings.ToUpper(phrase) + "x", phrase[:len(phrase)/2], "x" + phrase} {
			if _, err := quick().unlock(path, secure.NewSecret(other)); !errors.Is(err, ErrWrongPassphrase) {
				t.Errorf("%s: another passphrase: %v", language, err)
			}
		}
	}
}

// Older files, and those of the standard age tool, were sealed with the passphrase
// exactly as typed. They open with the other forms, too.
func TestPassphraseOfOlderFiles(t *testing.T) {
	for language, phrase := range phrases() {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			path := filepath.Join(t.TempDir(), IdentityName)
			vaulttest.QuickIdentity(t, path, secure.NewSecret(form.String(phrase)))
			for _, typed := range []string{norm.NFC.String(phrase), norm.NFD.String(phrase)} {
				if _, err := quick().unlock(path, secure.NewSecret(typed)); err != nil {
					t.Errorf("%s: %v", language, err)
				}
			}
		}
	}
}

// The standard age tool opens a new file with canonical.Passphrase, as README says.
func TestPassphraseOfNewFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), IdentityName)
	const typed = " mật\u00a0khẩu – của tôi "
	if _, err := quick().create(path, secure.NewSecret(norm.NFD.String(typed))); err != nil {
		t.Fatal(err)
	}
	want := secure.NewSecret(canonical.Passphrase(typed))
	if _, err := unsealIdentity(contentsOf(t, path), want, quick().most); err != nil {
		t.Error(err)
	}
	if _, err := quick().create(path+"2", secure.NewSecret("\u200b \u2060")); !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("made from nothing that can be seen: %v", err)
	}
}
