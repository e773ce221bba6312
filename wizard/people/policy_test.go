package people

import (
	"testing"

	"github.com/waypost-app/waypost/wizard/policy"
)

// A policy overrides the settings, but only as long as it exists.
func TestPolicyHolds(t *testing.T) {
	c, dir := newComputer(), t.TempDir()
	s := open(t, dir, c)
	settle(t, s, Settings{Computer: Own, Language: "es", LockMinutes: Never})
	s.Enforce(policy.Policy{Shared: true, LockMinutes: 2, Languages: []string{"vi", "en"}})
	if got := s.Settings(); got.Computer != Shared || got.LockMinutes != 2 || got.Language != "" {
		t.Errorf("under the policy: %+v", got)
	}
	_, err := s.Add(t.Context(), Keychain, rosa())
	fails(t, err, ErrShared)
	fails(t, s.SetPassphrase(t.Context(), right), ErrShared)
	fails(t, s.SetSettings(Settings{Computer: Own}), ErrPolicy)

	settings := s.Settings()
	settings.Language, settings.LockMinutes = "en", Never
	ok(t, s.SetSettings(settings))
	if got := s.Settings(); got.Language != "en" || got.LockMinutes != 2 {
		t.Errorf("a language of the policy was chosen: %+v", got)
	}
	s.Enforce(policy.Policy{Languages: []string{"vi"}})
	if got := s.Settings(); got.Language != "vi" {
		t.Errorf("the only language: %+v", got)
	}
}

// People who were in the keychain before there was a policy stay there, and are reported.
func TestPolicyFindsMisplaced(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	settle(t, s, Settings{Computer: Own})
	before := add(t, s, rosa())
	s.Enforce(policy.Policy{Shared: true})
	if wrong := s.Misplaced(Shared); len(wrong) != 1 || wrong[0].ID != before.ID {
		t.Errorf("misplaced: %v", wrong)
	}
	load(t, s, before.ID)
}
