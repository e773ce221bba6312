package transfer

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// bring is page 25c: it imports people from a file. Nothing is saved before the person
// confirms; then either everything is saved or nothing.
type bring struct {
	Ports

	// What the person did here.
	opener  opener
	files   fileSet // empty until a file is chosen
	rows    []*arrival
	find    part.FieldState
	problem string // why a file cannot be read, as a sentence
	done    int    // number of people imported so far
	running bool

	// The last drawing.
	kit     *part.Kit
	list    *fyne.Container
	primary *part.Button
	said    *part.MessageLine
}

// NewBring returns the screen of page 25c.
func NewBring(p Ports) page.Screen { return &bring{Ports: p, opener: opener{Ports: p}} }

// Close implements page.Screen.
func (b *bring) Close() {
	b.opener.close()
	b.find.Close()
	b.forget()
}

// forget drops everything that was read.
func (b *bring) forget() {
	for _, a := range b.rows {
		a.journey.Forget()
		if a.here.Journey != nil {
			a.here.Journey.Forget()
		}
	}
	b.rows, b.files = nil, fileSet{}
}

// Build implements page.Screen.
func (b *bring) Build(k *part.Kit) *page.Page {
	t := k.Text
	b.kit, b.list, b.said = k, k.Place.Col(theme.Space8), part.NewMessageLine(k, theme.Space8)
	pg := &page.Page{
		Title: t.T("page.bring.title"), Lead: t.T("page.bring.lead"), Hide: b.opener.hide,
		Dropped: func(files []fyne.URI) { b.read(fileSet{}, filesAt(page.Dropped(files))...) },
		Pasted:  b.pasted,
	}
	if len(b.files.names) == 0 {
		b.primary = part.NewButton(k, part.Primary, "folder", t.T("page.bring.choose"), b.choose)
		pg.Primary, pg.Body = b.primary, b.emptyBody()
		return pg
	}
	pg.Lead = t.N("page.bring.found", len(b.rows))
	b.primary = part.NewButton(k, part.Primary, "arrow_forward", "", b.next)
	b.showList()
	b.showPrimary()
	body := k.Place.Col(theme.Space12, b.fileCard())
	if len(b.rows) > mostRows {
		body.Add(part.NewField(k, part.FieldSpec{Name: t.T("page.bring.find"), Placeholder: t.T("page.bring.find"), State: &b.find, OnChange: func(string) { b.showList() }}))
	}
	body.Add(b.list)
	body.Add(k.Place.Col(0, b.said))
	b.addNotes(body)
	if b.problem != "" {
		b.said.Set(part.Err, b.problem)
	}
	b.showProgress()
	pg.Body, pg.Primary = body, b.primary
	return pg
}

// emptyBody returns the body before a file is chosen.
func (b *bring) emptyBody() fyne.CanvasObject {
	k, t := b.kit, b.kit.Text.T
	col := k.Place.Col(theme.Space16,
		part.NewCallout(k, part.Info, t("page.bring.which"), t("page.bring.kinds")),
		part.NewNote(k, "file_present", t("page.bring.drop")),
		part.NewNote(k, "content_paste", t("page.bring.paste")))
	if b.problem != "" {
		col.Add(part.NewCallout(k, part.Err, t("page.bring.notRead"), b.problem))
	}
	return col
}

// addNotes says which parts of the file are not in the list.
func (b *bring) addNotes(body *fyne.Container) {
	t := b.kit.Text
	if n := b.files.contents.Skipped; n > 0 {
		body.Add(part.NewNote(b.kit, "info", t.N("page.bring.skipped", n)))
	}
	missing := b.files.contents.Missing()
	if len(missing) == 0 {
		return
	}
	var which []string
	for _, p := range missing {
		which = append(which, t.T("page.bring.missingPage", "n", p.Number, "total", p.Of))
	}
	body.Add(part.NewCallout(b.kit, part.Warn, t.N("page.bring.missingPages", len(missing)), t.List(which...)))
}
