//go:build linux

// Security stands in for macOS's program security(1) in tests of the keychain. It
// understands the commands that go-keyring runs, and has the limits of the real program:
// in interactive mode a line has at most 4,095 bytes, a closing quote ends an argument,
// and a backslash escapes the next character even within quotes; the exit code is the low
// byte of the OSStatus.
//
// The items are stored in the file named by SECURITY_KEYCHAIN. If SECURITY_STATUS is set,
// every command fails with that OSStatus.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
	"unicode"
)

// Values of OSStatus in SecBase.h that the stand-in returns.
const (
	success       = 0
	usage         = 2
	itemNotFound  = -25300
	duplicateItem = -25299
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == "-i" {
		os.Exit(interactive(os.Stdin) & 0xff)
	}
	os.Exit(execute(os.Args[1:]) & 0xff)
}

// interactive executes the lines of r, and returns the status of the last command.
func interactive(r io.Reader) (status int) {
	const lineLimit = 4096 // MAX_LINE_LEN, including the NUL at the end
	in := bufio.NewReader(r)
	for {
		line := make([]byte, 0, lineLimit)
		for len(line) < lineLimit-1 {
			b, err := in.ReadByte()
			if err != nil {
				return status
			}
			if b == '\n' {
				break
			}
			line = append(line, b)
		}
		status = execute(split(string(line)))
	}
}

// split returns the arguments of a line.
func split(line string) (args []string) {
	var arg strings.Builder
	var quote rune // 0: outside quotes
	within, escaped := false, false
	end := func() {
		args = append(args, arg.String())
		arg.Reset()
		within, quote = false, 0
	}
	for _, r := range line {
		switch {
		case escaped:
			arg.WriteRune(r)
			escaped = false
		case !within && unicode.IsSpace(r):
		case !within && (r == '"' || r == '\''):
			within, quote = true, r
		case r == '\\':
			within, escaped = true, true
		case quote != 0 && r == quote, quote == 0 && unicode.IsSpace(r):
			end()
		default:
			within = true
			arg.WriteRune(r)
		}
	}
	if within {
		end()
	}
	return args
}

// execute runs a command and returns its OSStatus.
func execute(args []string) int {
	if len(args) == 0 {
		return success
	}
	if status, _ := strconv.Atoi(os.Getenv("SECURITY_STATUS")); status != success {
		return fails(status, "The keychain does not want to.")
	}
	commands := map[string]struct {
		options string
		do      func(items map[string]string, o options) int
	}{
		"add-generic-password":    {"s:a:w:U", add},
		"find-generic-password":   {"s:a:w", find},
		"delete-generic-password": {"s:a:", remove},
	}
	command, ok := commands[args[0]]
	if !ok {
		return fails(1, "unknown command")
	}
	o, ok := parse(args[1:], command.options)
	if !ok {
		return fails(usage, "Usage: "+args[0])
	}
	status := success
	if err := change(func(items map[string]string) { status = command.do(items, o) }); err != nil {
		return fails(1, err.Error())
	}
	return status
}

func fails(status int, words string) int {
	fmt.Fprintln(os.Stderr, "security:", words)
	return status
}

// options holds the values of a command's options, by letter.
type options map[byte]string

// item returns the key of the item that the options describe.
func (o options) item() string { return o['s'] + "\x00" + o['a'] }

// parse parses options like getopt(3). It refuses other arguments: they would name a
// keychain, and there is only one here.
func parse(args []string, known string) (o options, ok bool) {
	o = options{}
	for len(args) > 0 {
		letters, isOption := strings.CutPrefix(args[0], "-")
		if args = args[1:]; !isOption {
			return nil, false
		}
		for ; letters != ""; letters = letters[1:] {
			at := strings.IndexByte(known, letters[0])
			switch {
			case at < 0:
				return nil, false
			case !strings.HasPrefix(known[at+1:], ":"):
				o[letters[0]] = ""
				continue
			case letters[1:] != "":
				o[letters[0]] = letters[1:]
			case len(args) == 0:
				return nil, false
			default:
				o[letters[0]], args = args[0], args[1:]
			}
			break
		}
	}
	return o, true
}

func add(items map[string]string, o options) int {
	_, exists := items[o.item()]
	if _, update := o['U']; exists && !update {
		return fails(duplicateItem, "The specified item already exists in the keychain.")
	}
	items[o.item()] = o['w']
	return success
}

// find prints a password, in hexadecimal if it contains anything but printable ASCII.
func find(items map[string]string, o options) int {
	password, ok := items[o.item()]
	if !ok {
		return fails(itemNotFound, "The specified item could not be found in the keychain.")
	}
	if strings.ContainsFunc(password, func(r rune) bool { return r < ' ' || r > '~' }) {
		password = hex.EncodeToString([]byte(password))
	}
	fmt.Println(password)
	return success
}

func remove(items map[string]string, o options) int {
	if _, ok := items[o.item()]; !ok {
		return fails(itemNotFound, "The specified item could not be found in the keychain.")
	}
	delete(items, o.item())
	return success
}

// change calls do with the items, and stores them; other processes wait meanwhile.
func change(do func(items map[string]string)) error {
	f, err := os.OpenFile(os.Getenv("SECURITY_KEYCHAIN"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		return err
	}
	items := map[string]string{}
	if err := json.NewDecoder(f).Decode(&items); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	do(items)
	data, err := json.Marshal(items)
	if err != nil {
		return err
	}
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err = f.WriteAt(data, 0)
	return err
}
