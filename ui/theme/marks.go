package theme

import "image/color"

// Mark is the colour of a badge that distinguishes items such as visits, and the ink for
// a number on it. Marks are the same in light and dark themes.
type Mark struct{ Fill, Ink color.NRGBA }

// MarkOf returns the mark for an English colour name: blue, orange, green, purple or
// yellow. Any other name gives gray.
func MarkOf(name string) Mark {
	white, black := color.NRGBA{255, 255, 255, 255}, color.NRGBA{20, 20, 20, 255}
	switch name {
	case "blue":
		return Mark{color.NRGBA{23, 78, 166, 255}, white}
	case "orange":
		return Mark{color.NRGBA{245, 145, 30, 255}, black}
	case "green":
		return Mark{color.NRGBA{24, 110, 60, 255}, white}
	case "purple":
		return Mark{color.NRGBA{112, 48, 160, 255}, white}
	case "yellow":
		return Mark{color.NRGBA{250, 215, 60, 255}, black}
	}
	return Mark{color.NRGBA{96, 96, 96, 255}, white}
}
