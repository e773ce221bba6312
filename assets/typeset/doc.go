// Package typeset lays text out once, for the window (ui/para) and the printed
// sheet (secure/sheet) alike: fonts, shaping, direction and line breaking.
//
// A [Paragraph] is made of [Span]s and asked for its lines at a width:
//
//	p := typeset.New("es", 18, typeset.Span{Text: "Presione "},
//		typeset.Span{Text: "submit", Isolate: true, Whole: true, Pad: 8})
//	for _, line := range p.Wrap(352) {
//		for _, run := range line.Runs { // from left to right
//			draw(run.Out, run.X)
//		}
//	}
//
// Lengths are in the unit of the size that New was given: pixels for the
// window, points for the sheet. Nothing is hinted, advances are fractions, so
// the same text breaks at the same places at every scale.
//
// Right-to-left and mixed text follow the whole Unicode bidirectional algorithm
// (UAX #9, see [Levels]); codes, addresses and other foreign words must be
// spans with Isolate set, or their parts change places in Arabic.
//
// The faces of Latin, Greek, Cyrillic and Arabic text are always at hand. Those of
// Devanagari, Ethiopic, Chinese, Korean and Japanese text lie compressed in the
// program until a character needs them, and for all others the fonts of the
// computer are searched. [Missing] finds what none of them has.
//
// Paragraphs may be made and used on several goroutines at once, but one
// Paragraph belongs to one goroutine at a time.
package typeset
