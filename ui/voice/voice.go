// Package voice reads sentences aloud with the voice that the computer has:
// espeak-ng or speech-dispatcher on Linux, say on macOS, System.Speech on Windows.
//
//	v, err := voice.Find(ctx, "es") // ErrNone: no voice for the language
//	err = v.Say(ctx, "Elija su idioma.")
//
// Nothing is sent anywhere. What is read goes to the program by its standard
// input, where no other program of the computer sees it.
package voice

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
)

// ErrNone says that the computer has no voice for the language.
var ErrNone = errors.New("voice: no voice for the language")

// Voice reads in one language.
type Voice struct {
	name string
	args []string
}

// engine is a program that reads aloud.
type engine struct {
	name string
	list []string                          // the arguments that list its voices
	pick func(listed, tag string) []string // the arguments that read with a voice for the language; nil: none
}

// Find looks for a voice for a language (a BCP 47 tag).
func Find(ctx context.Context, tag string) (*Voice, error) {
	base, _, _ := strings.Cut(tag, "-")
	for _, e := range engines() {
		path, err := exec.LookPath(e.name)
		if err != nil {
			continue
		}
		listed, err := command(ctx, path, e.list...).Output()
		if err != nil {
			continue
		}
		if args := e.pick(string(listed), base); args != nil {
			return &Voice{name: path, args: args}, nil
		}
	}
	return nil, ErrNone
}

// Say reads a sentence and returns once it was read, or at once when ctx ends.
func (v *Voice) Say(ctx context.Context, sentence string) error {
	c := command(ctx, v.name, v.args...)
	c.Stdin = strings.NewReader(sentence + "\n")
	if err := c.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("voice: %s: %w", v.name, err)
	}
	return nil
}

// Sentences are the sentences of a text, to be read one by one.
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
			continue // "1. Press": the number of a task
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
