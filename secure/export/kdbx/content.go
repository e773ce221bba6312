package kdbx

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"io"
	"strings"

	"github.com/waypost-app/waypost/secure"
)

// readContent reads the XML of a database. Protected values are encrypted together as one
// text, so they are first collected, wherever they are.
func readContent(ctx context.Context, r io.Reader, h *header) ([]Entry, error) {
	c := content{header: h}
	d := xml.NewDecoder(r)
	for {
		token, err := d.Token()
		if err == io.EOF && len(c.path) == 0 && c.seen {
			break
		}
		if err != nil {
			return nil, ErrDamaged
		}
		if err := c.take(token); err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return c.finish()
}

// content is what has been read so far.
type content struct {
	header  *header
	seen    bool     // whether there was any element
	path    []string // the names of the open elements
	deleted []bool   // for each open group: whether it is in the recycle bin
	history int      // number of open elements that contain earlier versions of an entry

	text      strings.Builder // of the most recently opened element
	protected bool            // that element's value is encrypted

	bin, binOn string // of the database: the group of deleted entries
	key        string // the name of the open field
	value      value

	entries []entry
	sealed  []byte // all protected values so far, in one piece
}

// entry and value are an Entry and a Field before the protected values are known.
type entry struct {
	fields  []value
	deleted bool
}

type value struct {
	name, plain string
	from, to    int // its range in the protected values
	protected   bool
}

// The elements that matter.
const (
	elementGroup   = "Group"
	elementEntry   = "Entry"
	elementHistory = "History"
	elementString  = "String"
	elementValue   = "Value"
)

func (c *content) take(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return c.open(t)
	case xml.CharData:
		c.text.Write(t)
	case xml.EndElement:
		return c.close(t.Name.Local)
	}
	return nil
}

func (c *content) open(t xml.StartElement) error {
	c.seen = true
	if len(c.path) == maxDepth || len(c.entries) > maxEntries {
		return ErrTooBig
	}
	name := t.Name.Local
	switch {
	case name == elementHistory:
		c.history++
	case name == elementGroup:
		c.deleted = append(c.deleted, c.inBin())
	case name == elementEntry && c.history == 0:
		c.entries = append(c.entries, entry{deleted: c.inBin()})
	case name == elementString:
		c.key, c.value = "", value{}
	}
	c.path = append(c.path, name)
	c.text.Reset()
	c.protected = false
	for _, a := range t.Attr {
		c.protected = c.protected || a.Name.Local == "Protected" && strings.EqualFold(a.Value, "true")
	}
	return nil
}

func (c *content) inBin() bool { return len(c.deleted) > 0 && c.deleted[len(c.deleted)-1] }

func (c *content) close(name string) error {
	c.path = c.path[:len(c.path)-1]
	text, protected := c.text.String(), c.protected
	c.text.Reset()
	c.protected = false
	from := len(c.sealed)
	if protected {
		sealed, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text))
		if err != nil {
			return ErrDamaged
		}
		c.sealed = append(c.sealed, sealed...)
		text = ""
	}
	parent := ""
	if len(c.path) > 0 {
		parent = c.path[len(c.path)-1]
	}
	switch {
	case name == elementHistory:
		c.history--
	case name == elementGroup:
		c.deleted = c.deleted[:len(c.deleted)-1]
	case name == elementString && parent == elementEntry && c.history == 0 && len(c.entries) > 0:
		last := &c.entries[len(c.entries)-1]
		c.value.name = c.key
		last.fields = append(last.fields, c.value)
	case parent == elementString && name == "Key":
		c.key = text
	case parent == elementString && name == elementValue:
		c.value = value{plain: text, from: from, to: len(c.sealed), protected: protected}
	default:
		return c.closeSetting(parent, name, text)
	}
	return nil
}

// closeSetting reads a setting of the database, which comes before its groups.
func (c *content) closeSetting(parent, name, text string) error {
	switch parent + "/" + name {
	case "Meta/RecycleBinUUID":
		c.bin = text
	case "Meta/RecycleBinEnabled":
		c.binOn = text
	case "Meta/HeaderHash": // in version 3, nothing else protects the header
		sum := sha256.Sum256(c.header.raw)
		if text != "" && text != base64.StdEncoding.EncodeToString(sum[:]) {
			return ErrDamaged
		}
	case elementGroup + "/UUID":
		if strings.EqualFold(c.binOn, "true") && text == c.bin {
			c.deleted[len(c.deleted)-1] = true
		}
	}
	return nil
}

// finish decrypts the protected values.
func (c *content) finish() ([]Entry, error) {
	if len(c.entries) > maxEntries {
		return nil, ErrTooBig
	}
	if err := c.header.stream.xor(c.sealed); err != nil {
		return nil, err
	}
	defer clear(c.sealed)
	all := make([]Entry, len(c.entries))
	for i, e := range c.entries {
		all[i].Deleted = e.deleted
		for _, v := range e.fields {
			f := Field{Name: v.name, Value: secure.NewSecret(v.plain), Protected: v.protected}
			if v.protected {
				f.Value = secure.NewSecret(string(c.sealed[v.from:v.to]))
			}
			all[i].Fields = append(all[i].Fields, f)
		}
	}
	return all, nil
}
