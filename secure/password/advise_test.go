package password_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
)

func TestAdvise(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []password.Advice
	}{
		{"", nil},
		{"river-Candle-42-mango-Window", nil},
		{"Aa1-Aa1-Aa1-", nil},
		{"Aa1-Aa1", []password.Advice{password.TooShort}},
		{"Aa1-Aa1-", []password.Advice{password.Short}},
		{"Aa1-Aa1-Aa1", []password.Advice{password.Short}},
		{strings.Repeat("Aa1-", 16), nil},
		{strings.Repeat("Aa1-", 16) + "x", []password.Advice{password.TooLong}},
		{"éÑ1-éÑ1-éÑ1-", nil},
		{"river-candle-42-mango", []password.Advice{password.NoUpper}},
		{"RIVER-CANDLE-42-MANGO", []password.Advice{password.NoLower}},
		{"river-Candle-mango-x", []password.Advice{password.NoDigit}},
		{"riverCandle42mango x", []password.Advice{password.NoSpecial}},
		{"rosa", []password.Advice{password.Personal, password.TooShort, password.NoUpper, password.NoDigit, password.NoSpecial}},
	} {
		if got := password.Advise(secure.NewSecret(c.typed), about()...); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.typed, got, c.want)
		}
	}
}

func TestAdvisePersonal(t *testing.T) {
	for _, c := range []struct {
		typed, about string
		want         bool
	}{
		{"My-ROSA-is-42-years", "Rosa Delgado", true},
		{"xxDelgado42-xx", "Rosa Delgado", true},
		{"jose-Candle-42-mango", "José Núñez", true},
		{"NÚÑEZ-Candle-42-mango", "jose nunez", true},
		{"ＲＯＳＡ-Candle-42", "Rosa", true},
		{"rosa.delgado-42-Mango", "rosa.delgado@example.com", true},
		{"Mango-rdelgado77", "rdelgado77@example.com", true},
		{"李伟-Candle-42", "李伟", true},
		{"Dang-Candle-42", "Đặng Thị Hoa", true},
		{"ĐẶNG-Candle-42", "Dang Thi Hoa", true},
		{"lukasz-Candle-42", "Łukasz Wójcik", true},
		{"Soren-Candle-42", "Søren Ørsted", true},
		{"Soeren-Candle-42", "Søren Ørsted", true},
		{"orsted-Candle-42", "Søren Ørsted", true},
		{"yildiz-Candle-42", "Yıldız", true},
		{"YILDIZ-Candle-42", "yıldız", true},
		{"istanbullu-Candle-42", "İstanbullu", true},
		{"Gross-Candle-42", "Anna Groß", true},
		{"GROẞ-Candle-42", "Gross", true},
		{"Mueller-Candle-42", "Jens Müller", true},
		{"Müller-Candle-42", "Jens Mueller", true},
		{"muller-Candle-42", "Jens Müller", true},
		{"Thorunn-Candle-42", "Þórunn", true},
		{"Gudrun-Candle-42", "Guðrún", true},
		{"Aether-Candle-42", "Æther", true},
		{"Borg-Candle-42", "Ħborg", false},
		{"Hborg-Candle-42", "Ħborg", true},
		{"mammadova-Candle-42", "Məmmədova", false},
		{"Memmedova-Candle-42", "Məmmədova", true},
		{"ΝΙΚΟΣ-Candle-42", "Νίκος", true},
		{"ФЁДОР-Candle-42", "Федор", true},
		{"Ro\u200Bsa-Candle-42", "Rosa", true},
		{"김-Candle-42", "기", false},
		{"example-Candle-42-mango", "rosa.delgado@example.com", false},
		{"Alright-Candle-42", "Li An", false},
		{"river-Candle-42-mango", "", false},
		{"river-Candle-42-mango", "@", false},
		{"river-Candle-42-mango", " - ", false},
	} {
		got := slices.Contains(password.Advise(secure.NewSecret(c.typed), c.about), password.Personal)
		if got != c.want {
			t.Errorf("%q about %q: %v", c.typed, c.about, got)
		}
	}
}
