package secure_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// sample is an invented backup code.
const sample = "7K4M 92QD XT3H 8WBN"

// holder has a Secret in every kind of place that a value can be in.
type holder struct {
	Name   string
	Code   secure.Secret
	Next   *secure.Secret
	All    []secure.Secret
	ByName map[string]secure.Secret
	Any    any
	hidden secure.Secret // fmt does not call methods of unexported fields
}

// everywhere returns a holder with the sample in every place.
func everywhere() holder {
	s := secure.NewSecret(sample)
	return holder{
		Name: "Rosa Delgado", Code: s, Next: &s, All: []secure.Secret{s},
		ByName: map[string]secure.Secret{"code": s}, Any: s, hidden: s,
	}
}

// leaks reports whether text contains the sample, in plain or as a verb of fmt writes it.
func leaks(text string) bool {
	for _, form := range []string{"%s", "%x", "%X", "% x", "%d", "%b", "%o", "%U"} {
		if strings.Contains(text, strings.Trim(fmt.Sprintf(form, []byte(sample)), "[]")) {
			return true
		}
	}
	return strings.Contains(text, "7K4M") || strings.Contains(text, "55 75 52 77")
}

// Verbs include those that fmt rejects, such as %p and %w, and fields include unexported
// ones: in both cases fmt prints values without calling their methods.
func TestEveryVerb(t *testing.T) {
	s, h := secure.NewSecret(sample), everywhere()
	for verb := rune('!'); verb <= '~'; verb++ {
		for _, flags := range []string{"", "+", "#", "-", " ", "0", "# ", "40", ".3", "-40.3", "+#"} {
			format := "%" + flags + string(verb)
			for _, v := range []any{s, &s, []secure.Secret{s}, [1]secure.Secret{s}, map[string]any{"x": s}, h, &h} {
				if got := fmt.Sprintf(format, v); leaks(got) {
					t.Errorf("%s of %T leaks it", format, v)
				}
			}
		}
	}
	for _, format := range []string{"%s", "%v", "%+v", "%#v", "%q", "%x", "%d", "%t"} {
		if got := fmt.Sprintf(format, s); got != "[secret]" {
			t.Errorf("%s: %q", format, got)
		}
	}
}

func TestPrintWithoutVerbs(t *testing.T) {
	s := secure.NewSecret(sample)
	var out bytes.Buffer
	fmt.Fprintln(&out, s, &s, []any{s})
	log.New(&out, "", 0).Print(s, everywhere().Code)
	if leaks(out.String()) || !strings.Contains(out.String(), "[secret]") {
		t.Error("a print leaks it, or has no placeholder")
	}
}

type (
	element   struct{ Code secure.Secret }
	attribute struct {
		Code secure.Secret `xml:",attr"`
	}
)

// Marshalling fails, since a placeholder would be stored in place of the value, and the
// value would be lost without notice.
func TestMarshalFails(t *testing.T) {
	s := secure.NewSecret(sample)
	for name, marshal := range map[string]func() ([]byte, error){
		"JSON value":        func() ([]byte, error) { return json.Marshal(s) },
		"JSON pointer":      func() ([]byte, error) { return json.Marshal(&s) },
		"JSON of the empty": func() ([]byte, error) { return json.Marshal(secure.Secret{}) },
		"JSON field":        func() ([]byte, error) { return json.Marshal(struct{ Code secure.Secret }{s}) },
		"JSON omitted field": func() ([]byte, error) {
			return json.Marshal(struct {
				Code *secure.Secret `json:",omitempty"`
			}{&s})
		},
		"JSON list":       func() ([]byte, error) { return json.Marshal([]secure.Secret{s}) },
		"JSON key":        func() ([]byte, error) { return json.Marshal(map[secure.Secret]int{s: 1}) },
		"JSON everywhere": func() ([]byte, error) { return json.Marshal(everywhere()) },
		"text":            s.MarshalText,
		"XML":             func() ([]byte, error) { return xml.Marshal(element{Code: s}) },
		"XML attribute":   func() ([]byte, error) { return xml.Marshal(attribute{Code: s}) },
		"gob":             func() ([]byte, error) { var b bytes.Buffer; return b.Bytes(), gob.NewEncoder(&b).Encode(s) },
	} {
		out, err := marshal()
		if err == nil || leaks(string(out)) || leaks(err.Error()) {
			t.Errorf("%s: %q, %v", name, out, err)
		}
		// encoding/json does not wrap the error of a key.
		if name != "gob" && !errors.Is(err, secure.ErrMarshal) && !strings.Contains(err.Error(), secure.ErrMarshal.Error()) {
			t.Errorf("%s: %v is not ErrMarshal", name, err)
		}
	}
}

