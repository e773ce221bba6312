package capture_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/ui/desktop/capture"
)

func TestBlocker(t *testing.T) {
	var told []bool
	b := capture.Blocker{Block: func(on bool) error {
		told = append(told, on)
		return nil
	}}
	show := func(all ...bool) {
		for _, shown := range all {
			b.SecretShown(shown)
		}
	}
	if show(true, true, false, false); !slices.Equal(told, []bool{true, false}) {
		t.Errorf("two secrets shown and hidden: %v", told)
	}
	b.Allow(true)
	if show(true, false); len(told) != 2 {
		t.Errorf("blocked although recordings are allowed: %v", told)
	}
	show(true)
	if b.Allow(false); !slices.Equal(told, []bool{true, false, true}) {
		t.Errorf("forbidden while a secret is shown: %v", told)
	}
}

// If the system refuses, it is asked again for the next secret.
func TestBlockerFails(t *testing.T) {
	asked := 0
	b := capture.Blocker{Block: func(bool) error {
		asked++
		return errors.ErrUnsupported
	}}
	for range 2 {
		b.SecretShown(true)
		b.SecretShown(false)
	}
	if asked != 2 {
		t.Errorf("asked %d times", asked)
	}
	none := capture.Blocker{}
	if none.SecretShown(true); none.Supported() || !b.Supported() {
		t.Error("a system without a way to block counts as one that has it")
	}
}
