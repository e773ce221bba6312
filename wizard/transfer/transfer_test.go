package transfer_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/transfer"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

var noon = time.Date(2026, time.May, 14, 12, 0, 0, 0, time.UTC)

// Whatever step a person is at and whatever is half done, a copy contains all of it.
func TestTheSamePersonComesBack(t *testing.T) {
	for name, change := range map[string]map[wizard.Field]string{
		"everything":           {},
		"nothing":              {wizard.FieldName: "", wizard.FieldEmail: ""},
		"a code typed once":    {wizard.FieldBackupAgain: "7K4M"},
		"half of a key":        {wizard.FieldKey: ""},
		"a password not kept":  {wizard.FieldKeepPassword: wizard.No},
		"only the last answer": {wizard.Question(1): "", wizard.Answer(1): "", wizard.Question(4): "", wizard.Answer(4): ""},
		"other letters":        {wizard.Answer(2): "  Ñandú\u00a0<&> \"x\" "},
	} {
		t.Run(name, func(t *testing.T) {
			j := wizardtest.RosaAt(wizard.StepQuestions, noon, change)
			if name == "half of a key" {
				j.Set(wizard.FieldKey, "KRSXG5BAO")
			}
			r := transfer.Record(j)
			got, err := transfer.Journey(r, noon)
			require.NoError(t, err)
			require.Equal(t, withoutKey(j), withoutKey(got))
			require.True(t, sameKey(j, got))
			require.Equal(t, j.Step().ID, got.Step().ID)
		})
	}
}

// withoutKey returns everything that is stored except the key, which gets an issuer and
// account on the way.
func withoutKey(j *wizard.Journey) map[string]string {
	all := map[string]string{}
	for item, value := range j.Items() {
		all[string(item)] = value.Reveal()
	}
	if _, ok := j.Key(); ok {
		delete(all, string(wizard.FieldKey.Item()))
	}
	return all
}

func sameKey(a, b *wizard.Journey) bool {
	x, okX := a.Key()
	y, okY := b.Key()
	return okX == okY && x == y
}

// Whatever another program has fields for survives, and the journey asks for the rest.
func TestThroughAnotherProgram(t *testing.T) {
	var file bytes.Buffer
	r := transfer.Record(wizardtest.Rosa(noon))
	require.NoError(t, export.WriteCXF(&file, r, noon))
	all, err := export.Read(context.Background(), &file, secure.Secret{})
	require.NoError(t, err)
	j, err := transfer.Journey(all[0], noon)
	require.NoError(t, err)
	want, got := withoutKey(wizardtest.Rosa(noon)), withoutKey(j)
	require.True(t, sameKey(wizardtest.Rosa(noon), j))
	delete(want, string(wizard.ItemPerson))
	delete(got, string(wizard.ItemPerson))
	for item, value := range want {
		require.Equal(t, value, got[item], "%q is lost, since export.Record has no field for it", item)
	}
	require.Len(t, got, len(want))
	require.Equal(t, wizardtest.Name, j.Text(wizard.FieldName))
	require.Equal(t, wizard.MethodApp, j.Method())
}

func TestAccountOfAnotherProgram(t *testing.T) {
	key, err := totp.Parse("otpauth://totp/USCIS:rosa.delgado@example.com?secret=" + wizardtest.Key)
	require.NoError(t, err)
	j, err := transfer.Journey(export.Record{Email: wizardtest.Email, Key: &key}, noon)
	require.NoError(t, err)
	require.Equal(t, "rosa.delgado", j.Text(wizard.FieldName))
	got, ok := j.Key()
	require.True(t, ok)
	require.Equal(t, key, got)

	j, err = transfer.Journey(export.Record{Name: strings.Repeat("Rosa ", 100)}, noon)
	require.NoError(t, err)
	require.Empty(t, j.Problems(wizard.FieldName))
}

func TestNothingIsCutOff(t *testing.T) {
	long := secure.NewSecret(strings.Repeat("x", 201))
	for name, r := range map[string]export.Record{
		"password": {Password: long},
		"code":     {BackupCode: long},
		"answer":   {Questions: []export.Question{{Answer: long}}},
		"question": {Questions: make([]export.Question, wizard.Questions+1)},
	} {
		_, err := transfer.Journey(r, noon)
		require.ErrorIs(t, err, transfer.ErrTooLong, name)
	}
	_, err := transfer.Journey(export.Record{Password: secure.NewSecret(strings.Repeat("ñ", 200))}, noon)
	require.NoError(t, err)
}

