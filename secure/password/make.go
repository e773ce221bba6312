package password

import (
	"crypto/rand"
	"embed"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/sethvargo/go-diceware/diceware"
	"golang.org/x/text/language"

	"github.com/waypost-app/waypost/secure"
)

// lists contains a word list per language. Its README says how to add one.
//
//go:embed lists/*.txt
var lists embed.FS

const (
	// separator joins the words: on most keyboards it is in the same place, and websites
	// accept it as a special character.
	separator = "-"
	// minBits is the minimum entropy of a password or passphrase in bits.
	minBits = 55
	// numbers is how many numbers there are from 10 to 99.
	numbers = 90
)

// New returns a password for a website. It consists of words in the language of a BCP 47
// tag and a number, such as "river-Candle-42-mango-Window". It contains every class of
// characters that websites require, and has at most 42 characters and at least 55 bits of
// entropy. If there is no word list for the language, the words are English.
func New(tag string) (secure.Secret, error) {
	list := listFor(tag)
	words, err := draw(list, enough(list, minBits-math.Log2(numbers)))
	if err != nil {
		return secure.Secret{}, err
	}
	number, err := rand.Int(rand.Reader, big.NewInt(numbers))
	if err != nil {
		return secure.Secret{}, fmt.Errorf("password: no randomness: %w", err)
	}
	for i := 1; i < len(words); i += 2 {
		words[i] = capital(words[i])
	}
	words = slices.Insert(words, 2, fmt.Sprint(100-numbers+number.Int64()))
	return secure.NewSecret(strings.Join(words, separator)), nil
}

// Passphrase returns lower-case words, such as "river-candle-mango-…", in the language of
// a BCP 47 tag, for a passphrase that a person often types and for which no website has a
// rule. It has at least 55 bits of entropy. If there is no word list for the language,
// the words are English.
func Passphrase(tag string) (secure.Secret, error) {
	list := listFor(tag)
	words, err := draw(list, enough(list, minBits))
	if err != nil {
		return secure.Secret{}, err
	}
	return secure.NewSecret(strings.Join(words, separator)), nil
}

// listFor returns the word list of a language, or the English one.
func listFor(tag string) diceware.WordList {
	base, _ := language.Make(tag).Base()
	words, err := lists.ReadFile("lists/" + base.String() + ".txt")
	if err != nil {
		return diceware.WordListEffLarge()
	}
	return wordList(strings.Fields(string(words)))
}

// wordList is a diceware list of 6^4 words.
type wordList []string

// Digits implements [diceware.WordList]: the number of dice that choose a word.
func (wordList) Digits() int { return 4 }

// WordAt implements [diceware.WordList]. The decimal digits of dice are rolls from 1 to
// 6, so that 1111 is the first word and 6666 the last.
func (l wordList) WordAt(dice int) string {
	index := 0
	for _, roll := range fmt.Sprint(dice) {
		index = index*6 + int(roll-'1')
	}
	return l[index]
}

// enough returns how many words of a list are needed for an entropy of bits.
func enough(list diceware.WordList, bits float64) int {
	return int(math.Ceil(bits / (float64(list.Digits()) * math.Log2(6))))
}

// draw returns n different words that do not contain a hyphen.
func draw(list diceware.WordList, n int) ([]string, error) {
	dice, err := diceware.NewGenerator(&diceware.GeneratorInput{WordList: list, RandReader: rand.Reader})
	if err != nil {
		return nil, fmt.Errorf("password: no dice: %w", err)
	}
	for {
		words, err := dice.Generate(n)
		if err != nil {
			return nil, fmt.Errorf("password: no randomness: %w", err)
		}
		if !strings.Contains(strings.Join(words, ""), separator) {
			return words, nil
		}
	}
}

// capital returns a word with a capital first letter.
func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
