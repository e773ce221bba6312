package transfer

import (
	"io"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/transfer"
)

// Where the codes can go.
const (
	toWaypost = "waypost"
	toKeePass = "keepass"
	toPhone   = "phone"
	toOther   = "other"
)

// File names. They do not reveal whose the files are, and are the same in every language,
// so that a helper can find them.
const (
	copyFile    = "waypost-copy.age"
	keepassFile = "waypost.kdbx"
	tableFile   = "waypost-list.csv"
	cxfFile     = "waypost-exchange.json"
)

// take is page 25: it asks where the person wants to take their codes.
type take struct {
	Ports

	// What the person did here.
	to      string
	ticked  bool // they agreed to erase the plain list later
	missing bool // they were reminded to tick that box
	sealer  sealer
	square  *part.QROverlay // nil while closed

	// The last drawing.
	kit     *part.Kit
	after   *fyne.Container // the notes on the chosen place
	primary *part.Button
}

// NewTake returns the screen of page 25.
func NewTake(p Ports) page.Screen {
	return &take{Ports: p, to: toWaypost, sealer: sealer{Ports: p}}
}

// Close implements page.Screen.
func (s *take) Close() {
	s.sealer.close()
	s.hide()
}

// place is a choice of where the codes can go.
type place struct {
	to, icon string
	risk     part.Severity
	pill     string // icon of the pill, whose text names the risk
	words    string
}

// places returns the available choices: on a shared computer, only those that leave
// nothing behind.
func (s *take) places() []place {
	all := []place{{toWaypost, "laptop", part.OK, "lock", "page.take.pill.locked"}}
	if !s.Session.Shared() {
		all = append(all, place{toKeePass, "key", part.OK, "lock", "page.take.pill.locked"})
	}
	if _, ok := s.Session.Journey().Key(); ok {
		all = append(all, place{toPhone, "smartphone", part.Neutral, "visibility", "page.take.pill.seen"})
	}
	if !s.Session.Shared() {
		all = append(all, place{toOther, "table_rows", part.Warn, "lock_open", "page.take.pill.open"})
	}
	return all
}

// Build implements page.Screen.
func (s *take) Build(k *part.Kit) *page.Page {
	const height = 88
	t := k.Text.T
	s.kit, s.after = k, k.Place.Col(0)
	var choices []part.Choice
	for _, p := range s.places() {
		title := t("page.take." + p.to + ".title")
		words := k.Place.Col(0, part.NewCardText(k, title, t("page.take."+p.to+".note")))
		choices = append(choices, part.Choice{
			Value: p.to, Label: title, Icon: p.icon, Height: height,
			Content: k.Place.Grow(theme.Space16, 0, words, part.NewPill(k, p.risk, p.pill, t(p.words))),
		})
	}
	group := part.NewRadioGroup(k, s.to, s.choose, choices...)
	s.primary = part.NewButton(k, part.Primary, "arrow_forward", "", s.next)
	s.show()
	pg := &page.Page{
		Rail: page.Steps, Title: t("page.take.title"), Lead: t("page.take.lead"),
		Body:  k.Place.Col(theme.Space16, k.Place.Col(theme.Space8, group.Objects()...), s.after),
		First: group.Focusable(), Primary: s.primary, Hide: s.hide,
	}
	if s.Session.Journey().Finished() {
		pg.Pill = part.NewPill(k, part.OK, "check", t("common.finished"))
	}
	if !s.Session.Shared() {
		pg.Back = s.Nav.Back
		pg.Start = []fyne.CanvasObject{
			part.NewButton(k, part.Ghost, "arrow_back", t("common.back"), s.Nav.Back),
			part.NewButton(k, part.Ghost, "laptop", t("page.take.move"), func() { s.Nav.Go(page.Move) }).Dense(),
		}
	}
	return pg
}

func (s *take) hide() {
	s.sealer.hide()
	if s.square != nil {
		s.square.Close()
	}
}

