package ipp

import (
	"net/url"
	"strconv"

	"github.com/OpenPrinting/goipp"
)

// Keywords returns an attribute with keywords, such as requested-attributes.
func Keywords(name string, values ...string) goipp.Attribute {
	a := goipp.Attribute{Name: name}
	for _, v := range values {
		a.Values.Add(goipp.TagKeyword, goipp.String(v))
	}
	return a
}

// Name returns an attribute with text written by people.
func Name(name, value string) goipp.Attribute {
	return goipp.MakeAttribute(name, goipp.TagName, goipp.String(value))
}

// Integer returns an attribute with a number.
func Integer(name string, value int) goipp.Attribute {
	return goipp.MakeAttribute(name, goipp.TagInteger, goipp.Integer(value))
}

// Boolean returns an attribute with a truth value.
func Boolean(name string, value bool) goipp.Attribute {
	return goipp.MakeAttribute(name, goipp.TagBoolean, goipp.Boolean(value))
}

// Strings returns the values of an attribute that is a text, name, keyword or URI; none
// if it is absent or has another type.
func Strings(attrs goipp.Attributes, name string) []string {
	var list []string
	for _, v := range values(attrs, name) {
		switch v := v.V.(type) {
		case goipp.String:
			list = append(list, string(v))
		case goipp.TextWithLang:
			list = append(list, v.Text)
		}
	}
	return list
}

// First returns the first value that Strings returns, or "".
func First(attrs goipp.Attributes, name string) string {
	if list := Strings(attrs, name); len(list) > 0 {
		return list[0]
	}
	return ""
}

// Number returns the value of an integer or enum attribute. It returns 0, which is never an enum
// or job number, if the attribute is absent.
func Number(attrs goipp.Attributes, name string) int {
	for _, v := range values(attrs, name) {
		if n, ok := v.V.(goipp.Integer); ok {
			return int(n)
		}
	}
	return 0
}

// False reports whether a boolean attribute is present and false.
func False(attrs goipp.Attributes, name string) bool {
	for _, v := range values(attrs, name) {
		if b, ok := v.V.(goipp.Boolean); ok {
			return !bool(b)
		}
	}
	return false
}

// values returns the values of the first attribute of a name.
func values(attrs goipp.Attributes, name string) goipp.Values {
	for _, a := range attrs {
		if a.Name == name {
			return a.Values
		}
	}
	return nil
}

// path returns CUPS's resource for the target of a request.
func (r Request) path() string {
	switch {
	case r.Job != 0:
		return "/jobs/" + strconv.Itoa(r.Job)
	case r.Printer != "":
		return "/printers/" + url.PathEscape(r.Printer)
	}
	return "/"
}
