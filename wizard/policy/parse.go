package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// Limits of the values, the same as in the schema.
const (
	maxLine        = 120 // characters in a name or sentence
	maxLanguages   = 40
	maxLockMinutes = 240
)

// Parse parses a policy. It reads all of data or fails with an *Error. An unknown name, a
// name that occurs twice, and anything after the end are errors, since whoever wrote them
// believes that they have an effect.
func Parse(data []byte) (Policy, error) {
	if len(data) > maxSize {
		return Policy{}, form(0, "", fmt.Sprintf("must be at most %d bytes long", maxSize))
	}
	if !utf8.Valid(data) {
		return Policy{}, form(0, "", "must be UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return Policy{}, form(lineAt(data, d.InputOffset()), "", `must be JSON that begins with "{"`)
	}
	var p Policy
	seen := map[string]bool{}
	for d.More() {
		t, err := d.Token()
		name, _ := t.(string)
		line := lineAt(data, d.InputOffset())
		switch {
		case err != nil:
			return Policy{}, syntax(data, d, err)
		case seen[name]:
			return Policy{}, form(line, name, "stands there twice")
		}
		seen[name] = true
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return Policy{}, syntax(data, d, err)
		}
		if wants := p.set(name, raw); wants != "" {
			return Policy{}, form(line, name, wants)
		}
	}
	if _, err := d.Token(); err != nil {
		return Policy{}, syntax(data, d, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Policy{}, form(lineAt(data, d.InputOffset()), "", `must end with "}"`)
	}
	return p, nil
}

// set sets one value. If it is wrong, wants says what it should be.
func (p *Policy) set(name string, raw json.RawMessage) (wants string) {
	switch name {
	case "$schema":
		return value(raw, new(string), func(*string) bool { return true }, "must be the address of the schema")
	case "clinic":
		return value(raw, &p.Clinic, isLine, lineWants)
	case "help":
		return value(raw, &p.Help, isLine, lineWants)
	case "shared":
		return value(raw, &p.Shared, func(*bool) bool { return true }, "must be true or false")
	case "languages":
		return value(raw, &p.Languages, areLanguages, `must be a list of languages, such as ["es", "en"], each once`)
	case "lockMinutes":
		return value(raw, &p.LockMinutes, func(n *int) bool { return *n >= 1 && *n <= maxLockMinutes },
			fmt.Sprintf("must be a whole number from 1 to %d", maxLockMinutes))
	case "sheets":
		return value(raw, &p.Sheets, isPlace, `must be "anywhere", "stick" or "print"`)
	}
	return "is not known; known are clinic, help, shared, languages, lockMinutes and sheets"
}

// value parses a value of a type that fits. It rejects null, which Go would ignore. On
// failure it returns wants.
func value[T any](raw json.RawMessage, to *T, fits func(*T) bool, wants string) string {
	if string(raw) == "null" || json.Unmarshal(raw, to) != nil || !fits(to) {
		return wants
	}
	return ""
}

var lineWants = fmt.Sprintf("must be one line of text, at most %d characters", maxLine)

// isLine reports whether a text can be shown on one line. It must not contain invisible
// characters, such as those that change the writing direction.
func isLine(s *string) bool {
	return *s != "" && strings.TrimSpace(*s) == *s && utf8.RuneCountInString(*s) <= maxLine &&
		strings.IndexFunc(*s, func(r rune) bool { return !unicode.IsGraphic(r) || r == utf8.RuneError }) < 0
}

func areLanguages(tags *[]string) bool {
	for i, tag := range *tags {
		if _, err := language.Parse(tag); err != nil || slices.Contains((*tags)[:i], tag) {
			return false
		}
	}
	return len(*tags) > 0 && len(*tags) <= maxLanguages
}

func isPlace(s *Sheets) bool {
	if *s == "anywhere" {
		*s = Anywhere
		return true
	}
	return *s == Stick || *s == Print
}

// form returns the error for a value on a line of the file.
func form(line int, field, wants string) error {
	return &Error{Line: line, Field: field, Wants: wants, Err: ErrForm}
}

// syntax returns the error for invalid JSON.
func syntax(data []byte, d *json.Decoder, err error) error {
	at := d.InputOffset()
	var bad *json.SyntaxError
	if errors.As(err, &bad) {
		at = max(at, bad.Offset)
	}
	return form(lineAt(data, at), "", "is no JSON here; look for a missing comma, quotation mark or bracket")
}

// lineAt returns the number of the line that holds an offset.
func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n"))
}
