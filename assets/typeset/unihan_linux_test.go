package typeset

import (
	"bufio"
	"compress/bzip2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Our fonts cover whole standards: the characters that East Asian countries require
// (UnihanCore2020, IICore), those of China's general table, Big5, Korean names and
// schools, and those of Adobe-Japan1-6, which has the variants in Japanese names.
func TestHanStandards(t *testing.T) {
	found := unihan(t)
	for _, p := range []string{
		"kUnihanCore2020", "kIICore", "kTGH", "kBigFive", "kKoreanName", "kKoreanEducationHanja",
		"kJis0", "kJIS0213", "kJoyoKanji", "kJinmeiyoKanji", "kIBMJapan", "kRSAdobe_Japan1_6",
	} {
		everyday := found[p]
		if p == "kUnihanCore2020" { // beyond this plane it has characters for spoken Cantonese
			everyday = slices.DeleteFunc(everyday, func(r rune) bool { return r > 0xffff })
		}
		if len(everyday) < 300 {
			t.Errorf("%s has only %d characters", p, len(everyday))
		}
		if lacking := notEmbedded("en", string(everyday)); lacking != "" {
			t.Errorf("%s: no font of ours has %s", p, lacking)
		}
	}
}

// unihan reads Unicode's Han database: the characters with each property.
func unihan(t *testing.T) map[string][]rune {
	t.Helper()
	found := map[string][]rune{}
	for _, name := range []string{"DictionaryLikeData", "IRGSources", "OtherMappings", "RadicalStrokeCounts"} {
		f, err := os.Open("/usr/share/unicode/Unihan_" + name + ".txt.bz2")
		if err != nil {
			t.Fatalf("%v: install Debian's package unicode-data", err)
		}
		defer f.Close()
		in := bufio.NewScanner(bzip2.NewReader(f))
		for in.Scan() {
			fields := strings.Split(in.Text(), "\t") // U+9814	kTGH	2013:…
			code, ok := strings.CutPrefix(fields[0], "U+")
			if !ok || len(fields) != 3 {
				continue
			}
			r, err := strconv.ParseInt(code, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			found[fields[1]] = append(found[fields[1]], rune(r))
		}
		if err := in.Err(); err != nil {
			t.Fatal(err)
		}
	}
	return found
}
