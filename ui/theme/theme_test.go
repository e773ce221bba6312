package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// The ratios given in docs/design.md section 2 are correct and sufficient: 4.5 for text,
// 3 for edges and rings.
func TestContrast(t *testing.T) {
	l, d := Light(), Dark()
	text := func(t *Tokens) []color.NRGBA {
		return []color.NRGBA{t.Page, t.Surface, t.Rail, t.Sunk, t.Soft, t.OKBg, t.WarnBg, t.ErrBg}
	}
	for _, c := range []struct {
		name string
		need float64
		on   []color.NRGBA // in the order of docs/design.md
		fore color.NRGBA
		want []float64
	}{
		{"light ink", 4.5, text(l), l.Ink, []float64{14.6, 15.2, 13.1, 13.7, 12.9, 13.3, 13.8, 13.1}},
		{"light ink2", 4.5, append(text(l), l.Line), l.Ink2, []float64{6.8, 7.1, 6.1, 6.3, 6.0, 6.2, 6.4, 6.1, 5.0}},
		{"light primary", 4.5, []color.NRGBA{l.Page, l.Surface, l.Rail, l.Sunk, l.Soft, l.SoftHover}, l.Primary, []float64{7.6, 7.9, 6.8, 7.1, 6.7, 5.9}},
		{"light onPrimary", 4.5, []color.NRGBA{l.Primary, l.Hover}, l.OnPrimary, []float64{7.9, 10.2}},
		{"light onDanger", 4.5, []color.NRGBA{l.Danger}, l.OnDanger, []float64{7.7}},
		{"light onSign", 4.5, []color.NRGBA{l.Sign}, l.OnSign, []float64{9.0}},
		{"light ok", 4.5, []color.NRGBA{l.Page, l.Surface, l.OKBg}, l.OK, []float64{7.1, 7.4, 6.4}},
		{"light warn", 4.5, []color.NRGBA{l.Page, l.Surface, l.WarnBg}, l.Warn, []float64{7.7, 8.0, 7.2}},
		{"light err", 4.5, []color.NRGBA{l.Page, l.Surface, l.ErrBg}, l.Err, []float64{7.4, 7.7, 6.6}},
		{"light ctrl", 3, []color.NRGBA{l.Page, l.Surface, l.Rail, l.Sunk}, l.Ctrl, []float64{4.4, 4.6, 4.0, 4.1}},
		{"light focus", 3, []color.NRGBA{l.Page, l.Surface, l.Rail, l.Soft}, l.Focus, []float64{5.2, 5.4, 4.6, 4.6}},
		{"light okLine", 3, []color.NRGBA{l.Surface, l.OKBg}, l.OKLine, []float64{4.2, 3.7}},
		{"light warnLine", 3, []color.NRGBA{l.Surface, l.WarnBg}, l.WarnLine, []float64{3.8, 3.4}},
		{"light errLine", 3, []color.NRGBA{l.Surface, l.ErrBg}, l.ErrLine, []float64{4.8, 4.2}},
		{"light ring", 3, []color.NRGBA{l.Track}, l.Primary, []float64{5.6}},

		{"dark ink", 4.5, text(d), d.Ink, []float64{15.0, 13.1, 15.9, 14.1, 11.0, 12.1, 12.3, 12.5}},
		{"dark ink2", 4.5, append(text(d), d.Line), d.Ink2, []float64{9.5, 8.3, 10.0, 8.9, 6.9, 7.6, 7.7, 7.9, 5.7}},
		{"dark primary", 4.5, []color.NRGBA{d.Page, d.Surface, d.Rail, d.Sunk, d.Soft, d.SoftHover}, d.Primary, []float64{10.1, 8.8, 10.7, 9.4, 7.4, 5.9}},
		{"dark onPrimary", 4.5, []color.NRGBA{d.Primary, d.Hover}, d.OnPrimary, []float64{9.0, 10.7}},
		{"dark onDanger", 4.5, []color.NRGBA{d.Danger}, d.OnDanger, []float64{10.1}},
		{"dark onSign", 4.5, []color.NRGBA{d.Sign}, d.OnSign, []float64{9.0}},
		{"dark ok", 4.5, []color.NRGBA{d.Page, d.Surface, d.OKBg}, d.OK, []float64{10.7, 9.4, 8.7}},
		{"dark warn", 4.5, []color.NRGBA{d.Page, d.Surface, d.WarnBg}, d.Warn, []float64{12.1, 10.6, 9.9}},
		{"dark err", 4.5, []color.NRGBA{d.Page, d.Surface, d.ErrBg}, d.Err, []float64{10.3, 9.0, 8.6}},
		{"dark ctrl", 3, []color.NRGBA{d.Page, d.Surface, d.Rail, d.Sunk}, d.Ctrl, []float64{5.8, 5.0, 6.1, 5.4}},
		{"dark focus", 3, []color.NRGBA{d.Page, d.Surface, d.Rail, d.Soft}, d.Focus, []float64{11.3, 9.8, 12.0, 8.3}},
		{"dark okLine", 3, []color.NRGBA{d.Surface, d.OKBg}, d.OKLine, []float64{5.2, 4.8}},
		{"dark warnLine", 3, []color.NRGBA{d.Surface, d.WarnBg}, d.WarnLine, []float64{4.9, 4.6}},
		{"dark errLine", 3, []color.NRGBA{d.Surface, d.ErrBg}, d.ErrLine, []float64{4.5, 4.3}},
		{"dark ring", 3, []color.NRGBA{d.Track}, d.Primary, []float64{6.1}},
	} {
		for i, bg := range c.on {
			got := Contrast(c.fore, bg)
			if got < c.need {
				t.Errorf("%s on background %d: %.2f, needs %v", c.name, i, got, c.need)
			}
			if math.Abs(got-c.want[i]) > 0.051 {
				t.Errorf("%s on background %d: %.2f, docs/design.md says %v", c.name, i, got, c.want[i])
			}
		}
	}
}

