package policy

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

const full = `{
  "$schema": "https://example.org/policy.schema.json",
  "clinic": "Mission Street Legal Clinic",
  "help": "Ask at desk 3.",
  "shared": true,
  "languages": ["es", "en", "zh-Hans"],
  "lockMinutes": 3,
  "sheets": "print"
}
`

func TestParse(t *testing.T) {
	p, err := Parse([]byte(full))
	require.NoError(t, err)
	require.Equal(t, Policy{
		Clinic: "Mission Street Legal Clinic", Help: "Ask at desk 3.", Shared: true,
		Languages: []string{"es", "en", "zh-Hans"}, LockMinutes: 3, Sheets: Print,
	}, p)
	require.False(t, p.IsZero())
	p, err = Parse([]byte(`{"sheets": "anywhere"}`))
	require.NoError(t, err)
	require.True(t, p.IsZero(), "it decides nothing")
}

// bad contains policies that cannot be used, and the error about each.
var bad = map[string]struct{ file, says string }{
	"empty":            {"", `policy: line 1: must be JSON that begins with "{"`},
	"a list":           {"[]", `policy: line 1: must be JSON that begins with "{"`},
	"a missing comma":  {"{\n\"shared\": true\n\"help\": \"x\"\n}", "policy: line 3: is no JSON here; look for a missing comma, quotation mark or bracket"},
	"no end":           {"{\n\"shared\": true", "policy: line 2: is no JSON here; look for a missing comma, quotation mark or bracket"},
	"more behind":      {"{}\n{}", `policy: line 2: must end with "}"`},
	"unknown":          {"{\n\"share\": true}", "policy: line 2: share: is not known; known are clinic, help, shared, languages, lockMinutes and sheets"},
	"other capitals":   {`{"Shared": true}`, "policy: line 1: Shared: is not known; known are clinic, help, shared, languages, lockMinutes and sheets"},
	"twice":            {"{\"shared\": true,\n\"shared\": false}", "policy: line 2: shared: stands there twice"},
	"a word for true":  {`{"shared": "yes"}`, "policy: line 1: shared: must be true or false"},
	"null":             {`{"shared": null}`, "policy: line 1: shared: must be true or false"},
	"no minutes":       {"{\n\n\"lockMinutes\": 0}", "policy: line 3: lockMinutes: must be a whole number from 1 to 240"},
	"a part of one":    {`{"lockMinutes": 2.5}`, "policy: line 1: lockMinutes: must be a whole number from 1 to 240"},
	"too many minutes": {`{"lockMinutes": 241}`, "policy: line 1: lockMinutes: must be a whole number from 1 to 240"},
	"no language":      {`{"languages": []}`, `policy: line 1: languages: must be a list of languages, such as ["es", "en"], each once`},
	"language twice":   {`{"languages": ["es", "es"]}`, `policy: line 1: languages: must be a list of languages, such as ["es", "en"], each once`},
	"not a language":   {`{"languages": ["es_MX!"]}`, `policy: line 1: languages: must be a list of languages, such as ["es", "en"], each once`},
	"another place":    {`{"sheets": "cloud"}`, `policy: line 1: sheets: must be "anywhere", "stick" or "print"`},
	"empty name":       {`{"clinic": ""}`, "policy: line 1: clinic: must be one line of text, at most 120 characters"},
	"two lines":        {`{"help": "a\nb"}`, "policy: line 1: help: must be one line of text, at most 120 characters"},
	"too long":         {`{"help": "` + strings.Repeat("é", 121) + `"}`, "policy: line 1: help: must be one line of text, at most 120 characters"},
}

func TestErrorsSayLineAndWhatShouldBe(t *testing.T) {
	for name, c := range bad {
		t.Run(name, func(t *testing.T) {
			p, err := Parse([]byte(c.file))
			require.ErrorIs(t, err, ErrForm)
			require.EqualError(t, err, c.says)
			require.True(t, p.IsZero())
		})
	}
	for name, file := range map[string]string{
		"not UTF-8":     "{\"help\": \"\xff\"}",
		"a turned word": "{\"help\": \"a\u202eb\"}",
		"too big":       strings.Repeat(" ", maxSize) + "{}",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(file))
			require.ErrorIs(t, err, ErrForm)
		})
	}
}

// The schema accepts what the program accepts, and nothing else.
func TestSchemaSaysTheSame(t *testing.T) {
	c := jsonschema.NewCompiler()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	require.NoError(t, err)
	require.NoError(t, c.AddResource("policy.json", doc))
	schema, err := c.Compile("policy.json")
	require.NoError(t, err)
	valid := func(file string) bool {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(file))
		return err == nil && schema.Validate(v) == nil
	}
	for name, file := range map[string]string{"full": full, "empty": "{}", "a stick": `{"sheets": "stick"}`} {
		if !valid(file) {
			t.Errorf("%s: the schema refuses it", name)
		}
	}
	for name, c := range bad {
		if name != "twice" && valid(c.file) { // a schema cannot detect that a name occurs twice
			t.Errorf("%s: the schema accepts it", name)
		}
	}
}

func TestRead(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "policy.json")
	mine := func(*os.File) error { return nil }
	p, err := read(file, mine)
	require.NoError(t, err)
	require.True(t, p.IsZero(), "no file decides nothing")
	_, err = Check(file)
	require.ErrorIs(t, err, os.ErrNotExist)

	require.NoError(t, os.WriteFile(file, []byte(full), 0o600))
	p, err = Check(file)
	require.NoError(t, err)
	require.True(t, p.Shared)

	p, err = read(file, func(*os.File) error { return ErrOwner })
	require.ErrorIs(t, err, ErrOwner)
	require.EqualError(t, err, "policy "+file+": others than administrators can change it")
	require.True(t, p.IsZero())

	require.NoError(t, os.WriteFile(file, []byte("{\n\"x\": 1}"), 0o600))
	_, err = read(file, mine)
	require.ErrorContains(t, err, file+": line 2: x: ")
	_, err = read(dir, mine)
	var bad *Error
	require.ErrorAs(t, err, &bad, "a folder is no policy")
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(full))
	for _, c := range bad {
		f.Add([]byte(c.file))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Parse(data)
		switch {
		case err != nil && !errors.Is(err, ErrForm):
			t.Error(err)
		case err != nil && !p.IsZero():
			t.Error("half a policy holds")
		case err == nil && (p.LockMinutes < 0 || p.LockMinutes > maxLockMinutes || len(p.Languages) > maxLanguages):
			t.Errorf("out of its limits: %+v", p)
		}
	})
}