func (s *take) choose(to string) {
	s.to, s.missing = to, false
	s.show()
}

// show shows the notes on the chosen place.
func (s *take) show() {
	k, t := s.kit, s.kit.Text.T
	s.primary.SetLabel(t("page.take." + s.to + ".go"))
	var about fyne.CanvasObject
	switch s.to {
	case toPhone:
		about = part.NewCalloutIcon(k, part.Info, "visibility", t("page.take.phone.look"), t("page.take.phone.why"))
	case toOther:
		message := part.NewMessageLine(k, theme.Space8)
		if s.missing {
			message.Set(part.Err, t("page.take.other.tickFirst"))
		}
		tick := part.NewCheckbox(k, t("page.take.other.tick"), s.ticked, func(on bool) {
			s.ticked, s.missing = on, false
			message.Clear()
		})
		about = k.Place.Col(theme.Space12, part.NewCallout(k, part.Warn, t("page.take.other.warn"), t("page.take.other.why")), k.Place.Col(0, tick, message))
	default:
		about = part.NewCalloutIcon(k, part.Info, "lock", t("page.take.all"), t("page.take.keep"))
	}
	s.after.Objects = []fyne.CanvasObject{about}
	s.after.Refresh()
}

// next exports to the chosen place.
func (s *take) next() {
	switch s.to {
	case toPhone:
		s.showSquare()
	case toOther:
		if !s.ticked {
			s.missing = true
			s.show()
			return
		}
		s.askApp()
	case toKeePass:
		s.seal(keepassFile, export.WriteKDBX)
	default:
		s.seal(copyFile, writeSealed)
	}
}

// writeSealed calls export.WriteSealed for a single account.
func writeSealed(w io.Writer, r export.Record, passphrase secure.Secret) error {
	return export.WriteSealed(w, r, passphrase)
}

// seal asks for a passphrase and saves a locked file.
func (s *take) seal(name string, write func(io.Writer, export.Record, secure.Secret) error) {
	s.sealer.ask(s.kit, func(passphrase secure.Secret) {
		r := transfer.Record(s.Session.Journey())
		saveFile(s.Ports, s.kit, name, func(w io.Writer) error { return write(w, r, passphrase) }, s.saved)
	})
}

func (s *take) saved(string) { s.Dialogs.Say(s.kit.Text.T("page.take.saved")) }

// showSquare shows the key as a QR code for another phone to scan.
func (s *take) showSquare() {
	key, ok := s.Session.Journey().Key()
	if !ok {
		return
	}
	code, err := qr.Encode(key.URI())
	if err != nil {
		s.Dialogs.Fail(err)
		return
	}
	s.square = part.NewQROverlay(s.kit, code.Modules(), s.kit.Text.T("page.take.phone.scan"))
	s.square.OnClosed = func() { s.square = nil }
	s.square.Open()
}

// askApp asks which program is going to read the plain list.
func (s *take) askApp() {
	k := s.kit
	col := k.Place.Col(theme.Space8)
	var closeDialog func()
	var first fyne.Focusable
	add := func(words, file string, write func(io.Writer, export.Record) error) {
		b := part.NewButton(k, part.Tonal, "", k.Text.T("page.take.app."+words), func() {
			closeDialog()
			r := transfer.Record(s.Session.Journey())
			saveFile(s.Ports, k, file, func(w io.Writer) error { return write(w, r) }, s.saved)
		})
		if first == nil {
			first = b
		}
		col.Add(k.Place.Row(0, b))
	}
	for _, table := range []export.Table{export.AppleTable, export.ChromeTable, export.BitwardenTable} {
		add(string(table), tableFile, func(w io.Writer, r export.Record) error { return export.WriteCSV(w, r, table) })
	}
	now := s.Session.Now()
	add("cxf", cxfFile, func(w io.Writer, r export.Record) error { return export.WriteCXF(w, r, now) })
	closeDialog = s.Dialogs.Show(k.Text.T("page.take.app.title"), col, first)
}
