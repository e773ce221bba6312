package vault

import (
	"context"
	"errors"
	"os/exec"

	"github.com/zalando/go-keyring"
)

// keychainLimit is the maximum length of a keychain item's text: go-keyring passes it, in
// base64, in a command of at most 4,096 bytes including the names. With a longer text it
// would leave a process running.
const keychainLimit = 2800

// Exit codes of security(1): the low byte of the OSStatus values in SecBase.h.
const (
	interactionNotAllowed = 36  // errSecInteractionNotAllowed, -25308
	authFailed            = 51  // errSecAuthFailed, -25293
	userCanceled          = 128 // errSecUserCanceled, -128
)

// explain maps an error of go-keyring to one of ours.
func explain(_ context.Context, err error) error {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return ErrNotFound
	case errors.Is(err, keyring.ErrSetDataTooBig):
		return ErrTooBig
	case !errors.As(err, &exit):
		return ErrUnavailable
	}
	switch exit.ExitCode() {
	case interactionNotAllowed:
		return ErrLocked
	case authFailed, userCanceled:
		return ErrRefused
	}
	return ErrUnavailable
}
