package text

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// ErrBadLocale says that a locale file is not a nested object of strings, or
// holds a key twice.
var ErrBadLocale = errors.New("not a nested object of strings")

// flatten turns {"a":{"b":"c"}} into {"a.b":"c"}.
//
// It reads the small part of JSON that a locale is by itself: encoding/json
// takes several times as long, all of it before the first window is drawn, and
// says nothing of a key that is given twice.
func flatten(data []byte) (map[string]string, error) {
	r := reader{rest: string(data), words: make(map[string]string, len(data)/64)}
	if ok := utf8.Valid(data) && r.object(""); r.skip() != 0 || r.rest != "" || !ok {
		return nil, fmt.Errorf("%w: %s", ErrBadLocale, r.key)
	}
	return r.words, nil
}

// reader reads a locale from the front of rest on.
type reader struct {
	rest  string
	key   string // the last key that was read, for the error
	words map[string]string
}

// skip passes over white space and returns the byte that follows, 0 at the end.
func (r *reader) skip() byte {
	r.rest = strings.TrimLeft(r.rest, " \t\r\n")
	if r.rest == "" {
		return 0
	}
	return r.rest[0]
}

// take passes over c if it comes next.
func (r *reader) take(c byte) bool {
	if r.skip() != c {
		return false
	}
	r.rest = r.rest[1:]
	return true
}

// object reads { "name": value, … } into words, with prefix before each name.
func (r *reader) object(prefix string) bool {
	if !r.take('{') {
		return false
	}
	if r.take('}') {
		return true
	}
	for {
		name, ok := r.str()
		r.key = prefix + name
		if !ok || !r.take(':') || !r.value(r.key) {
			return false
		}
		if !r.take(',') {
			return r.take('}')
		}
	}
}

// value reads the string or the object of a key.
func (r *reader) value(key string) bool {
	if r.skip() == '{' {
		return r.object(key + ".")
	}
	s, ok := r.str()
	if _, twice := r.words[key]; twice || !ok {
		return false
	}
	r.words[key] = s
	return true
}

// str reads a string.
func (r *reader) str() (string, bool) {
	if r.skip() != '"' {
		return "", false
	}
	end := 1
	for end < len(r.rest) && r.rest[end] != '"' {
		if r.rest[end] == '\\' {
			end++
		}
		if r.rest[min(end, len(r.rest)-1)] < ' ' {
			return "", false
		}
		end++
	}
	if end >= len(r.rest) {
		return "", false
	}
	quoted := r.rest[:end+1]
	r.rest = r.rest[end+1:]
	if !strings.Contains(quoted, `\`) {
		return quoted[1:end], true
	}
	var s string
	err := json.Unmarshal([]byte(quoted), &s)
	return s, err == nil
}
