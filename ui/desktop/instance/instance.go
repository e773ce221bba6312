// Package instance lets a second start of Waypost bring the window of the first to the
// front. The second process creates an empty folder in the data folder that both use, and
// the first one responds by removing it. No socket is opened.
package instance

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	wishName = "raise"
	patience = 2 * time.Second
	pause    = 20 * time.Millisecond // between two checks for the response
)

// Listen sends on raise whenever Waypost is started again with the same data folder,
// until the program ends. Call it only while holding the folder's lock: it removes any
// request that it finds, as left behind by a crash.
func Listen(dir string, raise chan<- struct{}) error {
	wish := filepath.Join(dir, wishName)
	if err := remove(wish); err != nil {
		return err
	}
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	if err := w.Add(dir); err != nil {
		w.Close()
		return fmt.Errorf("instance: %w", err)
	}
	go func() {
		for {
			select {
			case e := <-w.Events:
				if !e.Has(fsnotify.Create) || filepath.Base(e.Name) != wishName {
					continue
				}
			case <-w.Errors: // events may have been lost, among them a request
			}
			if _, err := os.Lstat(wish); err == nil && remove(wish) == nil {
				ask(raise)
			}
		}
	}()
	return nil
}

// ask sends on raise unless a request is already waiting.
func ask(raise chan<- struct{}) {
	select {
	case raise <- struct{}{}:
	default: // a request is already waiting
	}
}

// Raise asks the Waypost that is using the folder to bring its window to the front. It
// returns nil if that process responds within two seconds.
func Raise(ctx context.Context, dir string) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	wish := filepath.Join(dir, wishName)
	if err := os.Mkdir(wish, 0o700); err != nil && !errors.Is(err, fs.ErrExist) { // another start may have made the same request
		return fmt.Errorf("instance: %w", err)
	}
	for {
		if _, err := os.Lstat(wish); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		select {
		case <-ctx.Done():
			return errors.Join(fmt.Errorf("instance: %w", ctx.Err()), remove(wish))
		case <-time.After(pause):
		}
	}
}

func remove(wish string) error {
	if err := os.Remove(wish); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("instance: %w", err)
	}
	return nil
}
