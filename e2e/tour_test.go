package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/printer/printertest"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// TestTour uses all of Waypost as a person would: with a real window, a real keychain,
// and only the keyboard. Afterwards, other programs check the result, and that nothing
// went over a network. Pictures of the pages and the sheet are written to build/tour.
func TestTour(t *testing.T) {
	require.NoError(t, os.RemoveAll(filepath.Join("..", "build", "tour")))
	tr := newTour(t, keyringtest.Start(t))
	trace := tr.overhear()
	tr.firstRun()
	tr.walk()
	tr.sheet()
	tr.quit()
	tr.comeBack()
	tr.gallery()
	tr.quit()
	tr.witnesses()
	tr.noNetwork(trace)
}

// rosa is the person who takes the tour. All of her data is invented.
type rosa struct {
	name, email, password, key, uri, backup string
	questions, answers                      []string
}

func newRosa() rosa {
	return rosa{
		name: "Rosa Delgado", email: "rosa.delgado@example.com", password: "Marigold-Trail-27!",
		key:    "KRSXG5BAONUWO3TQN5ZXI2LO",
		uri:    "otpauth://totp/USCIS:rosa.delgado%40example.com?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS",
		backup: "7K4M 92QD XT3H 8WBN",
		questions: []string{
			"Your favorite childhood toy", "The first city I visited without my parents", "My oldest cousin",
			"The name of my second pet", "My first car",
		},
		answers: []string{"wooden Train", "Mérida", "Iñigo Peña", "Canela-2", "Vocho azul!"},
	}
}

// secrets returns what must not be anywhere in the clear.
func (r rosa) secrets() []string {
	return append([]string{r.password, r.key, r.backup, r.name, r.email}, append(r.questions, r.answers...)...)
}

// tour is one walk.
type tour struct {
	*user

	rosa   rosa
	id     string // of Rosa's folder and keychain items
	office *printertest.Office
	// printed is the sheet as received by the printer.
	printed []byte

	// lookup asks the keychain for an item with a program that is not ours; "" if there is none.
	lookup func(item string) string
	// sealed: there is no keychain, but a file locked with a passphrase.
	sealed bool
	// shared: the computer is shared.
	shared bool
}

func newTour(t *testing.T, session *keyringtest.Session) *tour {
	return newTourOf(t, newUser(t, session))
}

// newTourOf makes a tour for a user, with an office of printers.
func newTourOf(t *testing.T, u *user) *tour {
	require.NoError(t, os.MkdirAll(filepath.Join(u.session.Home, "Documents"), 0o700))
	tr := &tour{user: u, rosa: newRosa(), office: printertest.New(t)}
	tr.lookup = tr.secretTool
	tr.more = append(tr.more, "CUPS_SERVER="+tr.office.Server())
	return tr
}

// firstRun goes through the first start, until Rosa is added.
func (tr *tour) firstRun() {
	tr.toName()
	tr.press("Return")
	tr.page("step.ready.rail")
	tr.id = tr.newest()
}

// toName chooses the language and the kind of computer, and types Rosa's name.
func (tr *tour) toName() {
	tr.start()
	tr.page("page.language.title")
	tr.shot("01b-language")
	tr.press("Return")
	tr.page("page.computer.title")
	tr.refuses("01c-computer-wrong", func() { tr.press("Return") })
	tr.changes(func() { tr.press("space") })
	tr.shot("01c-computer")
	tr.press("Return")
	tr.page("common.people")
	tr.shot("01-home-empty")
	tr.press("Return")
	tr.page("page.name.title")
	tr.refuses("01d-name-wrong", func() { tr.press("Return") })
	tr.write(tr.rosa.name)
	tr.still()
	tr.shot("01d-name")
}

// newest returns the id of the person who was added last.
func (tr *tour) newest() string {
	tr.tb.Helper()
	folders, err := os.ReadDir(filepath.Join(tr.state(), "people"))
	require.NoError(tr.tb, err)
	if len(folders) != 1 {
		tr.tb.Fatalf("%d people in the folder", len(folders))
	}
	return folders[0].Name()
}

// kept waits until an item in the keychain has a value. A locked file cannot be checked.
func (tr *tour) kept(item, text string) {
	tr.tb.Helper()
	if !tr.sealed {
		tr.until(item+" in the keychain", func() bool { return strings.Contains(tr.lookup(item), text) })
	}
}

// secretTool reads an item of the Linux keychain with another program.
func (tr *tour) secretTool(item string) string {
	out, err := tr.command("secret-tool", "lookup", "service", "Waypost", "username", tr.id+" "+item).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(string(out), "\n")
}
