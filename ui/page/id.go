package page

// ID names a page that the window can show.
type ID string

// The pages. Step stands for whichever step the open journey is at.
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
	Person          ID = "person"
	Lost            ID = "lost"
	LostPhone       ID = "lostPhone"
	Help            ID = "help"
	Leave           ID = "leave"
	HandOver        ID = "handOver"
	Receipt         ID = "receipt"
	Take            ID = "take"
	Move            ID = "move"
	Bring           ID = "bring"
)
