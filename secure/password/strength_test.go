package password_test

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
)

// about returns what is known about the invented person of the tests.
func about() []string { return []string{"Rosa Delgado", "rosa.delgado@example.com"} }

func TestStrength(t *testing.T) {
	for typed, want := range map[string]password.Level{
		"":                             password.VeryWeak,
		"a":                            password.VeryWeak,
		"password":                     password.VeryWeak,
		"Password1!":                   password.VeryWeak,
		"P@ssw0rd2024":                 password.VeryWeak,
		"qwertyuiop":                   password.VeryWeak,
		"abcdefgh12345678":             password.VeryWeak,
		"rosadelgado":                  password.VeryWeak,
		"Delgado1990":                  password.VeryWeak,
		"MyUSCIS1!":                    password.VeryWeak,
		"contraseña":                   password.VeryWeak,
		"пароль":                       password.VeryWeak,
		"密码密码":                         password.VeryWeak,
		"كلمة السر":                    password.VeryWeak,
		"비밀번호":                         password.VeryWeak,
		"🦊🐻🐼🦁":                         password.VeryWeak,
		"\xff\xfe":                     password.VeryWeak,
		strings.Repeat("a", 5000):      password.VeryWeak,
		strings.Repeat("é", 90):        password.VeryWeak,
		strings.Repeat("я", 90):        password.VeryWeak,
		strings.Repeat("ﷺ", 90):        password.VeryWeak,
		"RosaDelgado1!":                password.Weak,
		"мойпарольдлясайта":            password.Weak,
		"Tr0ub4dor&3":                  password.OK,
		"Tuesday-Candle7":              password.OK,
		"correcthorsebatterystaple":    password.VeryStrong,
		"river-Candle-42-mango-Window": password.VeryStrong,
		"k4Tz-9pQw-Lm3x":               password.VeryStrong,
		"красный-чайник-и-семь-окон-на-север": password.VeryStrong,
	} {
		if got := password.Strength(secure.NewSecret(typed), about()...); got != want {
			t.Errorf("%.40q: level %d, want %d", typed, got, want)
		}
	}
}

// Facts about a person make a password weaker.
func TestKnownWords(t *testing.T) {
	typed := secure.NewSecret("Zyxandra-Quolver")
	alone := password.Strength(typed)
	if known := password.Strength(typed, "Zyxandra Quolver"); known >= alone {
		t.Errorf("level %d with the name known, %d without", known, alone)
	}
}

// FuzzStrength proves that any text has a level, that knowing a name never improves it,
// and that nothing panics.
func FuzzStrength(f *testing.F) {
	f.Add("river-Candle-42-mango-Window", "Rosa Delgado")
	f.Add("мойпарольﷺ\xff", "@")
	f.Add(strings.Repeat("aB1-", 60), "李伟")
	f.Add("waypost\t3\nwaypost\t3\n", "password\t2\n")
	f.Fuzz(func(t *testing.T, typed, name string) {
		if got := password.Strength(secure.NewSecret(typed), name); got < password.VeryWeak || got > password.Strength(secure.NewSecret(typed)) {
			t.Fatalf("level %d", got)
		}
		password.Advise(secure.NewSecret(typed), name)
	})
}

// BenchmarkStrength measures the cost of each keystroke.
func BenchmarkStrength(b *testing.B) {
	for name, typed := range map[string]string{
		"passphrase": "river-Candle-42-mango-Window", "repeats": strings.Repeat("Ab1-xY9é", 8),
		"one sign": strings.Repeat("1", 64), "signs": "1!|7a@4(s$5e3+t7o0l|1!2z%xg69b8[{<c1!|7a@4(s$5e3+t7o0l|1!2z%xg6",
		"words": "correcthorsebatterystapleapartmentwindowmangocandleriversunshine",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				password.Strength(secure.NewSecret(typed), about()...)
			}
		})
	}
}
