//go:build linux && amd64 && !gles

package main

import (
	"image"
	"strings"

	"github.com/go-gl/gl/v2.1/gl"
	"github.com/go-gl/glfw/v3.4/glfw"

	"github.com/waypost-app/waypost/ui/fynex"
)

// renderer gives access to the OpenGL context of Fyne's windows. On this system, Fyne
// uses the package go-gl/gl/v2.1.
func renderer() fynex.Renderer {
	return fynex.Renderer{KeepsFrames: keepsFrames, Scissor: scissor}
}

// keepsFrames recognizes Mesa's software renderers. On X11 they copy a frame to the
// window and keep it; on Wayland they alternate between several buffers.
func keepsFrames() bool {
	name := gl.GoStr(gl.GetString(gl.RENDERER))
	return glfw.GetPlatform() == glfw.PlatformX11 &&
		(strings.HasPrefix(name, "llvmpipe") || strings.HasPrefix(name, "softpipe"))
}

func scissor(r image.Rectangle) {
	if r.Empty() {
		gl.Disable(gl.SCISSOR_TEST)
		return
	}
	gl.Scissor(int32(r.Min.X), int32(r.Min.Y), int32(r.Dx()), int32(r.Dy()))
	gl.Enable(gl.SCISSOR_TEST)
}
