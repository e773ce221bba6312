package vault

import (
	"context"
	"errors"
	"syscall"

	"github.com/zalando/go-keyring"
)

// keychainLimit is the maximum length of a keychain item's text:
// CRED_MAX_CREDENTIAL_BLOB_SIZE of wincred.h.
const keychainLimit = 5 * 512

// Error codes of winerror.h, as documented for CredRead, CredWrite and CredDelete.
const (
	errorAccessDenied = syscall.Errno(5)
	errorCancelled    = syscall.Errno(1223)
)

// explain maps an error of go-keyring to one of ours.
func explain(_ context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return ErrNotFound
	case errors.Is(err, keyring.ErrSetDataTooBig):
		return ErrTooBig
	case errors.Is(err, errorAccessDenied), errors.Is(err, errorCancelled):
		return ErrRefused
	}
	return ErrUnavailable
}