func TestIsUSCIS(t *testing.T) {
	key := totp.Key{Issuer: "USCIS myAccount"}
	for name, c := range map[string]struct {
		r    export.Record
		want bool
	}{
		"website":     {export.Record{Site: "https://myaccount.uscis.gov/"}, true},
		"look-alike":  {export.Record{Site: "https://myaccount.uscis.gov.example.com/"}, false},
		"issuer":      {export.Record{Key: &key}, true},
		"title":       {export.Record{Name: "my uscis login"}, true},
		"ours":        {transfer.Record(wizardtest.Rosa(noon)), true},
		"a bank":      {export.Record{Name: "Bank", Site: "https://bank.example.com"}, false},
		"nobody says": {export.Record{}, false},
	} {
		require.Equal(t, c.want, transfer.IsUSCIS(c.r), name)
	}
}

func TestCompare(t *testing.T) {
	here, there := wizardtest.Rosa(noon), wizardtest.Rosa(noon)
	require.True(t, transfer.SamePerson(here, there))
	for _, d := range transfer.Compare(here, there) {
		require.True(t, d.Same, d.Kept)
	}
	there.Set(wizard.FieldBackup, "NEW CODE")
	there.Set(wizard.FieldBackupAgain, "NEW CODE")
	there.Set(wizard.FieldPassword, "")
	require.Equal(t, []wizard.Kept{wizard.KeptBackup}, transfer.Takeable(transfer.Compare(here, there)))

	transfer.Take(here, there)
	require.Equal(t, "NEW CODE", here.Value(wizard.FieldBackup).Reveal())
	require.Equal(t, "NEW CODE", here.Value(wizard.FieldBackupAgain).Reveal())
	require.Equal(t, wizardtest.Password, here.Value(wizard.FieldPassword).Reveal(), "what the file lacks stays")
	require.Empty(t, transfer.Takeable(transfer.Compare(here, there)))
}

// A file's value for any field is compared, so that the person can take it.
func TestCompareMissesNothing(t *testing.T) {
	for _, f := range wizard.Fields() {
		if !f.Secret() || f == wizard.FieldBackupAgain {
			continue
		}
		here, there := wizardtest.Rosa(noon), wizardtest.Rosa(noon)
		there.SetSecret(f, secure.NewSecret("JBSWY3DPEHPK3PXP")) // any text, for the key too
		if len(transfer.Takeable(transfer.Compare(here, there))) == 0 {
			t.Errorf("the field %q belongs to no Kept, so nothing compares it", f)
		}
	}
}

// Both sides say when a part was set, and a part that is taken keeps its date.
func TestCompareDates(t *testing.T) {
	here, there := wizardtest.Rosa(noon), wizardtest.Rosa(noon)
	here.Date(noon.AddDate(0, -2, 0))
	there.Date(noon.AddDate(0, -2, 0))
	there.Set(wizard.FieldBackup, "NEW CODE")
	there.Set(wizard.FieldBackupAgain, "NEW CODE")
	newer := noon.AddDate(0, -1, 0)
	there.Date(newer)
	for _, d := range transfer.Compare(here, there) {
		require.Equal(t, d.Kept == wizard.KeptBackup, d.There.Set.After(d.Here.Set), d.Kept)
		require.False(t, d.Here.Set.IsZero(), d.Kept)
	}
	transfer.Take(here, there)
	here.Date(noon)
	require.Equal(t, newer, here.SetOn(wizard.KeptBackup))
}

// Taking a key voids the backup code that belonged to the previous key, but not the one
// that comes with it.
func TestTakeAnotherKey(t *testing.T) {
	here, there := wizardtest.Rosa(noon), wizardtest.Rosa(noon)
	there.Set(wizard.FieldKey, "JBSWY3DPEHPK3PXPJBSWY3DP")
	there.Set(wizard.FieldBackup, "NEW CODE")
	there.Set(wizard.FieldBackupAgain, "NEW CODE")
	there.Set(wizard.FieldEmail, "rosa@example.org")
	require.False(t, transfer.SamePerson(here, there))
	transfer.Take(here, there)
	require.True(t, transfer.SamePerson(here, there))
	require.Equal(t, "NEW CODE", here.Value(wizard.FieldBackup).Reveal())
	require.Empty(t, transfer.Takeable(transfer.Compare(here, there)))
}

func TestNotTheSamePerson(t *testing.T) {
	nobody := wizard.New(noon)
	require.False(t, transfer.SamePerson(nobody, wizard.New(noon)), "two people of whom nothing is known")
	onlyKey := wizard.New(noon)
	onlyKey.Set(wizard.FieldKey, wizardtest.Key)
	require.True(t, transfer.SamePerson(onlyKey, wizardtest.Rosa(noon)))
}
