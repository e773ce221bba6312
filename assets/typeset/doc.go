// Package typeset lays out text for both the window (ui/para) and the printed sheet
// (secure/sheet): fonts, shaping, direction and line breaking.
//
// A [Paragraph] consists of [Span]s and returns its lines for a width:
//
//	p := typeset.New("es", 18, typeset.Span{Text: "Presione "},
//		typeset.Span{Text: "submit", Isolate: true, Whole: true, Pad: 8})
//	for _, line := range p.Wrap(352) {
//		for _, run := range line.Runs { // from left to right
//			draw(run.Out, run.X)
//		}
//	}
//
// Lengths are in the unit of the size passed to New: device-independent pixels for the
// window, 1/96 in for the sheet. Nothing is hinted and advances are fractional, so the
// same text breaks at the same places at every scale.
//
// Mixed text is ordered by package bidi. Codes, addresses and other foreign words must be
// spans with Isolate set; otherwise their parts change places in Arabic.
//
// The fonts for Latin, Greek, Cyrillic and Arabic are always loaded. Those for
// Devanagari, Ethiopic, Han, kana and Hangul remain compressed until a character needs
// them; for all other scripts, the computer's fonts are searched. [Missing] finds the
// characters that no font has.
//
// Different paragraphs may be used on different goroutines, but each by only one at a
// time.
package typeset
