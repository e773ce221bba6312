package page

import (
	"runtime"
	"strconv"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// helpPage says which keys there are, and whom to ask.
func helpPage(h Host) *Page {
	k := h.Kit()
	t := k.Text.T
	body := k.Col(theme.Space16,
		sizeCard(h),
		keysCard(k),
		k.Callout(part.Warn, t("page.help.scam.title"), t("page.help.scam.body")),
		askCard(h, "page.help.uscis", "page.lost.help.open", wizard.URLNeedHelp),
		askCard(h, "page.help.legal", "page.help.lawyer", wizard.URLLawyer),
		k.Note("translate", t("page.help.language")),
		k.Note("info", t("page.help.about")),
		k.Note("info", t("common.notGovernment")),
	)
	return &Page{
		Title: t("page.help.title"), Lead: t("page.help.lead"), Body: body,
		Start:   []fyne.CanvasObject{},
		Primary: k.Button(part.Primary, "check", t("page.help.next"), h.Back),
	}
}

// sizeCard lets the person choose how large text is.
func sizeCard(h Host) fyne.CanvasObject {
	k := h.Kit()
	const high = 56
	var choices []part.Choice
	for _, percent := range theme.TextSizes() {
		value := strconv.Itoa(percent)
		label := k.Text.T("page.help.size." + value)
		choices = append(choices, part.Choice{Value: value, Label: label, Content: k.Body(label), Height: high})
	}
	group := k.Radio(strconv.Itoa(h.TextSize()), func(value string) {
		percent, _ := strconv.Atoi(value) // one of those above
		h.SetTextSize(percent)
	}, choices...)
	return k.Card(k.Col(theme.Space12, k.H2(k.Text.T("page.help.size.title")),
		k.Columns(theme.Space12, nil, group.Objects()...)))
}

// helpKey is a key and what it does.
type helpKey struct{ cap, does string }

// helpKeys are the keys of every page. A Mac has another key for shortcuts.
func helpKeys() []helpKey {
	mac := ""
	if runtime.GOOS == "darwin" {
		mac = "Mac"
	}
	return []helpKey{
		{"enter", "keyEnter"},
		{"tab", "keyTab"},
		{"space", "keySpace"},
		{"back", "keyBack"},
		{"esc", "keyEsc"},
		{"lock" + mac, "keyLock"},
		{"print" + mac, "keyPrint"},
		{"larger" + mac, "keyLarger"},
		{"smaller" + mac, "keySmaller"},
		{"listen", "keyListen"},
		{"help", "keyHelp"},
	}
}

// keysCard lists the keys, in two columns where there is room.
func keysCard(k *part.Kit) fyne.CanvasObject {
	keys := helpKeys()
	half := (len(keys) + 1) / 2
	columns := k.Columns(theme.Space24, nil, keyColumn(k, keys[:half]), keyColumn(k, keys[half:]))
	return k.Card(k.Col(theme.Space12, k.H2(k.Text.T("page.help.keys")), columns))
}

func keyColumn(k *part.Kit, keys []helpKey) fyne.CanvasObject {
	const wide = 128
	col := k.Col(theme.Space8)
	for _, key := range keys {
		name := k.Wide(wide, k.Bold(k.Text.T("page.help.cap."+key.cap)))
		col.Add(k.Beside(theme.Space12, name, k.Body(k.Text.T("page.help."+key.does))))
	}
	return col
}

// askCard is someone to ask, and the button that opens their page.
func askCard(h Host, key, label, address string) fyne.CanvasObject {
	k := h.Kit()
	words := k.Col(theme.Space4, k.Bold(k.Text.T(key+".title")), k.Body(k.Text.T(key+".body")))
	open := k.Button(part.Tonal, "open_in_new", k.Text.T(label), func() { h.Browse(address) })
	return k.Card(k.Grow(theme.Space16, 0, words, open))
}
