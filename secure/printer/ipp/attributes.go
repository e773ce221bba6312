package ipp

import (
	"net/url"
	"strconv"

	"github.com/OpenPrinting/goipp"
)

// Keywords makes an attribute of keywords, such as requested-attributes.
func Keywords(name string, values ...string) goipp.Attribute {
	a := goipp.Attribute{Name: name}
	for _, v := range values {
		a.Values.Add(goipp.TagKeyword, goipp.String(v))
	}
	return a
}

// Name makes an attribute of text that people wrote.
func Name(name, value string) goipp.Attribute {
	return goipp.MakeAttribute(name, goipp.TagName, goipp.String(value))
}

// Integer makes an attribute of a number.
func Integer(name string, value int) goipp.Attribute {
	return goipp.MakeAttribute(name, goipp.TagInteger, goipp.Integer(value))
}

// Boolean makes an attribute of a truth value.
func Boolean(name string, value bool) goipp.Attribute {
	return goipp.MakeAttribute(name, goipp.TagBoolean, goipp.Boolean(value))
}

// Strings returns the values of a text, name, keyword or URI attribute; none if
// it is absent or of another type.
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

// Number returns the value of an integer or enum attribute; 0, which no enum and
// no job number is, if it is absent.
func Number(attrs goipp.Attributes, name string) int {
	for _, v := range values(attrs, name) {
		if n, ok := v.V.(goipp.Integer); ok {
			return int(n)
		}
	}
	return 0
}

// False reports whether a boolean attribute is there and false.
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

// path returns the resource that CUPS has for a request's target.
func (r Request) path() string {
	switch {
	case r.Job != 0:
		return "/jobs/" + strconv.Itoa(r.Job)
	case r.Printer != "":
		return "/printers/" + url.PathEscape(r.Printer)
	}
	return "/"
}
