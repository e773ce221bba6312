package speech

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// espeak-ng's phonemes prove that a word is read in the requested language, and its wave
// file proves that there is sound.
func TestESpeak(t *testing.T) {
	for tag, want := range map[string]string{"en": "v'ɪʒən", "es": "bisj'on"} {
		v, err := Find(t.Context(), tag)
		if err != nil {
			t.Fatal(err)
		}
		phonemes := &Voice{v.program, append(slices.Clone(v.args), "-q", "--ipa")}
		word := map[string]string{"en": "vision", "es": "visión"}[tag]
		if got := run(t, phonemes, word); !strings.Contains(unstressed(string(got)), unstressed(want)) {
			t.Errorf("%s: %q is read %q", tag, word, got)
		}
		wave := run(t, &Voice{v.program, append(slices.Clone(v.args), "--stdout")}, "Paso 5 de 9.")
		if len(wave) < 10_000 || !bytes.HasPrefix(wave, []byte("RIFF")) || silent(wave[44:]) {
			t.Errorf("%s: %d bytes of sound, or silence", tag, len(wave))
		}
	}
}

// unstressed removes stress marks from phonemes, since they differ between versions of
// espeak-ng.
func unstressed(s string) string {
	return strings.NewReplacer("ˈ", "", "'", "", "ˌ", "", " ", "").Replace(s)
}

func run(t *testing.T, v *Voice, sentence string) []byte {
	t.Helper()
	c := exec.Command(v.program, v.args...)
	c.Stdin = strings.NewReader(sentence)
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func silent(sound []byte) bool {
	for i := 0; i+1 < len(sound); i += 2 {
		if v := int16(binary.LittleEndian.Uint16(sound[i:])); v > 1000 || v < -1000 {
			return false
		}
	}
	return true
}

func TestNoVoice(t *testing.T) {
	if _, err := Find(t.Context(), "qps"); !errors.Is(err, ErrNone) {
		t.Errorf("a voice for no language: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Find(t.Context(), "en"); !errors.Is(err, ErrNone) {
		t.Errorf("a voice without a program: %v", err)
	}
}

// When the context ends, the voice stops in the middle of a sentence.
func TestStop(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := (&Voice{"sleep", []string{"60"}}).Say(ctx, "…"); !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
}
