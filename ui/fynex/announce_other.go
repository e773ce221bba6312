//go:build !windows || !accessibility

package fynex

// FocusAnnouncer does nothing here: Fyne reports the focus to screen readers on
// Windows only, and only when built with the tag accessibility.
type FocusAnnouncer struct{}

// Announce does nothing here.
func (*FocusAnnouncer) Announce(uintptr, int) {}
