//go:build !linux || !amd64 || gles

package main

import "github.com/waypost-app/waypost/ui/fynex"

// renderer returns the zero Renderer: on this system, every frame draws the whole window.
func renderer() fynex.Renderer { return fynex.Renderer{} }
