package people

import (
	"context"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
)

// A person who forgot the passphrase can start again when nobody is sealed with it any
// more.
func TestLastSealedPersonTakesPassphraseAlong(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	ctx := context.Background()
	ok(t, s.SetPassphrase(ctx, secure.NewSecret("maple river candle")))
	j := wizard.New(time.Now())
	j.Set(wizard.FieldName, "Rosa Delgado")
	p, err := s.Add(ctx, Sealed, j)
	ok(t, err)
	s.Lock()
	if _, err := s.Erase(ctx, p.ID); err != nil {
		t.Fatal(err)
	}
	if s.HasPassphrase() {
		t.Error("the passphrase is still asked for")
	}
	ok(t, s.SetPassphrase(ctx, secure.NewSecret("another one here")))
}
