package markup_test

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
)

func TestDirection(t *testing.T) {
	rtl := strings.Fields(`ar ar-EG AR ar_EG fa FA fa-AF he iw yi ji ps ur ug sd dv ckb ks syr prs lrc mzn nqo
		azb bal-Arab pnb glk ars acm pbt pa-Arab pa-PK uz-Arab uz-AF ku-Arab az-Arab az-IR kk-Arab ms-Arab ha-Arab tk-Arab
		ff-Adlm rhg-Rohg man-Nkoo ota xx-Arab und-Hebr ur-Aran ar-x-private fa-u-nu-latn en-Hebr`)
	ltr := strings.Fields(`en prs-Latn azb-Cyrl es es-US es-MX en-US zh-Hans zh-Hant ko ja vi tl fil ht pt pt-BR ru uk am hi arn
		ur-Latn ar-Latn pa uz az ku tr ha kk ks-Deva sd-Deva qps yue x-private e ar-EG-longersubtag9 *
		en_US.UTF-8`)
	for _, tag := range rtl {
		if markup.Direction(tag) != markup.RTL {
			t.Errorf("%s runs left to right", tag)
		}
	}
	for _, tag := range append(ltr, "", "not a tag", "\xff") {
		if markup.Direction(tag) != markup.LTR {
			t.Errorf("%q runs right to left", tag)
		}
	}
}

func TestScript(t *testing.T) {
	for tag, want := range map[string]string{
		"zh": "Hans", "zh-TW": "Hant", "zh-HK": "Hant", "zh-SG": "Hans", "yue": "Hant", "zh-Hant-US": "Hant",
		"ja": "Jpan", "ko": "Kore", "en": "Latn", "uz-Cyrl": "Cyrl", "": "Zzzz", "not a tag": "Zzzz", "qps": "Zzzz",
	} {
		if got := markup.Script(tag); got != want {
			t.Errorf("Script(%q) = %q, want %q", tag, got, want)
		}
	}
}

func FuzzDirection(f *testing.F) {
	f.Add("ar-EG")
	f.Add("i-klingon")
	f.Fuzz(func(t *testing.T, tag string) { markup.Direction(tag) })
}
