package wizard

import (
	"fmt"
	"strings"
	"testing"
)

func TestEmailForm(t *testing.T) {
	tests := map[string]string{
		"rosa.delgado@example.com":    "",
		"ROSA@EXAMPLE.COM":            "",
		"r@e.co":                      "",
		"rosa+uscis@sub.example.org":  "",
		"o'neil_%!#$@example.com":     "",
		"rosa.@docomo.example.jp":     "", // its server accepts this
		"rosa@ejemplo-ñandú.example":  "",
		"роза@пример.испытание":       "",
		"罗莎@例子.测试":                    "",
		"ر@مثال.إختبار":               "",
		"rosa@xn--80ak6aa92e.example": "",
		"rosa@1und1.de":               "",

		"rosa":                                     "problem.emailNoAt",
		"@":                                        "problem.emailNoAt",
		"@example.com":                             "problem.emailNoAt",
		"rosa@":                                    "problem.emailNoAt",
		"rosa＠example.com":                         "problem.emailNoAt",
		"rosa@example":                             "problem.emailForm",
		"rosa@@example.com":                        "problem.emailForm",
		"rosa@example@example.com":                 "problem.emailForm",
		"rosa delgado@example.com":                 "problem.emailForm",
		"rosa@exam ple.com":                        "problem.emailForm",
		"rosa@example..com":                        "problem.emailForm",
		"rosa@.example.com":                        "problem.emailForm",
		"rosa@example.com.":                        "problem.emailForm",
		"rosa@-example.com":                        "problem.emailForm",
		"rosa@example-.com":                        "problem.emailForm",
		"rosa@example,com":                         "problem.emailForm",
		"rosa@192.168.0.1":                         "problem.emailForm",
		"rosa@example.c":                           "problem.emailForm",
		"Rosa <rosa@example.com>":                  "problem.emailForm",
		"rosa@example.com, x@y.com":                "problem.emailForm",
		"mailto:rosa@example.com":                  "problem.emailForm",
		"rosa@example.com/inbox":                   "problem.emailForm",
		"rosa@exa🌹mple.com":                        "problem.emailForm",
		strings.Repeat("r", 65) + "@example.com":   "problem.emailForm",
		"rosa@" + strings.Repeat("e", 64) + ".com": "problem.emailForm",
		strings.Repeat("r", 64) + "@example.com":   "",
	}
	for email, want := range tests {
		if got := emailProblem(email); got != want {
			t.Errorf("%q: %q, want %q", email, got, want)
		}
	}
}

func TestSuggest(t *testing.T) {
	tests := map[string]string{
		// Typos of common providers.
		"gmial.com": "gmail.com", "gmai.com": "gmail.com", "gmal.com": "gmail.com", "gamil.com": "gmail.com",
		"gnail.com": "gmail.com", "gmaill.com": "gmail.com", "ggmail.com": "gmail.com",
		"gmail.con": "gmail.com", "gmail.cmo": "gmail.com", "gmail.co": "gmail.com", "gmail.comm": "gmail.com",
		"gmail.om": "gmail.com", "gmail": "gmail.com", "gmailcom": "gmail.com", "gmail,com": "gmail.com",
		"gmail..com": "gmail.com", "gmail.net": "gmail.com", "gmial.con": "gmail.com", "GMIAL.COM": "gmail.com",
		"yaho.com": "yahoo.com", "yhaoo.com": "yahoo.com", "yahooo.com": "yahoo.com", "yahoo.con": "yahoo.com",
		"hotmial.com": "hotmail.com", "hotmal.com": "hotmail.com", "hotmil.com": "hotmail.com",
		"homtail.com": "hotmail.com", "hotmail.cmo": "hotmail.com", "hotmaill.con": "hotmail.com",
		"outlok.com": "outlook.com", "outloook.com": "outlook.com", "outlook.con": "outlook.com",
		"iclod.com": "icloud.com", "cloud.com": "icloud.com", "icluod.com": "icloud.com", "icloud.co": "icloud.com",
		"aol.con": "aol.com", "aol.cmo": "aol.com", "live.con": "live.com", "msn.cmo": "msn.com", "msn": "msn.com",
		"comcast.com": "comcast.net", "comast.net": "comcast.net",
		"protonmial.com": "protonmail.com", "proton.em": "proton.me", "verizon.ent": "verizon.net",

		// Real providers, including some that only look like a typo.
		"gmail.com": "", "googlemail.com": "", "yahoo.com": "", "hotmail.com": "", "outlook.com": "",
		"icloud.com": "", "aol.com": "", "live.com": "", "msn.com": "", "proton.me": "", "protonmail.com": "",
		"comcast.net": "", "ymail.com": "", "gmx.com": "", "gmx.net": "", "gmx.de": "", "mail.com": "", "mail.ru": "",
		"email.com": "", "me.com": "", "mac.com": "", "pm.me": "", "aim.com": "", "att.net": "", "cox.net": "",
		"yahoo.es": "", "yahoo.com.mx": "", "yahoo.co.uk": "", "yahoo.fr": "", "hotmail.es": "", "hotmail.co.uk": "",
		"outlook.es": "", "live.com.mx": "", "live.nl": "", "aol.de": "", "msn.cn": "", "verizon.com": "",
		"example.com": "", "school.edu": "", "uscis.dhs.gov": "", "man.com": "", "mns.com": "", "alive.com": "",
		"qq.com": "", "163.com": "", "naver.com": "", "yandex.ru": "", "outlet.com": "",
		"mail.yahoo.com": "", "例子.测试": "", "": "",
	}
	for domain, want := range tests {
		corrected, got := suggest("rosa@" + domain)
		if got != want {
			t.Errorf("%s: %q, want %q", domain, got, want)
		}
		if want != "" && corrected != "rosa@"+want {
			t.Errorf("%s: corrected to %q", domain, corrected)
		}
	}
	for _, none := range []string{"", "@", "gmial.com", "@gmial.com", "rosa@" + strings.Repeat("gmial", 1<<16)} {
		if corrected, _ := suggest(none); corrected != "" {
			t.Errorf("%.20q: %q", none, corrected)
		}
	}
}

