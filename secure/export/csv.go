package export

import (
	"encoding/csv"
	"io"
	"strings"
)

// Table is a kind of CSV file, named after the program that reads it.
type Table string

// The tables.
const (
	AppleTable     Table = "apple"     // Apple's Passwords
	ChromeTable    Table = "chrome"    // Chrome, and most other browsers
	BitwardenTable Table = "bitwarden" // Bitwarden, and programs that read its files
)

// WriteCSV writes an account as an unencrypted table for one of these programs. Values without a
// column go into the notes.
func WriteCSV(w io.Writer, r Record, t Table) error {
	var uri string
	if r.Key != nil {
		uri = r.Key.URI()
	}
	var lines []string
	for _, f := range r.fields() {
		lines = append(lines, f.name+": "+f.value.Reveal())
	}
	notes, password := strings.Join(lines, "\n"), r.Password.Reveal()
	var rows [][]string
	switch t {
	case AppleTable:
		rows = [][]string{
			{"Title", "URL", "Username", "Password", "Notes", "OTPAuth"},
			{r.Name, r.address(), r.Email, password, notes, uri},
		}
	case ChromeTable:
		if uri != "" {
			notes = strings.TrimSuffix(uri+"\n"+notes, "\n")
		}
		rows = [][]string{
			{"name", "url", "username", "password", "note"},
			{r.Name, r.address(), r.Email, password, notes},
		}
	case BitwardenTable:
		rows = [][]string{
			{"folder", "favorite", "type", "name", "notes", "fields", "reprompt", "login_uri", "login_username", "login_password", "login_totp"},
			{"", "", "login", r.Name, "", notes, "0", r.address(), r.Email, password, uri},
		}
	}
	c := csv.NewWriter(w)
	return c.WriteAll(rows)
}
