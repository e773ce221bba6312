package part

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/para"
	"waypost/ui/theme"
)

// Peek is the Show or Hide beside a secret that is not typed. What it shows is
// hidden again after ShownFor.
type Peek struct {
	pressable
	veil

	sign *canvas.Image
	word *para.Para
}

// Peek makes one for what; change shows the secret or hides it.
func (k *Kit) Peek(what string, change func(shown bool)) *Peek {
	t := k.Tokens
	p := &Peek{sign: k.Icon("visibility", IconHead, t.Primary), word: k.Line(theme.Button(), t.Primary, "")}
	p.label = what
	p.veil = k.newVeil(ShownFor, func(shown bool) {
		change(shown)
		p.show(p.look)
	})
	p.press = func() { p.set(!p.shown) }
	p.kit = k
	p.init(k, p, k.High(Tap-theme.Space12, 0, 0, k.Row(theme.Space8, p.sign, k.Wide(k.peekWidth(), p.word))), theme.RadiusChip, p.show)
	return p
}

// peekWidth is that of the longer of the two words, so that nothing moves.
func (k *Kit) peekWidth() (w float32) {
	for _, key := range []string{"common.show", "common.hide"} {
		w = max(w, k.Line(theme.Button(), k.Tokens.Primary, k.Text.T(key)).Natural())
	}
	return w
}

// SetShown shows the secret or hides it.
func (p *Peek) SetShown(shown bool) { p.set(shown) }

// Shown reports whether the secret is shown.
func (p *Peek) Shown() bool { return p.shown }

// Label is what it says of itself.
func (p *Peek) Label() string {
	if p.shown {
		return p.kit.Text.T("label.hideSecret", "what", p.label)
	}
	return p.kit.Text.T("label.showSecret", "what", p.label)
}

func (p *Peek) show(l look) {
	icon, word, c := "visibility", "common.show", p.kit.Tokens.Primary
	if p.shown {
		icon, word = "visibility_off", "common.hide"
	}
	if l.hover {
		c = p.kit.Tokens.Hover
	}
	p.kit.tint(p.sign, icon, c)
	p.word.SetSpans(para.Span{Text: p.kit.Text.T(word), Color: c})
}

// Veil shows something for ShownFor and then hides it, for a page that has its
// own button for that.
type Veil struct{ veil }

// Veil makes one that hides; change shows or hides what is behind it.
func (k *Kit) Veil(change func(shown bool)) *Veil {
	return k.VeilFor(ShownFor, change)
}

// VeilFor is Veil for something that stays shown for a given time.
func (k *Kit) VeilFor(span time.Duration, change func(shown bool)) *Veil {
	return &Veil{k.newVeil(span, change)}
}

// SetShown shows what is behind the veil or hides it.
func (v *Veil) SetShown(shown bool) { v.set(shown) }

// Shown reports whether it is shown.
func (v *Veil) Shown() bool { return v.shown }

var _ fyne.Focusable = (*Peek)(nil)
