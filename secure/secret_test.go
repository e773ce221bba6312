package secure_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"strings"
	"testing"

	"waypost/secure"
)

const mark = "7K4M 92QD XT3H 8WBN"

// holder has a Secret wherever a value can be.
type holder struct {
	Name   string
	Code   secure.Secret
	Next   *secure.Secret
	All    []secure.Secret
	ByName map[string]secure.Secret
	Any    any
	hidden secure.Secret // fmt does not call methods of what is not exported
}

func held() holder {
	s := secure.NewSecret(mark)
	return holder{
		Name: "Rosa Delgado", Code: s, Next: &s, All: []secure.Secret{s},
		ByName: map[string]secure.Secret{"code": s}, Any: s, hidden: s,
	}
}

// told reports whether text tells the mark, in plain or in a form of Printf.
func told(text string) bool {
	for _, form := range []string{"%s", "%x", "%X", "% x", "%d", "%b", "%o", "%U"} {
		if strings.Contains(text, strings.Trim(fmt.Sprintf(form, []byte(mark)), "[]")) {
			return true
		}
	}
	return strings.Contains(text, "7K4M") || strings.Contains(text, "55 75 52 77")
}

// Even the verbs that fmt refuses, such as %p and %w, for which it prints the
// value without asking its methods; and fields whose methods it cannot ask.
func TestEveryVerb(t *testing.T) {
	s, h := secure.NewSecret(mark), held()
	for verb := rune('!'); verb <= '~'; verb++ {
		for _, flags := range []string{"", "+", "#", "-", " ", "0", "# ", "40", ".3", "-40.3", "+#"} {
			format := "%" + flags + string(verb)
			for _, v := range []any{s, &s, []secure.Secret{s}, [1]secure.Secret{s}, map[string]any{"x": s}, h, &h} {
				if got := fmt.Sprintf(format, v); told(got) {
					t.Errorf("%s of %T tells it", format, v)
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
	s := secure.NewSecret(mark)
	var out bytes.Buffer
	fmt.Fprintln(&out, s, &s, []any{s})
	log.New(&out, "", 0).Print(s, held().Code)
	if told(out.String()) || !strings.Contains(out.String(), "[secret]") {
		t.Error("a print tells it, or says nothing")
	}
}

func TestJSON(t *testing.T) {
	out, err := json.Marshal(held())
	if err != nil || told(string(out)) {
		t.Errorf("told, or %v", err)
	}
	if got := strings.Count(string(out), `"[secret]"`); got != 5 {
		t.Errorf("%d placeholders in %s", got, out)
	}
	keys, err := json.Marshal(map[secure.Secret]int{secure.NewSecret(mark): 1})
	if err != nil || told(string(keys)) {
		t.Errorf("as a key: told, or %v", err)
	}
}

// A Secret does not come back from JSON as its placeholder: that would replace
// the value without a word.
func TestJSONDoesNotRead(t *testing.T) {
	s := secure.NewSecret(mark)
	into := struct{ Code any }{&s}
	if err := json.Unmarshal([]byte(`{"Code":"[secret]"}`), &into); err == nil {
		t.Error("read a placeholder")
	}
	if s.Reveal() != mark {
		t.Error("the value changed")
	}
}

func TestSlog(t *testing.T) {
	s := secure.NewSecret(mark)
	for name, handler := range map[string]func(*bytes.Buffer) slog.Handler{
		"text": func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
		"json": func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
	} {
		var out bytes.Buffer
		logger := slog.New(handler(&out)).With("with", s)
		logger.Error("failed", "code", s, "pointer", &s, slog.Group("group", "code", s), "list", []secure.Secret{s}, "struct", held(), "err", fmt.Errorf("x: %v", s))
		if told(out.String()) || !strings.Contains(out.String(), "[secret]") {
			t.Errorf("%s: %s", name, out.String())
		}
	}
}

func TestErrors(t *testing.T) {
	s := secure.NewSecret(mark)
	for _, err := range []error{
		fmt.Errorf("cannot save %v", s),
		fmt.Errorf("cannot save %q: %w", s, errors.New("why")),
		errors.Join(fmt.Errorf("%x", s), fmt.Errorf("%#v", &s)),
	} {
		if told(err.Error()) {
			t.Errorf("%T tells it", err)
		}
	}
}

func TestReveal(t *testing.T) {
	for _, value := range []string{"", mark, "a\x00b", "\xff", "ñ\n"} {
		s := secure.NewSecret(value)
		if s.Reveal() != value {
			t.Errorf("%q is not what it was", value)
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
		t.Error("the zero Secret is not empty, or says so")
	}
}

func TestEqual(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"", "", true},
		{mark, mark, true},
		{mark, strings.ToLower(mark), false},
		{mark, mark + " ", false},
		{"", "x", false},
		{"e\u0301", "é", false},
	} {
		if got := secure.NewSecret(c.a).Equal(secure.NewSecret(c.b)); got != c.want {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}
