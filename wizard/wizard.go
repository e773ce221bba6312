// Package wizard implements the journey to a USCIS online account: what a person does at
// each step, what they have answered, how far they have come and what is missing.
//
// The steps are data, in a table that Steps returns. A Journey holds the answers of one
// person and walks that table:
//
//	j := wizard.New(now)
//	problems := j.Set(wizard.FieldEmail, "rosa.delgado@example.com")
//	missing := j.Next(now) // none: the journey moved on
//
// Set stores whatever was typed, so that nothing is lost, and returns Problems, which
// consist of text keys and contain nothing that was typed, except for a corrected email.
// Only Next requires more before it moves; Back never does. A choice that the person is
// only looking at goes through Select and takes effect with Next.
//
// Items returns everything that must be saved, and Restore reads it. Each secret is an
// item of its own; the rest fits into one item, small enough for every keychain.
//
// The package uses no clock, file or network and knows nothing about a window. A Journey
// belongs to one goroutine; the result of Items may be passed to another.
package wizard
