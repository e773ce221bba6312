package wizard

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
)

// Exact answers are accepted, and answers that only resemble them are not.
func TestDrillJudgesAsTheWebsite(t *testing.T) {
	j := finished(t, MethodApp)
	for typed, want := range map[string]bool{
		oldCode: true, " 7K4M\u00a092QD XT3H 8WBN ": true, strings.ToLower(oldCode): false,
		"7K4M 92QD XT3H 8WBM": false, "7K4M 92QD XT3H": false, "": false, " ": false,
	} {
		equal(t, "backup code "+typed, j.IsBackup(secure.NewSecret(typed)), want)
	}
	for typed, want := range map[string]bool{"Canela 2": true, "canela 2": false, "Canela 3": false, "": false} {
		equal(t, "answer "+typed, j.IsAnswer(2, secure.NewSecret(typed)), want)
	}
	key, _ := j.Key()
	equal(t, "code of now", j.IsCode(key.Code(noon), noon), true)
	equal(t, "code with a space", j.IsCode(key.Code(noon)[:3]+" "+key.Code(noon)[3:], noon), true)
	equal(t, "code of an hour ago", j.IsCode(key.Code(noon.Add(-time.Hour)), noon), false)
	equal(t, "no code", j.IsCode("", noon), false)
}

func TestDrillTakesNothingForNothing(t *testing.T) {
	j := New(noon)
	equal(t, "backup code", j.IsBackup(secure.Secret{}), false)
	equal(t, "answer", j.IsAnswer(1, secure.Secret{}), false)
	equal(t, "code", j.IsCode("318204", noon), false)
}
