package sheet

import (
	"bytes"
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// bring returns a list like that of what to bring, in English or Spanish.
func bring(lang string) Checklist {
	words := map[string][]string{
		"en": {
			"What to bring", "To make your own USCIS online account.", "Where:", "Day and time:",
			"Your phone and its charger", "You need it for the two-step check.",
			"Your own email", "Only you read it. Try today: can you open it?",
			"**The account is free.** Pay no one for it.", "**Tell no one your codes.** Not us either.",
		},
		"es": {
			"Qué traer", "Para hacer su propia cuenta en línea de USCIS.", "Dónde:", "Día y hora:",
			"Su teléfono y el cargador", "Lo necesita para la verificación en dos pasos.",
			"Su propio correo", "Solo usted lo lee. Pruebe hoy: ¿puede abrirlo?",
			"**La cuenta es gratis.** No le pague a nadie por ella.", "**No le dé sus códigos a nadie.** Tampoco a nosotros.",
		},
	}[lang]
	return Checklist{
		Lang: lang, Title: words[0], Lead: words[1], WhereLabel: words[2], WhenLabel: words[3],
		Items: []ChecklistItem{{IconPhone, words[4], words[5]}, {IconMail, words[6], words[7]}},
		Notes: []ChecklistNote{{IconFree, words[8]}, {IconHand, words[9]}},
		Foot:  [2]string{"Waypost is a free app.", "Ask your immigration lawyer."},
		Page:  func(n, total int) string { return "Page " + strconv.Itoa(n) + " of " + strconv.Itoa(total) },
	}
}

// TestChecklistPages compares the lists with their pictures in testdata.
func TestChecklistPages(t *testing.T) {
	at := func(c Checklist) Checklist { c.Where = "Mission Street Legal Clinic"; return c }
	for name, c := range map[string]struct {
		paper Paper
		lists []Checklist
	}{
		"bring":      {Letter, []Checklist{at(bring("en"))}},
		"bring-both": {A4, []Checklist{bring("es"), bring("en")}},
	} {
		t.Run(name, func(t *testing.T) {
			pages, err := layOutChecklist(c.paper, c.lists[0], c.lists[1:])
			if err != nil || len(pages) != 1 {
				t.Fatalf("%d pages, %v", len(pages), err)
			}
			compareGolden(t, filepath.Join("testdata", name+".png"), pages[0].Picture(int(c.paper.Width())))
		})
	}
}

// Too many items for one page go closer together, then to a second one.
func TestChecklistThatIsLong(t *testing.T) {
	list := bring("es")
	for n, want := range map[int]int{7: 1, 20: 2} {
		long, below := list, bring("en")
		long.Items, below.Items = nil, nil
		for range n {
			long.Items, below.Items = append(long.Items, list.Items[0]), append(below.Items, bring("en").Items[0])
		}
		if pages, err := layOutChecklist(Letter, long, []Checklist{below}); err != nil || len(pages) != want {
			t.Errorf("%d items: %d pages, %v", n, len(pages), err)
		}
	}
}

// A place with letters that no font has is refused, as on the sheet, and the same list gives the
// same bytes.
func TestChecklistWrites(t *testing.T) {
	list := bring("en")
	var one, other bytes.Buffer
	for _, w := range []*bytes.Buffer{&one, &other} {
		if err := WriteChecklist(w, A4, list, bring("es")); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), other.Bytes()) {
		t.Error("other bytes")
	}
	list.Where = "\U0001F9FF\U00012000"
	var missing *MissingGlyphs
	if err := WriteChecklist(&one, A4, list); !errors.As(err, &missing) {
		t.Error(err)
	}
	list.Where, list.Items[0].Text = "", strings.Repeat("word ", 5000)
	if err := WriteChecklist(&one, A4, list); !errors.Is(err, ErrTooLong) {
		t.Error(err)
	}
}
