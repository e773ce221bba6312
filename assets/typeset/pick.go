package typeset

// chooser chooses the face for each character of a text.
type chooser struct {
	style Style
	lang  string
	text  []rune
	chain [3]func() *Face
	han   []family // nil until a character needs them
}

func newChooser(s Style, lang string, rtl bool, text []rune) chooser {
	return chooser{style: s, lang: lang, text: text, chain: s.chain(rtl)}
}

// pick returns the first face that has r: one of ours or else one of the computer's. If
// there is none, it returns the preferred face, which draws an empty box.
func (c *chooser) pick(r rune) *Face {
	if f := c.embedded(r); f != nil {
		return f
	}
	if f := onComputer.find(r, c.style); f != nil {
		return f
	}
	return c.chain[0]()
}

// embedded returns the first of our own faces that has r, or nil.
func (c *chooser) embedded(r rune) *Face {
	for _, face := range c.chain {
		if f := face(); f.has(r) {
			return f
		}
	}
	for _, f := range c.rare(r) {
		if face := f.in(c.style); face.has(r) {
			return face
		}
	}
	return nil
}