func TestEveryProviderIsItself(t *testing.T) {
	for _, p := range providers {
		if got := suggestDomain(p.name + "." + p.ending); got != "" {
			t.Errorf("%s is taken for %s", p.name, got)
		}
	}
	for _, n := range lookalikeProviders {
		if got := suggestDomain(n + ".com"); got != "" {
			t.Errorf("%s is taken for %s", n, got)
		}
	}
}

func TestEditDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"a", "", 1},
		{"", "abc", 3},
		{"gmail", "gmial", 1},
		{"gmail", "gmai", 1},
		{"gmail", "gnail", 1},
		{"gmail", "ggmail", 1},
		{"ca", "abc", 3},
		{"ñandú", "nandu", 2},
	}
	for _, tt := range tests {
		if got, back := editDistance(tt.a, tt.b), editDistance(tt.b, tt.a); got != tt.want || back != tt.want {
			t.Errorf("%q, %q: %d and %d, want %d", tt.a, tt.b, got, back, tt.want)
		}
	}
}

func TestEmailOfAnotherPerson(t *testing.T) {
	j := New(noon)
	j.SetDuplicateCheck(func(f Field, value string) bool {
		return f == FieldEmail && SameEmail(value, "linh.tran@example.com") || f == FieldName && value == "Linh Tran"
	})
	equal(t, "hers", keys(j.Set(FieldEmail, " Linh.Tran@Example.com")), []string{"email problem.emailUsed"})
	equal(t, "kept", j.Text(FieldEmail), "Linh.Tran@Example.com")
	equal(t, "own", keys(j.Set(FieldEmail, "rosa.delgado@example.com")), []string(nil))
	name := j.Set(FieldName, "Linh Tran")
	equal(t, "name", keys(name), []string{"name problem.nameUsed"})
	equal(t, "name is advice", name[0].Blocks(), false)
}

func TestEmailOffersTheCorrection(t *testing.T) {
	j := New(noon)
	p := j.Set(FieldEmail, "rosa@gmial.com")
	equal(t, "keys", keys(p), []string{"email problem.emailSuggest"})
	equal(t, "offer", p[0].Offer, "rosa@gmail.com")
	equal(t, "domain", p[0].Arg("suggestion"), any("gmail.com"))
	equal(t, "advice", p[0].Severity, Advice)
	p = j.Set(FieldEmail, "rosa@gmail")
	equal(t, "one verdict", keys(p), []string{"email problem.emailForm"})
	equal(t, "took it", keys(j.Set(FieldEmail, p[0].Offer)), []string(nil))
}

// A correct email is pasted together with invisible characters.
func TestInvisibleCharactersInEmail(t *testing.T) {
	for _, typed := range []string{
		"\u200brosa@example.com", "rosa\u00ad@example.com", "rosa@exam\u2060ple.com", "rosa@example.com\u200f",
		"\ufeffrosa@example.com\u00a0", "\u2068rosa@example.com\u2069", "rosa@example.\u200dcom", "rosa@example.com\ufe0f",
		"rosa@example.com\r\n", "\trosa@example.com", "ro\u034fsa@example.com",
	} {
		j := New(noon)
		equal(t, fmt.Sprintf("%+q", typed), keys(j.Set(FieldEmail, typed)), []string(nil))
		equal(t, "kept", j.Text(FieldEmail), "rosa@example.com")
	}
	j := New(noon)
	j.Set(FieldEmail, "jose\u0301@example.com")
	equal(t, "composed", j.Text(FieldEmail), "josé@example.com")
}

