package recovery

import (
	"testing"

	"github.com/waypost-app/waypost/wizard/people"
)

func TestNamesakesAmongThoseToChoose(t *testing.T) {
	person := func(id, name, email string) people.Summary {
		return people.Summary{Entry: people.Entry{ID: id}, Name: name, Email: email}
	}
	all := []people.Summary{
		person("1", "Rosa Delgado", "rosa@example.com"),
		person("2", "rosa  delgado", "averyveryverylongname@example.com"),
		person("3", "Linh Tran", "linh@example.com"),
		person("4", "Rosa Delgado", ""),
	}
	for i, want := range []string{"Rosa Delgado · rosa@…", "rosa  delgado", "Linh Tran", "Rosa Delgado"} {
		if got := nameAmong(all[i], all); got != want {
			t.Errorf("%d: %q, want %q", i+1, got, want)
		}
	}
}
