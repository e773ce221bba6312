package text_test

import (
	"regexp"
	"strings"
	"testing"
)

// buttonsInTexts returns the texts that tell people to press a button of Waypost, with the key of the
// button's label.
func buttonsInTexts() map[string]string {
	return map[string]string{
		"page.locked.hidden":       "common.unlock",
		"page.locked.notSaved":     "common.unlock",
		"page.locked.quietNever":   "common.lock",
		"page.print.again":         "step.sheet.print",
		"page.move.step3.note":     "page.bring.title",
		"error.clipboardBusy.body": "common.copy",
		"error.damaged.moved":      "common.tryAgain",
		"error.pdfNotSaved.body":   "step.sheet.save",
		"error.printFailed.body":   "step.sheet.print",
		"error.printSilent.body":   "step.sheet.print",
	}
}

// A text that names a button of Waypost names it as its label does, in every language.
func TestButtonsInTexts(t *testing.T) {
	c, buttons := real(t), buttonsInTexts()
	named := regexp.MustCompile(`[Pp]ress “?[A-Z]`)
	en := c.For("en")
	for _, key := range en.Keys() {
		if _, ok := buttons[key]; !ok && named.MatchString(en.T(key)) {
			t.Errorf("en %s: no label is known for its button: %s", key, en.T(key))
		}
	}
	for _, tag := range c.Tags() {
		texts := c.For(tag)
		for key, label := range buttons {
			if says := texts.T(key); !strings.Contains(says, texts.T(label)) {
				t.Errorf("%s %s: %q does not name the button %q", tag, key, says, texts.T(label))
			}
		}
	}
}
