//go:build !windows

package printer

import (
	"slices"
	"strings"
)

// The relevant values of job-state (RFC 8011, 5.3.7).
const (
	jobHeld       = 4
	jobProcessing = 5
	jobStopped    = 6
	jobCanceled   = 7
	jobAborted    = 8
	jobCompleted  = 9
)

// printerStopped is a value of printer-state (RFC 8011, 5.4.11).
const printerStopped = 5

// fault maps keywords of printer-state-reasons (RFC 8011, 5.4.12, and the IANA registry
// of IPP) to a State.
type fault struct {
	state    State
	keywords []string
	// certain is set for keywords that stop a job whatever their severity. The others, as
	// warnings, may concern only one of several trays or colors, or go away by
	// themselves.
	certain bool
}

// faults returns the faults, in the order in which a person must deal with them.
func faults() []fault {
	return []fault{
		{Jammed, []string{"media-jam"}, true},
		{DoorOpen, []string{"door-open", "cover-open", "interlock-open"}, true},
		{NoPaper, []string{"media-needed"}, true},
		{NoPaper, []string{"media-empty"}, false},
		{NoInk, []string{"toner-empty", "marker-supply-empty", "developer-empty"}, false},
		{Paused, []string{"paused", "moving-to-paused"}, true},
		{Offline, []string{"offline", "shutdown", "timed-out"}, true},
		{Offline, []string{"connecting-to-device"}, false},
		{Attention, []string{"input-tray-missing", "marker-waste-full", "output-area-full", "output-tray-missing", "spool-area-full"}, false},
	}
}

// condition is what CUPS reports about an unfinished job and its queue.
type condition struct {
	job     int      // job-state
	message string   // job-printer-state-message, in English
	printer int      // printer-state
	reasons []string // printer-state-reasons
}

// state returns what the job is waiting for. If certain is false, the state counts only
// if it lasts.
func (c condition) state() (state State, certain bool) {
	stopped := c.job == jobStopped || c.printer == printerStopped
	possible := State("")
	for _, f := range faults() {
		for _, reason := range c.reasons {
			keyword, mild := severity(reason)
			switch {
			case !slices.Contains(f.keywords, keyword):
			case f.certain, stopped, !mild && keyword != "connecting-to-device":
				return f.state, true
			case possible == "":
				possible = f.state
			}
		}
	}
	switch {
	case possible != "":
		return possible, false
	case slices.ContainsFunc(c.reasons, func(reason string) bool { return strings.HasSuffix(reason, "-error") }):
		return Attention, true
	case stopped, c.job == jobHeld:
		return Paused, true
	case unreachable(c.message):
		return Offline, false
	case c.job == jobProcessing:
		return Printing, true
	}
	return Waiting, true
}

// severity splits a reason into its keyword and whether it is less severe than an error.
// A reason without a severity counts as an error.
func severity(reason string) (keyword string, mild bool) {
	for _, suffix := range []string{"-report", "-warning"} {
		if keyword, ok := strings.CutSuffix(reason, suffix); ok {
			return keyword, true
		}
	}
	return strings.TrimSuffix(reason, "-error"), false
}

// unreachable reports whether CUPS says that it cannot reach the printer. If a connection
// is refused, this message is the only sign. It is in the job's language rather than the
// computer's, and package ipp asks for English.
func unreachable(message string) bool {
	return slices.ContainsFunc([]string{
		"may not exist or is unavailable", "is unreachable", "not responding", "not connected",
		"Unable to locate printer", "Unable to connect", "to become available",
	}, func(s string) bool { return strings.Contains(message, s) })
}
