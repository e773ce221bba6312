package password

import (
	"crypto/rand"
	"fmt"
	"math/big"
	"strings"

	"github.com/sethvargo/go-diceware/diceware"

	"waypost/secure"
)

// separator stands between the words: it is typed the same way on most
// keyboards, and websites count it as a special character.
const separator = "-"

// Make returns a password such as "river-Candle-42-mango-Window": four words of
// the EFF's long list and a number, in capitals and small letters, 18 to 42
// letters long, with every class of character that websites ask for. It holds 58
// bits of chance.
func Make() (secure.Secret, error) {
	words, err := draw(4)
	if err != nil {
		return secure.Secret{}, err
	}
	number, err := rand.Int(rand.Reader, big.NewInt(90))
	if err != nil {
		return secure.Secret{}, fmt.Errorf("password: no randomness: %w", err)
	}
	parts := []string{
		words[0], capital(words[1]),
		fmt.Sprint(10 + number.Int64()),
		words[2], capital(words[3]),
	}
	return secure.NewSecret(strings.Join(parts, separator)), nil
}

// MakeWords returns a passphrase of n words (at least 3) in small letters, such
// as "river-candle-mango", for where a person types it often and no website has
// a rule. Each word holds 12.9 bits of chance.
func MakeWords(n int) (secure.Secret, error) {
	words, err := draw(max(n, 3))
	if err != nil {
		return secure.Secret{}, err
	}
	return secure.NewSecret(strings.Join(words, separator)), nil
}

// draw returns n different words without a hyphen of their own.
func draw(n int) ([]string, error) {
	dice, err := diceware.NewGenerator(&diceware.GeneratorInput{
		WordList:   diceware.WordListEffLarge(),
		RandReader: rand.Reader,
	})
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

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
