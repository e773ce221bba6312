// Package policy reads what an administrator has decided for everybody who uses Waypost
// on a computer: a JSON file that only administrators can change.
//
//	{
//	  "clinic": "Mission Street Legal Clinic",
//	  "help": "Ask at desk 3.",
//	  "shared": true,
//	  "languages": ["es", "en"],
//	  "lockMinutes": 3,
//	  "sheets": "print"
//	}
//
// Every value may be omitted. Values that are present override the settings. A file that
// cannot be used is an error and never treated as if there were no policy: otherwise a
// misplaced comma would lift the restrictions on a clinic's computer. Schema describes
// the format for editors.
package policy

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Schema is the JSON schema (draft 2020-12) of a policy.
//
//go:embed policy.schema.json
var Schema []byte

// maxSize is the maximum size of the file in bytes.
const maxSize = 64 << 10

// Policy holds an administrator's decisions. The zero value decides nothing.
type Policy struct {
	Clinic      string   `json:"clinic"`      // name of the place, as people know it
	Help        string   `json:"help"`        // whom to ask there, in one sentence
	Shared      bool     `json:"shared"`      // this is a shared computer and remains one
	Languages   []string `json:"languages"`   // BCP 47 tags, in the order of the menu; none: all
	LockMinutes int      `json:"lockMinutes"` // idle minutes until the window locks; 0: people may choose
	Sheets      Sheets   `json:"sheets"`
}

// Sheets says where recovery sheets, and other copies of stored data, may be saved.
type Sheets string

// The permitted places; Print permits only paper.
const (
	Anywhere Sheets = ""      // people may choose
	Stick    Sheets = "stick" // a USB stick or another removable drive
	Print    Sheets = "print" // no files at all
)

// IsZero reports whether the policy decides nothing.
func (p Policy) IsZero() bool {
	return p.Clinic == "" && p.Help == "" && !p.Shared && len(p.Languages) == 0 && p.LockMinutes == 0 && p.Sheets == Anywhere
}

// The reasons why a policy cannot be used, each wrapped in an *Error.
var (
	// ErrForm means that the file is not a policy: it is not JSON, or a value in it does not fit
	// the schema.
	ErrForm = errors.New("not a policy")
	// ErrOwner means that others than administrators can change the file.
	ErrOwner = errors.New("others than administrators can change it")
)

// Error says where a policy is wrong, and why.
type Error struct {
	Path  string
	Line  int    // line in the file, from 1; 0 if the error concerns the whole file
	Field string // name of the value; "" if the error concerns the whole file
	Wants string // what the value should be, in English
	Err   error  // ErrForm, ErrOwner, or an error of reading the file
}

// Error implements error.
func (e *Error) Error() string {
	s := "policy"
	if e.Path != "" {
		s += " " + e.Path
	}
	if e.Line > 0 {
		s += fmt.Sprintf(": line %d", e.Line)
	}
	if e.Field != "" {
		s += ": " + e.Field
	}
	if e.Wants != "" {
		return s + ": " + e.Wants
	}
	return s + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// Read reads the policy of this computer. If there is no file, it returns the zero Policy. It
// fails with an *Error.
func Read() (Policy, error) { return read(path(), administrators) }

// Check reads a policy that is not installed yet. It ignores who owns the file.
func Check(path string) (Policy, error) {
	p, err := read(path, func(*os.File) error { return nil })
	if err == nil {
		_, err = os.Stat(path) // without a file there is no policy, but also nothing to check
	}
	return p, err
}

// read reads a policy if owned accepts its owner.
func read(path string, owned func(*os.File) error) (Policy, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Policy{}, nil
	}
	if err != nil {
		return Policy{}, &Error{Path: path, Err: err}
	}
	defer f.Close()
	if err := owned(f); err != nil {
		return Policy{}, &Error{Path: path, Err: err}
	}
	data, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return Policy{}, &Error{Path: path, Err: err}
	}
	p, err := Parse(data)
	var bad *Error
	if errors.As(err, &bad) {
		bad.Path = path
	}
	return p, err
}
