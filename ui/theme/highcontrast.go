package theme

// HighContrast returns the palette for people with low vision: text has a contrast of at
// least 7 with any background, no two things differ only by tint, and edges are thicker
// (see Tokens.Edge).
func HighContrast(dark bool) *Tokens {
	t := For(dark)
	t.Contrast = true
	paper, ink := rgb(0xFFFFFF), rgb(0x000000)
	if dark {
		paper, ink = ink, paper
	}
	t.Page, t.Surface, t.Rail, t.Sunk, t.Track = paper, paper, paper, paper, paper
	t.Soft, t.OKBg, t.WarnBg, t.ErrBg = paper, paper, paper, paper
	t.Line, t.Ctrl, t.Ink, t.OnPrimary, t.OnDanger = ink, ink, ink, paper, paper
	t.Ink2, t.Primary, t.Hover, t.SoftHover = rgb(0x1F1F1F), rgb(0x003B44), rgb(0x00262C), rgb(0xE6E6E6)
	t.Sign, t.OnSign, t.Focus = ink, rgb(0xFFE45C), rgb(0xB93700)
	t.OK, t.Warn, t.Err, t.DangerHover = rgb(0x0A4A1E), rgb(0x5A3000), rgb(0x7D120B), rgb(0x5E0D08)
	if dark {
		t.Ink2, t.Primary, t.Hover, t.SoftHover = rgb(0xE8E8E8), rgb(0x8FF0F0), ink, rgb(0x262626)
		t.Sign, t.OnSign, t.Focus = rgb(0xFFE45C), paper, rgb(0xFFE45C)
		t.OK, t.Warn, t.Err, t.DangerHover = rgb(0x9DF0B0), rgb(0xFFD88A), rgb(0xFFC2B8), ink
	}
	t.SoftLine, t.OKLine, t.WarnLine, t.ErrLine, t.Danger = t.Primary, t.OK, t.Warn, t.Err, t.Err
	t.DotFill, t.DotEdge = t.Sign, t.OnSign
	return t.derive()
}
