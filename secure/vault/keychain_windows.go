package vault

import (
	"context"
	"errors"
	"syscall"

	"github.com/zalando/go-keyring"
)

// keychainLimit is the longest text a keychain item can hold:
// CRED_MAX_CREDENTIAL_BLOB_SIZE of wincred.h.
const keychainLimit = 5 * 512

// Error codes of winerror.h that CredRead, CredWrite and CredDelete document.
const (
	errorAccessDenied = syscall.Errno(5)
	errorCancelled    = syscall.Errno(1223)
)

// explain turns an error of go-keyring into one of ours.
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
