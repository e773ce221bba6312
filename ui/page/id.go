package page

import (
	"strings"

	"github.com/waypost-app/waypost/wizard"
)

// ID identifies a page.
type ID string

// The pages. Step stands for the current step of the open journey.
const (
	Home            ID = "home"
	Language        ID = "language"
	Computer        ID = "computer"
	Name            ID = "name"
	MakePassphrase  ID = "makePassphrase"
	Unlock          ID = "unlock"
	VisitPassphrase ID = "visitPassphrase"
	Locked          ID = "locked"
	Step            ID = "step"
	Clock           ID = "clock"
	Practice        ID = "practice"
	Drill           ID = "drill"
	Person          ID = "person"
	Lost            ID = "lost"
	After           ID = "after"
	Help            ID = "help"
	Leave           ID = "leave"
	HandOver        ID = "handOver"
	Receipt         ID = "receipt"
	Take            ID = "take"
	Move            ID = "move"
	Bring           ID = "bring"
)

// situationPrefix begins the id of each page about a Situation.
const situationPrefix = "lost."

// Situation returns the id of the page about a situation.
func Situation(id wizard.SituationID) ID { return ID(situationPrefix + id) }

// Situation returns the situation that a page is about; false if it is about none.
func (id ID) Situation() (s wizard.Situation, ok bool) {
	name, ok := strings.CutPrefix(string(id), situationPrefix)
	if !ok {
		return wizard.Situation{}, false
	}
	return wizard.SituationOf(wizard.SituationID(name))
}
