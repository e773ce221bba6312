//go:build !linux

package ui

// letGo does nothing here.
func letGo() {}
