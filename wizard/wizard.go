// Package wizard holds the journey to a USCIS online account: what a person does
// at each step, what they have answered, how far they are and what is missing.
//
// The steps are data, one table that Steps returns. A Journey holds the answers of
// one person and walks that table:
//
//	j := wizard.New(now)
//	problems := j.Set(wizard.FieldEmail, "rosa.delgado@example.com")
//	missing := j.Next(now) // none: the journey moved on
//
// Set stores whatever was typed, so that nothing is lost, and returns Problems:
// keys of the catalogue that hold nothing of what was typed, except an email's
// corrected address. Only Next demands more before it moves; Back never does. A
// choice that is only looked at goes through Select and counts after Next.
//
// Items returns everything that must be saved, and Restore reads it. Each secret
// is an item of its own; the rest fits in one item, small enough for every
// keychain.
//
// This package reads no clock, file or network and knows nothing of a window. A
// Journey belongs to one goroutine; what Items returns may be handed to another.
package wizard
