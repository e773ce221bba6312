//go:build !windows || !accessibility

package fynex

// FocusAnnouncer does nothing here: Fyne reports the focus to screen readers only on
// Windows, and only if built with the tag accessibility.
type FocusAnnouncer struct{}

// Announce does nothing here.
func (*FocusAnnouncer) Announce(uintptr, int) {}
