package theme

// Text is a text style: size and line height in device-independent pixels.
type Text struct {
	Size, Line float32
	Bold, Mono bool
	Underline  float32 // thickness of a line under the text; 0 for none
}

// H1 returns the style of a page title, which is smaller in a compact window.
func H1(compact bool) Text {
	if compact {
		return Text{Size: 24, Line: 32, Bold: true}
	}
	return Text{Size: 28, Line: 40, Bold: true}
}

// Lead returns the style of the sentence under a page title.
func Lead(compact bool) Text {
	if compact {
		return Body()
	}
	return Text{Size: 18, Line: 28}
}

// Brand returns the style of the word Waypost beside the logo.
func Brand() Text { return Text{Size: 22, Line: 24, Bold: true} }

// H2 returns the style of a card title.
func H2() Text { return Text{Size: 20, Line: 28, Bold: true} }

// Task returns the style of an instruction or a choice.
func Task() Text { return Text{Size: 18, Line: 28} }

// Field returns the style of text typed into a field.
func Field() Text { return Text{Size: 18, Line: 28} }

// Body returns the style of running text.
func Body() Text { return Text{Size: 16, Line: 24} }

// Alone returns the style of running text that contains chips, which need taller lines.
func Alone() Text { return Text{Size: 16, Line: 28} }

// Label returns the style of the bold text over a field or in a callout.
func Label() Text { return Text{Size: 16, Line: 24, Bold: true} }

// Small returns the smallest regular style.
func Small() Text { return Text{Size: 14, Line: 20} }

// Under returns the style of the English translation under a sentence.
func Under() Text { return Text{Size: 14, Line: 18} }

// SmallBold returns the style of pills, tiles and section headings.
func SmallBold() Text { return Text{Size: 14, Line: 20, Bold: true} }

// Button returns the style of every button except the primary one.
func Button() Text { return Text{Size: 16, Line: 24, Bold: true} }

// Primary returns the style of the primary button.
func Primary() Text { return Text{Size: 18, Line: 28, Bold: true} }

// CodeS returns the style of a code in a row.
func CodeS() Text { return Text{Size: 20, Line: 28, Bold: true, Mono: true} }

// CodeM returns the style of a code in a card.
func CodeM() Text { return Text{Size: 36, Line: 48, Bold: true, Mono: true} }

// CodeL returns the style of a code that fills a card.
func CodeL() Text { return Text{Size: 40, Line: 48, Bold: true, Mono: true} }

// DialCode returns the style of the code beside a code dial.
func DialCode() Text { return Text{Size: 44, Line: 56, Bold: true, Mono: true} }

// TimeOfDay returns the style of a clock in a card.
func TimeOfDay() Text { return Text{Size: 28, Line: 40, Bold: true, Mono: true} }

// Distances on a grid of 8 px, with 4 for gaps within text.
const (
	Space4  float32 = 4
	Space8  float32 = 8
	Space12 float32 = 12
	Space16 float32 = 16
	Space24 float32 = 24
	Space32 float32 = 32
	Space48 float32 = 48
)

// Corner radii. A pill's radius is half its height.
const (
	RadiusChip   float32 = 6
	RadiusField  float32 = 8
	RadiusButton float32 = 10
	RadiusCard   float32 = 12
)

// Stroke widths: StrokeThin for cards and fields, StrokeState for selected items, states
// and secondary buttons, StrokeFocus for the focus ring. The ring is drawn FocusGap
// outside its object, and its radius is the object's plus FocusRadius.
const (
	StrokeThin  float32 = 1
	StrokeState float32 = 2
	StrokeFocus float32 = 3
	FocusGap    float32 = 2
	FocusRadius float32 = 4
)

// ScrollBar is the width of a scroll bar.
const ScrollBar float32 = 8

// PageWidth is the maximum width of a page's content. Longer lines are hard to read.
const PageWidth float32 = 960

// TextSizes returns the available text sizes in percent, the default first.
// Everything else scales with them.
func TextSizes() []int { return []int{100, 125, 150, 200} }
