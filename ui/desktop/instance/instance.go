// Package instance lets a second start of Waypost bring the window of the first one to
// the front, by a socket in the folder that both want.
package instance

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"
)

// patience bounds how long either side waits for the other.
const patience = 2 * time.Second

// socketName is the name of the socket in the folder.
const socketName = "window.sock"

// Listen tells raise of each later start with the same folder, until the program ends.
// Call it only while no other Waypost can have the folder: a socket that is there was
// left behind by a crash.
func Listen(dir string, raise chan<- struct{}) error {
	path := filepath.Join(dir, socketName)
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("instance: %w", err)
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		l.Close()
		return fmt.Errorf("instance: %w", err)
	}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			answer(conn, raise)
		}
	}()
	return nil
}

// answer asks for the window once, and tells the other side that it was heard.
func answer(conn net.Conn, raise chan<- struct{}) {
	defer conn.Close()
	select {
	case raise <- struct{}{}:
	default: // it was asked for already
	}
	conn.SetDeadline(time.Now().Add(patience))
	conn.Write([]byte{1})
}

// Raise asks the Waypost that has the folder to bring its window to the front. It
// returns nil if that answered.
func Raise(ctx context.Context, dir string) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	conn, err := (&net.Dialer{}).DialContext(ctx, "unix", filepath.Join(dir, socketName))
	if err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	defer conn.Close()
	deadline, _ := ctx.Deadline()
	conn.SetDeadline(deadline)
	if _, err := io.ReadFull(conn, make([]byte, 1)); err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	return nil
}
