//go:build standin

package vault

import (
	"errors"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// The exit codes of macOS's security(1) give the right errors.
func TestSecurityStatus(t *testing.T) {
	v := Keychain("", "3f9c0a")
	mustSet(t, v, "code", "kept")
	for status, want := range map[string]error{
		"-25308": ErrLocked,      // errSecInteractionNotAllowed
		"-25293": ErrRefused,     // errSecAuthFailed
		"-128":   ErrRefused,     // errSecUserCanceled
		"-25291": ErrUnavailable, // errSecNotAvailable
	} {
		t.Run(status, func(t *testing.T) {
			t.Setenv("SECURITY_STATUS", status)
			_, get := v.Get(t.Context(), "code")
			_, list := v.Items(t.Context())
			set := v.Set(t.Context(), "code", secure.NewSecret("new"))
			for _, err := range []error{get, list, set, v.Delete(t.Context(), "code"), Available(t.Context())} {
				if !errors.Is(err, want) {
					t.Errorf("%v, want %v", err, want)
				}
			}
		})
	}
	wantValue(t, v, "code", "kept")
}
