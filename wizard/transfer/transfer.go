// Package transfer converts journeys to accounts that other programs can read, and
// accounts to journeys. It finds out which people in a file are already on this computer,
// and compares the data of both without showing a secret.
package transfer

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/link"
)

// ErrTooLong means that a value of an account is longer than a journey allows. Nothing is
// cut off.
var ErrTooLong = errors.New("transfer: a value is too long")

// Record returns what is stored for a person, as an account.
func Record(j *wizard.Journey) export.Record {
	items := j.Items()
	take := func(f wizard.Field) secure.Secret {
		value := items[f.Item()]
		delete(items, f.Item())
		return value
	}
	r := export.Record{
		Name: j.Text(wizard.FieldName), Email: j.Text(wizard.FieldEmail),
		BackupCode: take(wizard.FieldBackup), Password: take(wizard.FieldPassword),
	}
	if key, ok := j.Key(); ok {
		take(wizard.FieldKey)
		r.Key = &key
	}
	for n := 1; n <= wizard.Questions; n++ {
		q := export.Question{Question: take(wizard.Question(n)), Answer: take(wizard.Answer(n))}
		if q != (export.Question{}) {
			for len(r.Questions) < n-1 {
				r.Questions = append(r.Questions, export.Question{})
			}
			r.Questions = append(r.Questions, q)
		}
	}
	r.Extra = make(map[string]secure.Secret, len(items))
	for item, value := range items {
		r.Extra[string(item)] = value
	}
	return r
}

// Journey converts an account to a journey: an identical one if Waypost exported it,
// otherwise one with what the account contains. It fails with ErrTooLong,
// wizard.ErrDamaged or wizard.ErrNewer.
func Journey(r export.Record, now time.Time) (*wizard.Journey, error) {
	if len(r.Questions) > wizard.Questions {
		return nil, ErrTooLong
	}
	if person := r.Extra[string(wizard.ItemPerson)]; !person.Empty() {
		return restore(r)
	}
	j := wizard.New(now)
	j.Set(wizard.FieldName, name(r))
	if slices.ContainsFunc(j.Set(wizard.FieldEmail, r.Email), tooLong) {
		return nil, ErrTooLong
	}
	if r.Key != nil {
		j.Set(wizard.FieldMethod, string(wizard.MethodApp))
		if len(j.SetKey(*r.Key)) > 0 {
			return nil, ErrTooLong
		}
	}
	if !r.Password.Empty() {
		j.Set(wizard.FieldKeepPassword, wizard.Yes)
	}
	for f, value := range secrets(r) {
		if slices.ContainsFunc(j.SetSecret(f, value), tooLong) {
			return nil, ErrTooLong
		}
	}
	return j, nil
}

// restore restores a journey from an account that Waypost exported.
func restore(r export.Record) (*wizard.Journey, error) {
	items := map[vault.Item]secure.Secret{}
	for name, value := range r.Extra {
		items[vault.Item(name)] = value
	}
	for f, value := range secrets(r) {
		if _, own := items[f.Item()]; !own {
			items[f.Item()] = value
		}
	}
	if r.Key != nil {
		items[wizard.FieldKey.Item()] = secure.NewSecret(r.Key.URI())
	}
	j, err := wizard.Restore(items)
	if err == nil {
		j.Set(wizard.FieldMove, "")
	}
	return j, err
}

// secrets returns the fields of an account that are items of their own, except the key.
// The backup code is used for its repetition, too.
func secrets(r export.Record) map[wizard.Field]secure.Secret {
	all := map[wizard.Field]secure.Secret{
		wizard.FieldBackup: r.BackupCode, wizard.FieldBackupAgain: r.BackupCode, wizard.FieldPassword: r.Password,
	}
	for i, q := range r.Questions {
		all[wizard.Question(i+1)], all[wizard.Answer(i+1)] = q.Question, q.Answer
	}
	for f, value := range all {
		if value.Empty() {
			delete(all, f)
		}
	}
	return all
}

// tooLong reports whether a problem says that a value was cut off.
func tooLong(p wizard.Problem) bool { return p.Key == "problem.tooLong" }

// maxName is the maximum length of a person's name in characters.
const maxName = 60

// name returns a person's name from the title of an account. A title that is too long is
// cut off: it was only meant to name the account.
func name(r export.Record) string {
	name := r.Name
	if name == "" {
		name, _, _ = strings.Cut(r.Email, "@")
	}
	if runes := []rune(name); len(runes) > maxName {
		name = string(runes[:maxName])
	}
	return name
}

// IsUSCIS reports whether an account says that it is for the website. If it names no
// website at all, that is unknown.
func IsUSCIS(r export.Record) bool {
	if !r.Extra[string(wizard.ItemPerson)].Empty() {
		return true
	}
	for _, kind := range []link.Kind{link.Official, link.OtherUSCIS} {
		if r.Site != "" && link.Check(r.Site).Kind == kind {
			return true
		}
	}
	said := strings.ToLower(r.Name)
	if r.Key != nil {
		said += " " + strings.ToLower(r.Key.Issuer)
	}
	return strings.Contains(said, "uscis") || strings.Contains(said, "dhs.gov")
}
