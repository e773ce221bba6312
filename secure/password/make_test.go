package password_test

import (
	"regexp"
	"testing"

	"waypost/secure"
	"waypost/secure/password"
)

// draws is enough to meet a fault of one draw in a hundred almost surely.
const draws = 2000

// TestMake: every password fits the website's rule, reads as the mock-ups show,
// is very strong and gets no advice; and no two are alike.
func TestMake(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+-[A-Z][a-z]+-[1-9][0-9]-[a-z]+-[A-Z][a-z]+$`)
	seen := map[string]bool{}
	for range draws {
		made, err := password.Make()
		if err != nil {
			t.Fatal(err)
		}
		typed := made.Reveal()
		if !form.MatchString(typed) || len(typed) < 18 || len(typed) > 42 || seen[typed] {
			t.Fatalf("made %q, seen before: %v", typed, seen[typed])
		}
		seen[typed] = true
		if advice := password.Advise(made); advice != nil {
			t.Fatalf("%q: %v", typed, advice)
		}
	}
}

func TestMakeWords(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+(-[a-z]+){2,5}$`)
	seen := map[string]bool{}
	for i := range draws {
		made, err := password.MakeWords(i % 7)
		if err != nil {
			t.Fatal(err)
		}
		if typed := made.Reveal(); !form.MatchString(typed) || seen[typed] {
			t.Fatalf("made %q", typed)
		}
		seen[made.Reveal()] = true
	}
}

// TestMadeIsVeryStrong looks at fewer, for the estimate takes milliseconds.
func TestMadeIsVeryStrong(t *testing.T) {
	for range 50 {
		for name, draw := range map[string]func() (secure.Secret, error){
			"password": password.Make,
			"words":    func() (secure.Secret, error) { return password.MakeWords(3) },
		} {
			made, err := draw()
			if err != nil {
				t.Fatal(err)
			}
			if level := password.Strength(made); name == "password" && level != password.VeryStrong || level < password.OK {
				t.Errorf("%s %q: level %d", name, made.Reveal(), level)
			}
		}
	}
}

// TestEveryWordIsDrawn: capitals and order depend on nothing but chance; each
// first letter of the list turns up in each place.
func TestEveryWordIsDrawn(t *testing.T) {
	first := map[byte]bool{}
	for range draws {
		made, err := password.MakeWords(3)
		if err != nil {
			t.Fatal(err)
		}
		first[made.Reveal()[0]] = true
	}
	if len(first) < 24 {
		t.Errorf("only %d first letters", len(first))
	}
}