// Colour pairs that docs/design.md does not list have enough contrast, too.
func TestContrastOfOurOwn(t *testing.T) {
	for _, p := range []*Tokens{Light(), Dark()} {
		for name, pair := range map[string][2]color.NRGBA{
			"danger under the pointer": {p.OnDanger, p.DangerHover},
			"selected text":            {p.Ink, p.Selection},
			"placeholder":              {p.Placeholder, p.Surface},
			"number on the signboard":  {p.DotEdge, p.DotFill},
			"signpost":                 {p.BoardInk, p.Board},
		} {
			if got := Contrast(pair[0], pair[1]); got < 4.5 {
				t.Errorf("dark %v: %s: %.2f", p.Dark, name, got)
			}
		}
	}
}

// With high contrast, text has a contrast of 7 with any background, and edges and the
// focus ring have 4.5.
func TestHighContrast(t *testing.T) {
	for _, dark := range []bool{false, true} {
		p := HighContrast(dark)
		behind := []color.NRGBA{p.Page, p.Surface, p.Rail, p.Sunk, p.Soft, p.SoftHover, p.OKBg, p.WarnBg, p.ErrBg}
		for i, bg := range behind {
			for name, ink := range map[string]color.NRGBA{"ink": p.Ink, "ink2": p.Ink2, "primary": p.Primary, "ok": p.OK, "warn": p.Warn, "err": p.Err, "placeholder": p.Placeholder} {
				if got := Contrast(ink, bg); got < 7 {
					t.Errorf("dark %t: %s on background %d: %.1f", dark, name, i, got)
				}
			}
			for name, edge := range map[string]color.NRGBA{"ctrl": p.Ctrl, "line": p.Line, "focus": p.Focus, "softLine": p.SoftLine} {
				if got := Contrast(edge, bg); got < 4.5 {
					t.Errorf("dark %t: %s on background %d: %.1f", dark, name, i, got)
				}
			}
		}
		for name, pair := range map[string][2]color.NRGBA{
			"button": {p.OnPrimary, p.Primary}, "hovered button": {p.OnPrimary, p.Hover}, "danger": {p.OnDanger, p.Danger},
			"hovered danger": {p.OnDanger, p.DangerHover}, "current step": {p.OnSign, p.Sign}, "its dot": {p.DotEdge, p.DotFill},
		} {
			if got := Contrast(pair[0], pair[1]); got < 7 {
				t.Errorf("dark %t: %s: %.1f", dark, name, got)
			}
		}
		if p.Edge(StrokeThin) != StrokeThin+1 || For(dark).Edge(StrokeThin) != StrokeThin {
			t.Error("edges have the wrong width")
		}
	}
}

