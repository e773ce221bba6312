package wizard

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	"waypost/secure"
	"waypost/secure/vault"
)

// ItemPerson is the vault item with everything about a person that is no secret
// of its own: name, email, choices, ticks, times and where they stand.
const ItemPerson vault.Item = "person"

var (
	// ErrDamaged: the item "person" cannot be read. Nothing was changed.
	ErrDamaged = errors.New("wizard: the person's data is damaged")
	// ErrNewer: a newer version of Waypost wrote it. Nothing was changed.
	ErrNewer = errors.New("wizard: the person's data is from a newer version")
)

// version of the item "person".
const version = 1

// maxPerson bounds that item in bytes: with room for the keychain's own
// wrapping it fits Windows, which takes 2,560.
const maxPerson = 2300

// person is the item "person". Its names and those of the fields are easy to
// read for whoever looks into their own keychain.
type person struct {
	Version  int              `json:"version"`
	Step     StepID           `json:"step"`
	Furthest StepID           `json:"furthest"`
	Answers  map[Field]string `json:"answers"`
	Times    map[Moment]int64 `json:"times"`
}

// Items is all that must be kept of the journey: every secret under its own
// item, the rest under ItemPerson. A password that the person wants to remember
// themselves is not among them. The map is the caller's.
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

// encode gives the same text for the same person, since maps are sorted.
func (p person) encode() secure.Secret {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		panic(err) // strings and numbers always encode
	}
	return secure.NewSecret(string(bytes.TrimSpace(b.Bytes())))
}

// Restore makes the journey anew from Items. Without ItemPerson it stands at its
// first step, with whatever secrets there are. What this version does not know
// is left out; ErrDamaged and ErrNewer are the only errors.
func Restore(items map[vault.Item]secure.Secret) (*Journey, error) {
	j := &Journey{values: map[Field]secure.Secret{}, times: map[Moment]int64{}}
	p := person{Version: version}
	if item := items[ItemPerson]; !item.Empty() {
		var err error
		if p, err = decode(item); err != nil {
			return nil, err
		}
	}
	for f, k := range kinds {
		value := p.Answers[f]
		if f.Secret() {
			value = items[f.Item()].Reveal()
		}
		if value = k.clean(value); value != "" {
			j.values[f] = secure.NewSecret(value)
		}
	}
	if !j.Is(FieldKeepPassword, Yes) {
		delete(j.values, FieldPassword)
	}
	j.restoreTimes(p.Times)
	j.at = max(0, index(p.Step))
	j.furthest = max(j.at, index(p.Furthest))
	j.settle()
	return j, nil
}

func (j *Journey) restoreTimes(times map[Moment]int64) {
	for _, m := range moments() {
		if unix := times[m]; 0 < unix && unix <= lastSecond {
			j.times[m] = unix
		}
	}
}

// decode reads the item "person". The errors of encoding/json are not passed on:
// they may quote what they could not read.
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

// ItemNames lists every item that Items may give, ItemPerson first.
func ItemNames() []vault.Item {
	names := []vault.Item{ItemPerson}
	for _, f := range Fields() {
		if f.Secret() {
			names = append(names, f.Item())
		}
	}
	return names
}
