// Package speech reads sentences aloud with one of the operating system's voices:
// espeak-ng or speech-dispatcher on Linux, say on macOS, System.Speech on Windows.
//
//	v, err := speech.Find(ctx, "es") // ErrNone: no voice for the language
//	err = v.Say(ctx, "Elija su idioma.")
//
// Nothing is sent over the network. Sentences are passed on standard input, where no
// other program on the computer can read them.
package speech

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
)

// ErrNone reports that the computer has no voice for a language.
var ErrNone = errors.New("speech: no voice for the language")

// Voice reads sentences in one language.
type Voice struct {
	program string
	args    []string
}

// engine is a program that reads aloud.
type engine struct {
	program string
	list    []string                          // arguments that make it list its voices
	pick    func(listed, tag string) []string // returns the arguments that select a voice from the list; nil if there is none for the language
}

// Find returns a voice for a language, given as a BCP 47 tag. It returns ErrNone if
// no installed program has one.
func Find(ctx context.Context, tag string) (*Voice, error) {
	base, _, _ := strings.Cut(tag, "-")
	for _, e := range engines() {
		path, err := exec.LookPath(e.program)
		if err != nil {
			continue
		}
		listed, err := command(ctx, path, e.list...).Output()
		if err != nil {
			continue
		}
		if args := e.pick(string(listed), base); args != nil {
			return &Voice{program: path, args: args}, nil
		}
	}
	return nil, ErrNone
}

// Say reads a sentence aloud. It returns when the sentence is finished, or with ctx's
// error as soon as ctx ends.
func (v *Voice) Say(ctx context.Context, sentence string) error {
	c := command(ctx, v.program, v.args...)
	c.Stdin = strings.NewReader(sentence + "\n")
	if err := c.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("speech: %s: %w", v.program, err)
	}
	return nil
}

// Sentences splits a text into sentences, so that reading can stop between them and the
// current one can be highlighted.
func Sentences(text string) []string {
	var all []string
	start := 0
	runes := []rune(text)
	for i, r := range runes {
		last := i == len(runes)-1
		ends := strings.ContainsRune(".?!。？！؟", r) && (last || runes[i+1] == ' ')
		if !ends && !last {
			continue
		}
		if isNumber(runes[start:i]) && !last {
			continue // "1. Press" starts a numbered instruction, not a second sentence
		}
		if s := strings.TrimSpace(string(runes[start : i+1])); s != "" {
			all = append(all, s)
		}
		start = i + 1
	}
	return all
}

func isNumber(r []rune) bool {
	s := strings.TrimSpace(string(r))
	return s != "" && strings.Trim(s, "0123456789") == ""
}
