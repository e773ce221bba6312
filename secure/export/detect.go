package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure/export/kdbx"
)

// detect returns the reader for a file, according to its content.
func detect(data []byte) (reader, error) {
	text := bytes.TrimPrefix(data, []byte("\ufeff"))
	start := bytes.TrimSpace(text[:min(len(text), 1<<10)])
	switch {
	case kdbx.Is(data):
		return readKeePass, nil
	case isSealed(data):
		return readSealed, nil
	case bytes.HasPrefix(start, []byte("{")):
		return detectJSON(text)
	case bytes.HasPrefix(start, []byte("[")):
		return readAndOTP, nil
	case isText(text) && strings.Contains(strings.ToLower(string(text)), "otpauth"):
		return readText, nil
	}
	return readPicture, nil
}

// isText reports whether data is text without control characters.
func isText(data []byte) bool { return utf8.Valid(data) && !bytes.ContainsRune(data, 0) }

// jsonFormat is a kind of JSON file, recognized by the names at its top level.
type jsonFormat struct {
	names []string
	read  reader
}

// jsonFormats lists the formats with the most specific names first.
func jsonFormats() []jsonFormat {
	return []jsonFormat{
		{[]string{"header", "db"}, readAegis},
		{[]string{"schemaVersion", "services"}, readTwoFAS},
		{[]string{"kdfParams", "encryptedData"}, readEnteSealed},
		{[]string{"salt", "content"}, readProtonSealed},
		{[]string{"entries"}, readProton},
		{[]string{"encrypted"}, readBitwarden},
		{[]string{"accounts"}, readCXF},
		{[]string{"tokenOrder", "tokens"}, readFreeOTP},
		{[]string{"Authenticators"}, readStratum},
	}
}

func detectJSON(data []byte) (reader, error) {
	var top map[string]json.RawMessage
	if json.Unmarshal(data, &top) != nil {
		return nil, ErrDamaged
	}
	for _, f := range jsonFormats() {
		found := 0
		for _, name := range f.names {
			if _, ok := top[name]; ok {
				found++
			}
		}
		if found == len(f.names) {
			return f.read, nil
		}
	}
	return nil, ErrUnknownFormat
}

// decode decodes all of data as JSON. It hides the errors of encoding/json, which quote
// the text.
func decode(data []byte, into any) error {
	if json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), into) != nil {
		return ErrDamaged
	}
	return nil
}
