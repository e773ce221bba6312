package session

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// theComputer stands for everybody whose vault is opened by the computer's own key.
const theComputer = "the computer"

// search walks through everything that can be reached from a session. It returns the
// paths to every secret, string or byte slice that contains one of the words, and to the
// keys of the people with these ids. What the fakes of a test hold stands for the disk,
// and is not searched.
func search(s *Session, words, ids []string) []string {
	w := &walk{words: words, ids: ids, seen: map[visit]bool{}}
	w.value("session", reflect.ValueOf(s))
	return w.found
}

type visit struct {
	at unsafe.Pointer
	as reflect.Type
}

type walk struct {
	words []string
	ids   []string
	seen  map[visit]bool
	found []string
}

func (w *walk) value(path string, v reflect.Value) {
	if !v.IsValid() || w.skips(v.Type()) {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if at := (visit{v.UnsafePointer(), v.Type()}); !v.IsNil() && !w.seen[at] {
			w.seen[at] = true
			w.value(path, v.Elem())
		}
	case reflect.Interface:
		w.value(path, v.Elem())
	case reflect.Struct:
		w.structure(path, v)
	case reflect.Map:
		for i := v.MapRange(); i.Next(); {
			w.value(path+".key", i.Key())
			w.value(fmt.Sprintf("%s[%v]", path, i.Key()), i.Value())
		}
	case reflect.Slice, reflect.Array:
		w.list(path, v)
	case reflect.String:
		w.text(path, v.String())
	}
}

// skips reports whether a type belongs to Go itself or to a test's fakes.
func (w *walk) skips(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Name() {
	case "queue", "desk", "faulty", "Vaults":
		return true
	}
	return slices.Contains([]string{"time", "sync", "context", "github.com/gofrs/flock"}, t.PkgPath())
}

func (w *walk) structure(path string, v reflect.Value) {
	t := v.Type()
	switch {
	case t == reflect.TypeFor[secure.Secret]():
		masked := v.Field(0).String()
		w.text(path, (*(*secure.Secret)(unsafe.Pointer(&masked))).Reveal())
	case t == reflect.TypeFor[sealedMemory]():
		w.key(path, v.FieldByName("name").String())
	case t == reflect.TypeFor[identity]():
		w.key(path, theComputer)
	case strings.HasPrefix(t.String(), "atomic.Pointer["):
		if p := v.FieldByName("v"); !p.IsNil() {
			held := t.Field(0).Type.Elem() // [0]*T
			w.value(path, reflect.NewAt(held.Elem(), p.UnsafePointer()))
		}
	default:
		for i := range v.NumField() {
			w.value(path+"."+t.Field(i).Name, v.Field(i))
		}
	}
}

func (w *walk) list(path string, v reflect.Value) {
	if v.Type().Elem().Kind() == reflect.Uint8 {
		if v.Kind() == reflect.Slice {
			w.text(path, string(v.Bytes()))
		}
		return
	}
	for i := range v.Len() {
		w.value(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
	}
}

func (w *walk) key(path, of string) {
	if finds([]string{of}, w.ids) != "" {
		w.found = append(w.found, path+" is a key")
	}
}

func (w *walk) text(path, text string) {
	if word := finds([]string{text}, w.words); word != "" {
		w.found = append(w.found, path+" holds "+word)
	}
}

// The search finds a word wherever it is.
func TestSearch(t *testing.T) {
	at(t, people.Shared, func(t *testing.T, d *desk) {
		id := d.add()
		d.types("word1q")
		d.settle()
		where := func(word string) string { return strings.Join(search(d.Session, []string{word}, []string{id}), "\n") }
		for _, part := range []string{"session.person.Journey.values[", "session.saver.saved", "slots", "is a key"} {
			d.Save(nil)
			d.settle()
			if got := where("word1q"); !strings.Contains(got, part) {
				t.Errorf("nothing at %s:\n%s", part, got)
			}
		}
		d.pc.breaks(refuse(people.ErrReadOnly))
		d.types("word2q")
		d.Lock(0, secure.NewSecret("word3q"))
		d.settle()
		for _, word := range []string{"word1q", "word2q", "word3q"} {
			if got := where(word); got != "" {
				t.Errorf("behind the lock: %s", got)
			}
		}
		if len(d.store.Unsaved()) != 1 || d.lock.input == nil || d.kindOf(id) != people.Visit {
			t.Error("nothing waits behind the lock")
		}
	})
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.makePassphrase()
		if len(search(d.Session, nil, []string{theComputer})) == 0 {
			t.Error("the computer's key is not found")
		}
		if d.store.Lock(); len(search(d.Session, nil, []string{theComputer})) != 0 {
			t.Error("the computer's key is there")
		}
	})
	at(t, people.Own, func(t *testing.T, d *desk) {
		d.add()
		d.pass(saveDelay)
		d.pc.breaks(refuse(people.ErrReadOnly))
		d.Set(wizard.Answer(1), "word1q")
		d.Lock(0, secure.NewSecret("word2q"))
		d.settle()
		for _, word := range []string{"word1q", "word2q"} {
			if got := search(d.Session, []string{word}, nil); len(got) == 0 {
				t.Errorf("%s of the keychain is not found", word)
			}
		}
	})
}
