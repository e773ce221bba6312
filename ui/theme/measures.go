package theme

// Text is a text style: size and line height in device-independent pixels.
type Text struct {
	Size, Line float32
	Bold, Mono bool
}

// H1 returns the title of a page. It is smaller in a compact window.
func H1(compact bool) Text {
	if compact {
		return Text{Size: 24, Line: 32, Bold: true}
	}
	return Text{Size: 28, Line: 40, Bold: true}
}

// Lead returns the sentence under the title of a page.
func Lead(compact bool) Text {
	if compact {
		return Body()
	}
	return Text{Size: 18, Line: 28}
}

// Brand returns the word Waypost beside the mark.
func Brand() Text { return Text{Size: 22, Line: 24, Bold: true} }

// H2 returns the title of a card.
func H2() Text { return Text{Size: 20, Line: 28, Bold: true} }

// Task returns an instruction or a choice.
func Task() Text { return Text{Size: 18, Line: 28} }

// Field is typed text.
func Field() Text { return Text{Size: 18, Line: 28} }

// Body is running text.
func Body() Text { return Text{Size: 16, Line: 24} }

// Alone is running text with chips.
func Alone() Text { return Text{Size: 16, Line: 28} }

// Label returns the bold text over a field or in a callout.
func Label() Text { return Text{Size: 16, Line: 24, Bold: true} }

// Small returns the smallest text.
func Small() Text { return Text{Size: 14, Line: 20} }

// Under is English under a sentence of another language.
func Under() Text { return Text{Size: 14, Line: 18} }

// SmallBold returns the text of pills, tiles and heads of sections.
func SmallBold() Text { return Text{Size: 14, Line: 20, Bold: true} }

// Button returns the text of every button but the primary one.
func Button() Text { return Text{Size: 16, Line: 24, Bold: true} }

// Primary returns the text of the primary button.
func Primary() Text { return Text{Size: 18, Line: 28, Bold: true} }

// CodeS returns a code in a row.
func CodeS() Text { return Text{Size: 20, Line: 28, Bold: true, Mono: true} }

// CodeM returns a code in a card.
func CodeM() Text { return Text{Size: 36, Line: 48, Bold: true, Mono: true} }

// CodeL returns a code that fills a card.
func CodeL() Text { return Text{Size: 40, Line: 48, Bold: true, Mono: true} }

// DialCode returns the code beside a code dial.
func DialCode() Text { return Text{Size: 44, Line: 56, Bold: true, Mono: true} }

// TimeOfDay returns a clock in a card.
func TimeOfDay() Text { return Text{Size: 28, Line: 40, Bold: true, Mono: true} }

// Space is the 8-px grid, with 4 for gaps in text.
const (
	Space4  float32 = 4
	Space8  float32 = 8
	Space12 float32 = 12
	Space16 float32 = 16
	Space24 float32 = 24
	Space32 float32 = 32
	Space48 float32 = 48
)

// Radii of corners. A pill's is half its height.
const (
	RadiusChip   float32 = 6
	RadiusField  float32 = 8
	RadiusButton float32 = 10
	RadiusCard   float32 = 12
)

// Strokes: of cards and fields; of what is selected, of states and secondary
// buttons; of the focus ring, which lies FocusGap outside its object and whose
// radius is the object's plus FocusRadius.
const (
	StrokeThin  float32 = 1
	StrokeState float32 = 2
	StrokeFocus float32 = 3
	FocusGap    float32 = 2
	FocusRadius float32 = 4
)

// ScrollBar is the width of a scroll bar.
const ScrollBar float32 = 8

// PageWidth is the greatest width of a page's content. Longer lines are hard to
// read.
const PageWidth float32 = 960

// TextSizes returns the available text sizes in percent, the default first.
// Everything else scales with them.
func TextSizes() []int { return []int{100, 125, 150, 200} }
