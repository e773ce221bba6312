package text_test

import (
	"encoding/json"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/wizard/text"
)

// FuzzValidate compares each text of a valid locale with what encoding/json decodes.
func FuzzValidate(f *testing.F) {
	for _, s := range []string{
		`{"a":{"b":"c"}}`, `{"a":"b","a":"c"}`, `{"a":[]}`, `{`, `{"a\u0062":"\"\\\n"}`, ` { } `, `{"a":"b",}`, "{}\x00",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := text.Load(fstest.MapFS{"locales/en.json": {Data: []byte(s)}})
		if err != nil {
			t.Fatal(err)
		}
		var tree map[string]any
		jsonErr := json.Unmarshal([]byte(s), &tree)
		if c.Validate() != nil {
			return
		}
		if jsonErr != nil {
			t.Fatalf("%q was accepted: %v", s, jsonErr)
		}
		for _, key := range c.Keys() {
			if !c.For("en").Has(key) {
				t.Fatalf("%q: %q cannot be looked up", s, key)
			}
		}
		for name, value := range tree {
			if value, ok := value.(string); ok && c.For("en").T(name) != value {
				t.Fatalf("%q: %q is %q, not %q", s, name, c.For("en").T(name), value)
			}
		}
	})
}

func FuzzFor(f *testing.F) {
	f.Add("es_MX.UTF-8")
	f.Add("x-y@z")
	c, err := text.Load(assets.Locales)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, tag string) {
		if !slices.Contains(c.Tags(), c.For(tag).Tag()) {
			t.Fatal(tag)
		}
	})
}