// The focus ring stands out from every background of a control, in every palette.
func TestFocusRing(t *testing.T) {
	for _, p := range []*Tokens{Light(), Dark(), HighContrast(false), HighContrast(true)} {
		for i, bg := range []color.NRGBA{p.Page, p.Surface, p.Rail, p.Sunk, p.Soft, p.SoftHover, p.OKBg, p.WarnBg, p.ErrBg} {
			if got := Contrast(p.Focus, bg); got < 3 {
				t.Errorf("dark %t, high contrast %t: %.1f on background %d", p.Dark, p.Contrast, got, i)
			}
		}
	}
}

func TestContrastEnds(t *testing.T) {
	black, white := rgb(0x000000), rgb(0xFFFFFF)
	if got := Contrast(black, white); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %v, want 21", got)
	}
	if Contrast(white, black) != Contrast(black, white) || Contrast(white, white) != 1 {
		t.Error("contrast depends on the order, or a colour differs from itself")
	}
}

func TestFor(t *testing.T) {
	if For(true).Dark != true || For(false).Dark != false {
		t.Error("For gives the wrong palette")
	}
}

// What Fyne draws itself uses the palette, whatever the system prefers.
func TestFyne(t *testing.T) {
	for _, p := range []*Tokens{Light(), Dark()} {
		th := Fyne(p)
		for name, want := range map[fyne.ThemeColorName]color.NRGBA{
			fynetheme.ColorNameBackground: p.Page, fynetheme.ColorNameForeground: p.Ink,
			fynetheme.ColorNameScrollBar: p.Ctrl, fynetheme.ColorNamePrimary: p.Primary,
			fynetheme.ColorNamePlaceHolder: p.Ink2, fynetheme.ColorNameFocus: p.Focus,
			fynetheme.ColorNameOverlayBackground: p.Surface, fynetheme.ColorNameError: p.Err,
		} {
			for _, v := range []fyne.ThemeVariant{fynetheme.VariantDark, fynetheme.VariantLight} {
				if got := th.Color(name, v); got != want {
					t.Errorf("dark %v: %s is %v, want %v", p.Dark, name, got, want)
				}
			}
		}
		if th.Size(fynetheme.SizeNameScrollBar) != 8 || th.Size(fynetheme.SizeNameScrollBarSmall) != 8 {
			t.Error("a scroll bar is not 8 wide")
		}
		for name, style := range map[string]fyne.TextStyle{
			"NotoSans-Regular.ttf": {}, "NotoSans-Bold.ttf": {Bold: true},
			"NotoSansMono-Regular.ttf": {Monospace: true}, "NotoSansMono-Bold.ttf": {Bold: true, Monospace: true},
		} {
			if f := th.Font(style); f.Name() != name || len(f.Content()) == 0 {
				t.Errorf("the font of %+v is %s", style, f.Name())
			}
		}
		if th.Icon(fynetheme.IconNameConfirm) == nil {
			t.Error("an icon is missing")
		}
	}
}

func TestText(t *testing.T) {
	if H1(false) != (Text{Size: 28, Line: 40, Bold: true}) || H1(true) != (Text{Size: 24, Line: 32, Bold: true}) {
		t.Error("titles have the wrong size")
	}
	if Lead(true) != Body() || Lead(false) != (Text{Size: 18, Line: 28}) {
		t.Error("leads have the wrong size")
	}
	for _, s := range []Text{Brand(), H2(), Task(), Field(), Body(), Label(), Small(), SmallBold(), Button(), Primary(), CodeS(), CodeM(), CodeL(), DialCode()} {
		if s.Size < 14 || s.Line < s.Size || int(s.Line)%4 != 0 {
			t.Errorf("%+v is too small to read or off the grid", s)
		}
	}
}
