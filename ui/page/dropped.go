package page

import "fyne.io/fyne/v2"

// Dropped returns the paths of the files among the URIs dropped on a page.
func Dropped(dropped []fyne.URI) []string {
	var paths []string
	for _, f := range dropped {
		if f.Scheme() == "file" {
			paths = append(paths, f.Path())
		}
	}
	return paths
}
