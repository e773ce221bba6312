package page

import "waypost/secure/sheet"

// sheetOptions is how the open person wants their sheet on paper.
func sheetOptions(Host) sheet.Options { return sheet.Options{} }

// media is the name of a paper in the language of printers (PWG 5101.1).
func media(p sheet.Paper) string {
	if p == sheet.A4 {
		return "iso_a4_210x297mm"
	}
	return "na_letter_8.5x11in"
}
