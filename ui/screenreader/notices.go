package screenreader

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/part"
)

// notice is an announcement.
type notice struct {
	id    int
	words string
}

const (
	// pixel is the size of announcements, which are not drawn: some clients ignore nodes
	// that have no size.
	pixel = 1
	// keptNotices is how many announcements stay in the tree. A screen reader asks for the
	// words of one only after it was told of it, when there may be others already.
	keptNotices = 4
)

// notify returns the latest announcements, after adding what is new since the last tree.
func (b *builder) notify(root fyne.CanvasObject, lead string) (nodes []*accessibility.Node) {
	if root != b.root {
		b.announcePage(lead)
	}
	b.announceNews(root)
	b.root = root
	b.notices = b.notices[max(0, len(b.notices)-keptNotices):]
	for _, n := range b.notices {
		box := accessibility.Rect{W: pixel, H: pixel}
		nodes = append(nodes, &accessibility.Node{ID: n.id, Role: accessibility.Notification, Name: n.words, States: always, Box: box})
	}
	return nodes
}

func (b *builder) announce(words string) {
	b.last++
	b.notices = append(b.notices, notice{b.last, words})
}

// announcePage announces the lead of a new page, since a screen reader only speaks the name of
// the window and the focus. The title comes with it, unless it is the name of the window.
func (b *builder) announcePage(lead string) {
	title := b.title
	if strings.HasSuffix(b.win.Title(), title) {
		title = ""
	}
	words := b.shell.Kit().Text.Sentences(title, lead)
	if end, _ := utf8.DecodeLastRuneInString(title); strings.ContainsRune("?!？！؟", end) {
		words = title + " " + lead
	}
	if words != "" {
		b.announce(words)
	}
}

// announceNews announces what has changed on a page. Of the messages of fields it announces
// only the first, and none if the screen reader speaks one as the description of the focused
// field.
func (b *builder) announceNews(root fyne.CanvasObject) {
	said := map[any]string{}
	told := b.focused.Role == part.RoleField && b.focused.News != ""
	for _, n := range b.live {
		said[n.Object] = n.News
		field := n.Role == part.RoleField
		if root != b.root || n.News == b.said[n.Object] || field && told {
			continue
		}
		told = told || field
		b.announce(n.News)
	}
	b.said = said
}
