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

// ItemPerson is the vault item for everything about a person that is not itself secret:
// name, email, choices, timestamps and progress.
const ItemPerson vault.Item = "person"

var (
	// ErrDamaged means that ItemPerson cannot be read.
	ErrDamaged = errors.New("wizard: the person's data is damaged")
	// ErrNewer means that a newer version of Waypost wrote ItemPerson.
	ErrNewer = errors.New("wizard: the person's data is from a newer version")
)

// version is the version of ItemPerson's format.
const version = 1

// maxPerson is the maximum size of ItemPerson in bytes. Windows allows 2,560 bytes per
// item, and the text is stored without compression.
const maxPerson = 2500

// person is the content of ItemPerson. Its names are plain words, so that people can
// understand what is in their keychain.
type person struct {
	Version  int                 `json:"version"`
	Step     StepID              `json:"step"`
	Furthest StepID              `json:"furthest"`
	Answers  map[Field]string    `json:"answers"`
	Times    map[Timestamp]int64 `json:"times"`
}

// Items returns everything that must be saved: each secret as an item of its own,
// everything else in ItemPerson. It omits a password that the person does not want to
// store, unconfirmed selections and a void backup code. The caller may change the map.
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

// encode returns the JSON of a person. The same person always gives the same text, since
// encoding/json sorts maps.
func (p person) encode() secure.Secret {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		panic(err) // cannot happen: strings and numbers can always be encoded
	}
	return secure.NewSecret(string(bytes.TrimSpace(b.Bytes())))
}

// Restore returns the journey for what Items returned. If there is no ItemPerson, it
// starts at the first step, with whatever secrets there are. It ignores anything unknown
// to this version. The only errors are ErrDamaged and ErrNewer.
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

// restoreTimes reads the timestamps. A wait without an end counts as over if the person
// is at another step, since earlier versions did not record its end.
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

// decode decodes ItemPerson. It hides the errors of encoding/json, which may quote the
// text.
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

// ItemNames returns the names of all items that Items may contain, ItemPerson first.
func ItemNames() []vault.Item {
	names := []vault.Item{ItemPerson}
	for _, f := range Fields() {
		if f.Secret() {
			names = append(names, f.Item())
		}
	}
	return names
}
