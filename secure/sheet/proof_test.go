package sheet

import (
	"testing"

	"github.com/waypost-app/waypost/secure"
)

func TestMatch(t *testing.T) {
	s := rosa(english())
	older := *s.Key
	older.Secret = secure.NewSecret("JBSWY3DPEHPK3PXPJBSWY3DP")
	foreign := older
	foreign.Account = "someone@example.com"
	for _, c := range []struct {
		name    string
		scanned []string
		want    Match
	}{
		{"nothing", nil, NoSheet},
		{"an address", []string{"https://www.uscis.gov"}, NoSheet},
		{"a bare key", []string{s.Key.Secret.Reveal()}, NoSheet},
		{"another account", []string{foreign.URI()}, Foreign},
		{"an older key", []string{older.URI()}, Older},
		{"the key", []string{s.Key.URI()}, Current},
		{"several", []string{"hello", foreign.URI(), s.Key.URI(), older.URI()}, Current},
	} {
		if got := s.Match(c.scanned); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	s.Key = nil
	if got := s.Match([]string{older.URI()}); got != Foreign {
		t.Errorf("a sheet without key: %v", got)
	}
}

func TestEnding(t *testing.T) {
	s := rosa(english())
	for typed, want := range map[string]bool{"8WBN": true, " 8w bn": true, "8-WBN": true, "WBN": false, "8WBM": false, "": false, "H8WBN": false} {
		if got := s.Ending(typed); got != want {
			t.Errorf("%q: %v", typed, got)
		}
	}
	s.BackupCode = secure.NewSecret("ab1")
	if !s.Ending("AB1") || s.Ending("b1") {
		t.Error("a short code counts whole")
	}
	s.BackupCode = secure.Secret{}
	if s.Ending("") {
		t.Error("no code has no ending")
	}
}
