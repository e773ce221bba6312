//go:build !linux || !amd64 || gles

package main

import "github.com/waypost-app/waypost/ui/fynex"

// renderer has nothing to offer: only whole frames are drawn here.
func renderer() fynex.Renderer { return fynex.Renderer{} }
