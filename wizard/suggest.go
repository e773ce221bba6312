package wizard

import (
	"slices"
	"strings"
)

// provider is an email provider with many users.
type provider struct {
	name, ending string
	only         bool // the provider has no other ending
}

// providers is sorted by number of users: if two are equally similar to the typed text,
// the first one is suggested.
var providers = []provider{
	{"gmail", "com", true},
	{"yahoo", "com", false},
	{"hotmail", "com", false},
	{"outlook", "com", false},
	{"icloud", "com", true},
	{"aol", "com", false},
	{"live", "com", false},
	{"msn", "com", false},
	{"comcast", "net", true},
	{"protonmail", "com", false},
	{"proton", "me", false},
	{"verizon", "net", false},
	{"sbcglobal", "net", false},
	{"bellsouth", "net", false},
	{"earthlink", "net", false},
	{"charter", "net", false},
	{"optonline", "net", false},
	{"mail", "com", false},
	{"ymail", "com", false},
	{"rocketmail", "com", false},
	{"googlemail", "com", false},
	{"zoho", "com", false},
	{"yandex", "com", false},
	{"fastmail", "com", false},
}

// lookalikeProviders lists real providers whose names look like a typo of another one.
var lookalikeProviders = []string{
	"gmx", "email", "me", "mac", "aim", "pm", "att", "cox", "tmail", "inmail", "hushmail",
	"hotmailbox", "qq", "163", "126", "naver", "daum", "hanmail", "web", "uol", "bol", "abv",
}

// shortName is the length up to which typos are not recognized, since too many real
// providers have similar names.
const shortName = 4

// suggest corrects an email whose provider looks like a typo of a common one: for
// rosa@gmial.con it returns rosa@gmail.com and "gmail.com". Both are empty if there is
// nothing to suggest.
func suggest(email string) (corrected, domain string) {
	at := strings.LastIndexByte(email, '@')
	if at <= 0 || len(email)-at > 40 {
		return "", ""
	}
	meant := suggestDomain(strings.Trim(strings.ToLower(email[at+1:]), ". "))
	if meant == "" {
		return "", ""
	}
	return email[:at+1] + meant, meant
}

func suggestDomain(typed string) string {
	name, ending, _ := strings.Cut(typed, ".")
	if slices.Contains(lookalikeProviders, name) {
		return ""
	}
	best, meant := 3, ""
	for _, p := range providers {
		if p.name == name && (p.ending == ending || !p.only && !typo(ending, p.ending)) {
			return ""
		}
		if d := p.distance(typed, name, ending); d < best {
			best, meant = d, p.name+"."+p.ending
		}
	}
	return meant
}

// distance returns how many typos turn the provider into the typed text; 3 means too
// many.
func (p provider) distance(typed, name, ending string) int {
	switch {
	case p.name == name && (p.only || typo(ending, p.ending)):
		return 1
	case len(p.name) <= shortName:
		return 3
	case editDistance(typed, p.name+"."+p.ending) == 1:
		return 1
	}
	d := editDistance(name, p.name)
	if d == 2 && len(p.name) < 7 || d > 0 && ending != p.ending && !typo(ending, p.ending) {
		return 3
	}
	if ending != p.ending {
		d++
	}
	return d
}

// typo reports whether an ending is missing or one edit away from the right one: .con,
// .cmo and .comm are one edit away from .com.
func typo(ending, right string) bool {
	return ending == "" || ending != right && editDistance(ending, right) == 1
}

// editDistance returns how many letters must be added, removed, changed or swapped
// with their neighbour to turn a into b (optimal string alignment distance).
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last := []int(nil), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row := make([]int, len(t)+1)
		row[0] = i
		for j := 1; j <= len(t); j++ {
			change := last[j-1]
			if s[i-1] != t[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(t)]
}
