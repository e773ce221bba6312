package sheet

import (
	"bytes"
	"strings"
	"testing"
)

func TestTwoLanguages(t *testing.T) {
	var b bytes.Buffer
	if err := WriteAll(&b, Options{}, rosa(spanish()), rosa(english())); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(b.Bytes(), []byte("/Type /Page /")); n != 2 {
		t.Errorf("%d pages, want one for each language", n)
	}
	if got := strings.Count(b.String(), "/Lang "+textString("es")); got < 2 {
		t.Error("the first language is not the document's")
	}
	if !strings.Contains(b.String(), "/Lang "+textString("en")) {
		t.Error("the second language's parts do not say so")
	}
}

func TestNoSheet(t *testing.T) {
	var b bytes.Buffer
	if err := WriteAll(&b, Options{}); err != nil || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}
