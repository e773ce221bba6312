package settings

import (
	"runtime"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/version"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// help lists keyboard shortcuts, and people to ask for help. It has no state of its own.
type help struct {
	page.Ports

	topic Topic
}

// NewHelp returns the help screen for the page from which it was opened.
func NewHelp(p page.Ports, topic Topic) page.Screen { return help{p, topic} }

// Close implements page.Screen.
func (h help) Close() {}

// Build implements page.Screen.
func (h help) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	body := k.Place.Col(theme.Space16)
	if words := h.topic.words(); len(words) > 0 {
		body.Add(wordsCard(k, words))
	}
	if card := page.PolicyCard(k, h.Settings.Policy()); card != nil {
		body.Add(card)
	}
	for _, o := range []fyne.CanvasObject{
		keysCard(k, h.topic),
		h.sizeCard(k),
		switchCard(k, "page.help.contrast", h.Legibility.HighContrast(), h.Legibility.SetHighContrast),
		switchCard(k, "page.help.longReveal", h.Legibility.LongReveal(), h.Legibility.SetLongReveal),
		part.NewCallout(k, part.Warn, t("page.help.scam.title"), t("page.help.scam.body")),
		h.askCard(k, "page.help.uscis", "page.lost.help.open", wizard.URLNeedHelp),
		h.askCard(k, "page.help.legal", "page.help.lawyer", wizard.URLLawyer),
		part.NewNote(k, "translate", t("page.help.language")),
		h.papersCard(k),
		h.versionCard(k, version.Current()),
		accessCard(k),
		part.NewNote(k, "info", t("page.help.about")),
		part.NewNote(k, "info", t("common.notGovernment")),
	} {
		body.Add(o)
	}
	lead := t("page.help.lead")
	if key := h.topic.titleKey(k); key != "" {
		lead = t("page.help.for", "page", t(key))
	}
	return &page.Page{
		Title: t("page.help.title"), Lead: lead, Body: body,
		Start:   []fyne.CanvasObject{},
		Dismiss: h.Nav.Back, Back: h.Nav.Back,
		Primary: part.NewButton(k, part.Primary, "check", t("page.help.next"), h.Nav.Back),
	}
}

// sizeCard lets the person choose the text size.
func (h help) sizeCard(k *part.Kit) fyne.CanvasObject {
	const high = 56
	var choices []part.Choice
	for _, percent := range theme.TextSizes() {
		value := strconv.Itoa(percent)
		label := k.Text.T("page.help.size." + value)
		choices = append(choices, part.Choice{Value: value, Label: label, Content: k.Prose.Body(label), Height: high})
	}
	group := part.NewRadioGroup(k, strconv.Itoa(h.Legibility.TextSize()), func(value string) {
		percent, _ := strconv.Atoi(value) // one of the values above
		h.Legibility.SetTextSize(percent)
	}, choices...)
	return part.NewCard(k, k.Place.Col(theme.Space12, k.Prose.H2(k.Text.T("page.help.size.title")),
		k.Place.Columns(theme.Space12, nil, group.Objects()...)))
}

// switchCard returns an accessibility setting with its switch.
func switchCard(k *part.Kit, key string, on bool, changed func(bool)) fyne.CanvasObject {
	title := k.Text.T(key + ".title")
	words := k.Place.Col(theme.Space4, k.Prose.H2(title), k.Prose.Body(k.Text.T(key+".body")))
	return part.NewCard(k, k.Place.Grow(theme.Space16, 0, words, part.NewSwitch(k, title, on, changed)))
}

// accessCard is the accessibility statement.
func accessCard(k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	return part.NewCard(k, k.Place.Col(theme.Space8, k.Prose.H2(t("page.help.access.title")), k.Prose.Body(t("page.help.access.works")),
		k.Prose.Body(t("page.help.access.tried")), k.Prose.Body(t("page.help.access.untried"))))
}

// helpKey is a keyboard shortcut and its effect.
type helpKey struct{ cap, does string }

// helpKeys returns the shortcuts of a page. They use another modifier key on a Mac.
func helpKeys(words *text.Text, topic Topic) []helpKey {
	mac := ""
	if runtime.GOOS == "darwin" {
		mac = "Mac"
	}
	keys := []helpKey{
		{"enter", "keyEnter"},
		{"tab", "keyTab"},
		{"space", "keySpace"},
		{"back", "keyBack"},
		{"esc", "keyEsc"},
		{"lock" + mac, "keyLock"},
		{"larger" + mac, "keyLarger"},
		{"smaller" + mac, "keySmaller"},
		{"listen", "keyListen"},
		{"help", "keyHelp"},
	}
	if words.Tag() != text.English {
		keys = append(keys, helpKey{"both", "keyBoth"})
	}
	if topic.Prints || topic.Page == "" {
		keys = append(keys, helpKey{"print" + mac, "keyPrint"})
	}
	return keys
}

// keysCard lists the shortcuts, in two columns if there is room.
func keysCard(k *part.Kit, topic Topic) fyne.CanvasObject {
	keys := helpKeys(k.Text, topic)
	half := (len(keys) + 1) / 2
	columns := k.Place.Columns(theme.Space24, nil, keyColumn(k, keys[:half]), keyColumn(k, keys[half:]))
	return part.NewCard(k, k.Place.Col(theme.Space12, k.Prose.H2(k.Text.T("page.help.keys")), columns))
}

func keyColumn(k *part.Kit, keys []helpKey) fyne.CanvasObject {
	const wide = 128
	col := k.Place.Col(theme.Space8)
	for _, key := range keys {
		name := k.Place.MinWidth(wide, k.Prose.Bold(k.Text.T("page.help.cap."+key.cap)))
		col.Add(k.Place.IconText(theme.Space12, name, k.Prose.Body(k.Text.T("page.help."+key.does))))
	}
	return col
}

// papersCard offers the papers for a clinic as PDFs.
func (h help) papersCard(k *part.Kit) fyne.CanvasObject {
	col := k.Place.Col(theme.Space8, k.Prose.Bold(k.Text.T("page.help.papers")), k.Prose.Small(k.Text.T("page.help.papersNote")))
	for _, p := range page.Papers() {
		col.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "picture_as_pdf", p.Title(k.Text), func() { p.Save(h.Ports, k) })))
	}
	return part.NewCard(k, col)
}

// askCard names someone to ask, with the button that opens their page.
func (h help) askCard(k *part.Kit, key, label, address string) fyne.CanvasObject {
	words := k.Place.Col(theme.Space4, k.Prose.Bold(k.Text.T(key+".title")), k.Prose.Body(k.Text.T(key+".body")))
	open := part.NewButton(k, part.Tonal, "open_in_new", k.Text.T(label), func() { h.Desktop.OpenURL(address) })
	return part.NewCard(k, k.Place.Grow(theme.Space16, 0, words, open))
}
