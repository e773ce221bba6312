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

// helperArg is the argument that turns the program into a helper.
const helperArg = "portal-helper"

// lateFor is how long a helper waits for a screenshot that is no longer wanted, to remove it.
const lateFor = 10 * time.Minute

// answer is what a helper writes on its standard output.
type answer struct {
	Paths []string
	Error string // the text of ErrDeclined or ErrUnavailable; "": there are paths
}

// Ask asks the portal and waits for the person's answer. When ctx ends, a dialog is
// closed; a screenshot that arrives later is removed.
//
// A helper process makes the call: the program started anew, before it has any
// secret. The portal looks into /proc/<pid>/root to tell who is calling, which the
// kernel forbids for a process that hardened its memory, so that every call from
// this process would be denied
// (https://github.com/flatpak/xdg-desktop-portal/issues/1490).
//
// Call release after the file has been read. It removes a screenshot; a file that
// the person chose stays.
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
	stdin  io.WriteCloser // closing it means that nobody waits any more
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

// RunHelper makes the program the helper of Ask if its arguments say so, and does
// not return then. Call it first thing in main: before the program hardens its
// memory, and before it reads any secret.
func RunHelper(args []string) {
	if len(args) != 2 || args[1] != helperArg {
		return
	}
	signal.Ignore(syscall.SIGPIPE) // a screenshot must be removed even if nobody reads the answer
	if err := serve(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// serve answers one request. It ends when stdin does, once it has removed the
// screenshot if that is what was asked for.
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

// remove removes a screenshot. Whatever else a portal names stays.
func remove(path string) {
	if info, err := os.Lstat(path); err == nil && !info.IsDir() {
		os.Remove(path)
	}
}
