// Package wizard is the journey to a USCIS online account: what a person does
// at each step, what they have answered, where they stand and what is missing.
//
// The steps are data, one table that Steps returns. A Journey holds the answers
// of one person and walks that table:
//
//	j := wizard.New(now)
//	problems := j.Set(wizard.FieldEmail, "rosa.delgado@example.com")
//	missing := j.Next(now) // none: the journey moved on
//
// Set keeps whatever was typed, good or bad, so that nothing is lost; what is
// wrong with it comes back as Problems, which are keys of the catalogue and never
// hold what was typed, but for the corrected address of an email. Only Next asks
// for more before it moves, and Back never asks.
//
// Items is all that has to be kept of a journey, and Restore the way back. Each
// secret is an item of its own; everything else about the person is in the item
// "person", small enough for every keychain.
//
// Nothing here reads a clock, a file or the network, and nothing knows of a
// window. A Journey belongs to one goroutine; what Items returns may be handed
// to another.
package wizard