// No text is decoded into a Secret.
func TestUnmarshalFails(t *testing.T) {
	for _, text := range []string{`"[secret]"`, `""`, `7`, `["x"]`} {
		s := secure.NewSecret(sample)
		into := struct{ Code any }{&s}
		if err := json.Unmarshal([]byte(`{"Code":`+text+`}`), &into); err == nil || s.Reveal() != sample {
			t.Errorf("%s was read: %v", text, err)
		}
	}
}

func TestSlog(t *testing.T) {
	s := secure.NewSecret(sample)
	for name, handler := range map[string]func(*bytes.Buffer) slog.Handler{
		"text": func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
		"json": func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
	} {
		var out bytes.Buffer
		logger := slog.New(handler(&out)).With("with", s)
		logger.Error("failed", "code", s, "pointer", &s, slog.Group("group", "code", s), "list", []secure.Secret{s}, "struct", everywhere(), "err", fmt.Errorf("x: %v", s))
		if leaks(out.String()) || !strings.Contains(out.String(), "[secret]") {
			t.Errorf("%s: %s", name, out.String())
		}
	}
}

func TestErrors(t *testing.T) {
	s := secure.NewSecret(sample)
	for _, err := range []error{
		fmt.Errorf("cannot save %v", s),
		fmt.Errorf("cannot save %q: %w", s, errors.New("why")),
		errors.Join(fmt.Errorf("%x", s), fmt.Errorf("%#v", &s)),
	} {
		if leaks(err.Error()) {
			t.Errorf("%T leaks it", err)
		}
	}
}

func TestReveal(t *testing.T) {
	for _, value := range []string{"", sample, "a\x00b", "\xff", "ñ\n"} {
		s := secure.NewSecret(value)
		if s.Reveal() != value {
			t.Errorf("%q was not kept", value)
		}
		if s.Empty() != (value == "") {
			t.Errorf("%q: empty is %v", value, s.Empty())
		}
		if s.Len() != len(value) {
			t.Errorf("%q: %d bytes long", value, s.Len())
		}
	}
	var zero secure.Secret
	if !zero.Empty() || zero.Reveal() != "" || zero.String() != "[secret]" {
		t.Error("the zero Secret is not empty, or prints as such")
	}
}

func TestEqual(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"", "", true},
		{sample, sample, true},
		{sample, strings.ToLower(sample), false},
		{sample, sample + " ", false},
		{"", "x", false},
		{"e\u0301", "é", false},
	} {
		if got := secure.NewSecret(c.a).Equal(secure.NewSecret(c.b)); got != c.want {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}

// Equal values are equal by == and as map keys, although a Secret does not keep dropped
// values alive.
func TestComparable(t *testing.T) {
	build := func(s string) secure.Secret { return secure.NewSecret(strings.Clone(s)) }
	if one, same := build(sample), build(sample); one != same || one == build(sample+" ") {
		t.Error("== does not compare values")
	}
	counts := map[secure.Secret]int{}
	counts[build(sample)]++
	counts[build(sample)]++
	if len(counts) != 1 {
		t.Errorf("%d keys for one value", len(counts))
	}
}

// What a Secret itself holds reveals neither the value nor that two values have a common
// prefix.
func TestMaskedInMemory(t *testing.T) {
	first, second := hidden(t, sample), hidden(t, sample+"X")
	if leaks(first) || strings.HasPrefix(second, first[:8]) {
		t.Error("the value can be read in the struct")
	}
}

// hidden returns what fmt prints for a Secret in an unexported field.
func hidden(t *testing.T, value string) string {
	t.Helper()
	text := fmt.Sprintf("%v", struct{ s secure.Secret }{secure.NewSecret(value)})
	if len(text) < len(value) {
		t.Fatalf("fmt prints only %q", text)
	}
	return text
}

func FuzzReveal(f *testing.F) {
	f.Add("", sample)
	f.Add("a\x00b", "\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := secure.NewSecret(a), secure.NewSecret(b)
		if x.Reveal() != a || x.Len() != len(a) || (x == y) != (a == b) || x.Equal(y) != (a == b) {
			t.Fatalf("%q, %q", a, b)
		}
	})
}

// BenchmarkReveal measures the cost of unmasking a value.
func BenchmarkReveal(b *testing.B) {
	s := secure.NewSecret(sample)
	for b.Loop() {
		s.Reveal()
	}
}
