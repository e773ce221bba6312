// Package fynex contains every workaround for a gap or defect in Fyne, one per file. Each
// file names the upstream issue, or says that none exists yet, so that the workaround can
// be removed when Fyne changes.
//
// The package knows Fyne and the operating system only: no pages, steps or sessions.
package fynex
