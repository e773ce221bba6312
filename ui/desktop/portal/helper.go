package portal

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// helperArg is the argument that makes the program act as a helper.
const helperArg = "portal-helper"

// lateFor is how long a helper waits for a screenshot that is no longer wanted, in order
// to remove it.
const lateFor = 10 * time.Minute

// answer is what a helper writes to its standard output, as JSON.
type answer struct {
	Paths []string
	Error string // the text of ErrDeclined or ErrUnavailable; "" if Paths is valid
}

// Ask asks the portal and waits for the person's answer. When ctx ends, an open dialog is
// closed, and a screenshot that arrives later is removed.
//
// The call is made by a helper process: the program started again, which has no secrets.
// The portal finds out who is calling by looking into /proc/<pid>/root, which the kernel
// forbids for a process that has hardened its memory, so every call made by this process
// would be denied (https://github.com/flatpak/xdg-desktop-portal/issues/1490).
//
// Call release after reading the file. It removes a screenshot; a file chosen by the
// person is kept.
func Ask(ctx context.Context, r Request) (paths []string, release func(), err error) {
	h, err := startHelper(r)
	if err != nil {
		return nil, nil, ErrUnavailable
	}
	answers := make(chan answer, 1)
	go func() {
		var a answer
		if json.NewDecoder(h.stdout).Decode(&a) != nil {
			a.Error = ErrUnavailable.Error()
		}
		answers <- a
		io.Copy(io.Discard, h.stdout)
		h.cmd.Wait()
	}()
	select {
	case <-ctx.Done():
		h.stdin.Close()
		return nil, nil, ctx.Err()
	case a := <-answers:
		if err := a.err(); err != nil {
			h.stdin.Close()
			return nil, nil, err
		}
		return a.Paths, sync.OnceFunc(func() { h.stdin.Close() }), nil
	}
}

func (a answer) err() error {
	switch a.Error {
	case "":
		return nil
	case ErrDeclined.Error():
		return ErrDeclined
	}
	return ErrUnavailable
}

// helper is a running helper process.
type helper struct {
	cmd    *exec.Cmd
	stdin  io.WriteCloser // closed when nobody waits for the answer any more
	stdout io.Reader
}

func startHelper(r Request) (*helper, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	h := &helper{cmd: exec.Command(program, helperArg)}
	if h.stdin, err = h.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if h.stdout, err = h.cmd.StdoutPipe(); err != nil {
		return nil, err
	}
	if err := h.cmd.Start(); err != nil {
		return nil, err
	}
	if err := json.NewEncoder(h.stdin).Encode(r); err != nil {
		h.stdin.Close()
		h.cmd.Wait()
		return nil, err
	}
	return h, nil
}

// RunHelper acts as the helper of Ask if the arguments say so, and then does not return.
// Call it first in main: before the program hardens its memory and before it reads any
// secret.
func RunHelper(args []string) {
	if len(args) != 2 || args[1] != helperArg {
		return
	}
	signal.Ignore(syscall.SIGPIPE) // the screenshot must be removed even if nobody reads the answer
	if err := serve(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// serve answers one request. If stdin ends, it stops, but first removes the screenshot if
// one was requested.
func serve(stdin io.Reader, stdout io.Writer) error {
	in := bufio.NewReader(stdin)
	line, err := in.ReadBytes('\n')
	if err != nil {
		return err
	}
	var r Request
	if err := json.Unmarshal(line, &r); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	released := make(chan struct{})
	go func() {
		io.Copy(io.Discard, in)
		close(released)
		if r.Method == Screenshot {
			time.AfterFunc(lateFor, cancel)
			return
		}
		cancel()
	}()
	paths, err := ask(ctx, r)
	a := answer{Paths: paths}
	if err != nil {
		a.Error = err.Error()
	}
	json.NewEncoder(stdout).Encode(a) // fails if nobody waits any more
	<-released
	if r.Method == Screenshot && len(paths) > 0 {
		remove(paths[0])
	}
	return nil
}

// remove removes a screenshot. Files that the person chose are kept.
func remove(path string) {
	if info, err := os.Lstat(path); err == nil && !info.IsDir() {
		os.Remove(path)
	}
}