func TestOfferedAddress(t *testing.T) {
	for typed, want := range map[string]string{
		"Ana <ana@gmail.com":                         "ana@gmail.com",
		"Ana <ana@gmail.com>":                        "ana@gmail.com",
		"\"Delgado, Ana\" <ana@example.com>":         "ana@example.com",
		"Ana Delgado <ana@gmial.con>":                "ana@gmail.com",
		"mailto:ana@example.com":                     "ana@example.com",
		"MAILTO:ana@example.com?subject=x@y.example": "ana@example.com",
		"mailto:ana%40example.com":                   "ana@example.com",
		"mailto://ana@example.com":                   "ana@example.com",
		"<mailto:ana@example.com>":                   "ana@example.com",
		"[ana@example.com]":                          "ana@example.com",
		"(ana@example.com)":                          "ana@example.com",
		"(Ana) ana@example.com":                      "ana@example.com",
		"«ana@example.com»":                          "ana@example.com",
		"“ana@example.com”":                          "ana@example.com",
		"‘ana@example.com’,":                         "ana@example.com",
		"'ana@example.com';":                         "ana@example.com",
		"【ana@example.com】":                          "ana@example.com",
		"＜ana@example.com＞":                          "ana@example.com",
		"ana＠example.com":                            "ana@example.com",
		"ana@example.com.":                           "ana@example.com",
		"ana@example.com, ":                          "ana@example.com",
		"Email: ana@example.com":                     "ana@example.com",
		"ana @ example.com":                          "ana@example.com",
		"ana@example.com <ana@example.com>":          "ana@example.com",
		"[ana@example.com](mailto:ana@example.com)":  "ana@example.com",
		"o'neil@example.com;":                        "o'neil@example.com",
		"роза <роза@пример.испытание>":               "роза@пример.испытание",
		"ana@example.com/inbox":                      "ana@example.com",
		"ana@gmail":                                  "ana@gmail.com",

		"ana@mail.co m": "ana@mail.com",

		// If in doubt there is no offer, since a part of the address could be lost.
		"ana delgado@gmail.com":                        "",
		"ana@example.com, rosa@example.com":            "",
		"ana@gmail.com@gmail.com":                      "",
		"ana@@example.com":                             "",
		"Ana <ana@example.com> rosa@other.org":         "",
		"<@example.com>":                               "",
		"mailto:":                                      "",
		"https://mail.example.com/?to=ana@example.com": "",
		"mail.example.com/ana@example.com!":            "",
		"?to=ana@example.com!":                         "",
		"@":                                            "",
		"ana":                                          "",
		"ana@exam_ple.com":                             "",
	} {
		j := New(noon)
		problems := j.Set(FieldEmail, typed)
		if len(problems) != 1 || problems[0].Offer != want {
			t.Errorf("%q: %+v, want the offer %q", typed, problems, want)
		}
	}
}

func TestNoOfferOfAnotherPersonsEmail(t *testing.T) {
	j := New(noon)
	j.SetDuplicateCheck(func(_ Field, value string) bool { return SameEmail(value, "linh@gmail.com") })
	for _, typed := range []string{"Linh <linh@gmail.com>", "linh@gmial.com", "LINH@gmail"} {
		for _, p := range j.Set(FieldEmail, typed) {
			equal(t, typed, p.Offer, "")
		}
	}
}

// FuzzEmailOffer proves that every offer is accepted when it is set, and does not lead to
// another offer.
func FuzzEmailOffer(f *testing.F) {
	for _, s := range []string{
		"Ana <ana@gmail.com", "mailto:a@gmial.con?x", "a @ b.c", "'a@b.co'", "a@b@c.de", "“a”@gmal.com", "ana@gmail.com.", "\u212ba@b.co,",
		"a@1.1", "a@-gmail.com>", "ﬁ@gmai.com>", ".@gmail.con", "MAILTO:%40@x.co", "a@gmailcom.", "a@yahoo.con.mx",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		j := New(noon)
		for _, p := range j.Set(FieldEmail, typed) {
			if p.Offer == "" {
				continue
			}
			again := New(noon)
			if problems := again.Set(FieldEmail, p.Offer); len(problems) > 0 {
				t.Fatalf("%q offers %q, which has %v", typed, p.Offer, problems)
			}
			equal(t, "kept", again.Text(FieldEmail), p.Offer)
		}
	})
}
