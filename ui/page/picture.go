package page

import (
	"context"
	"fmt"
	"os"

	"github.com/waypost-app/waypost/secure/qr"
)

// ReadPicture returns the texts of the QR codes in a picture file. It fails with
// qr.ErrUnreadable or the errors of qr.Read. Call it off the UI thread.
func ReadPicture(ctx context.Context, path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", qr.ErrUnreadable, err)
	}
	defer f.Close()
	return qr.Read(ctx, f)
}
