package wizard

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// ItemPerson is the vault item with everything about a person that is not itself secret: name,
// email, choices, timestamps and progress.
const ItemPerson vault.Item = "person"

var (
	// ErrDamaged means that ItemPerson cannot be read.
	ErrDamaged = errors.New("wizard: the person's data is damaged")
	// ErrNewer means that a newer version of Waypost wrote ItemPerson.
	ErrNewer = errors.New("wizard: the person's data is from a newer version")
)

// version is the version of ItemPerson's format.
const version = 1

// maxPerson is the limit of ItemPerson in bytes. Windows allows 2,560 for an item,
// and the text is stored as it is.
const maxPerson = 2500

// person is the content of ItemPerson. Its names are plain, so that people can
// read what their keychain holds.
type person struct {
	Version  int                 `json:"version"`
	Step     StepID              `json:"step"`
	Furthest StepID              `json:"furthest"`
	Answers  map[Field]string    `json:"answers"`
	Times    map[Timestamp]int64 `json:"times"`
}

// Items returns everything that must be saved: every secret under its own item, the rest under
// ItemPerson. It leaves out a password that the person prefers to remember, unconfirmed selections
// and a void backup code. The map belongs to the caller.
func (j *Journey) Items() map[vault.Item]secure.Secret {
	p := person{
		Version: version, Step: steps[j.at].ID, Furthest: steps[j.furthest].ID,
		Answers: map[Field]string{}, Times: maps.Clone(j.times),
	}
	items := map[vault.Item]secure.Secret{}
	for f, value := range j.values {
		switch {
		case f == FieldPassword && !j.Is(FieldKeepPassword, Yes):
		case f.Secret():
			items[f.Item()] = value
		default:
			p.Answers[f] = value.Reveal()
		}
	}
	items[ItemPerson] = p.encode()
	return items
}

// encode returns the JSON of a person. The same person always gives the same text, since JSON
// sorts maps.
func (p person) encode() secure.Secret {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		panic(err) // strings and numbers always encode
	}
	return secure.NewSecret(string(bytes.TrimSpace(b.Bytes())))
}

// Restore makes a journey from what Items returned. Without ItemPerson it starts at the first
// step, with whatever secrets there are. It ignores what this version does not know; ErrDamaged
// and ErrNewer are the only errors.
func Restore(items map[vault.Item]secure.Secret) (*Journey, error) {
	j := newJourney()
	p := person{Version: version}
	if item := items[ItemPerson]; !item.Empty() {
		var err error
		if p, err = decode(item); err != nil {
			return nil, err
		}
	}
	for f, spec := range fieldSpecs {
		value := p.Answers[f]
		if f.Secret() {
			value = items[f.Item()].Reveal()
		}
		j.store(f, secure.NewSecret(spec.clean(value)))
	}
	j.restoreKey()
	if !j.Is(FieldKeepPassword, Yes) {
		delete(j.values, FieldPassword)
	}
	j.at = max(0, index(p.Step))
	j.furthest = max(j.at, index(p.Furthest))
	j.restoreTimes(p.Times)
	j.settle()
	return j, nil
}

// restoreTimes reads the timestamps. A wait without an end counts as over if the
// person is at another step: earlier versions did not record when it ended.
func (j *Journey) restoreTimes(times map[Timestamp]int64) {
	for _, ts := range timestamps() {
		if unix := times[ts]; 0 < unix && unix <= lastSecond {
			j.times[ts] = unix
		}
	}
	for i, s := range steps {
		since, arrived := j.times[arrival(s.ID)]
		if _, left := j.times[departure(s.ID)]; arrived && !left && i < j.furthest && i != j.at {
			j.times[departure(s.ID)] = since
		}
	}
}

// decode reads ItemPerson. It hides the errors of encoding/json, which may quote the text that
// they could not read.
func decode(item secure.Secret) (person, error) {
	var v struct {
		Version int `json:"version"`
	}
	text := []byte(item.Reveal())
	if json.Unmarshal(text, &v) != nil || v.Version < 1 {
		return person{}, ErrDamaged
	}
	if v.Version > version {
		return person{}, fmt.Errorf("%w: %d", ErrNewer, v.Version)
	}
	var p person
	if json.Unmarshal(text, &p) != nil {
		return person{}, ErrDamaged
	}
	return p, nil
}

// ItemNames returns every item that Items may contain, ItemPerson first.
func ItemNames() []vault.Item {
	names := []vault.Item{ItemPerson}
	for _, f := range Fields() {
		if f.Secret() {
			names = append(names, f.Item())
		}
	}
	return names
}
