// Package fynex holds every workaround for a gap or a defect of Fyne, one file
// each. A file names the upstream issue, or says that none exists yet, so that
// the workaround can go when Fyne changes.
//
// The package knows Fyne and the operating system only: no page, no step, no
// session.
package fynex
