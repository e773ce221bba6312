// Package text holds every word that Waypost says, in every language it speaks.
//
// A Catalogue is read once from the embedded locale files and never changes; a
// Text is one language of it. Both are safe for concurrent use. Pages ask a Text
// for a key and never hold words of their own, so that a language is one file
// and switching it is one value.
//
// # Files
//
// locales/<tag>.json, one per BCP 47 tag, nested objects of strings. The path
// of names, joined by dots, is the key. English is complete by definition; the
// tests of this package hold every other language to it.
//
// # Keys
//
// Keys derive from ids, so that code builds them and one test checks them:
//
//	common.*                 words shared by pages: buttons, zone heads, states
//	label.*                  what a screen reader says of a control without words
//	step.<id>.rail           the name of a step in the rail
//	step.<id>.title, lead, next
//	step.<id>.*              everything else on the page of a step
//	page.<id>.*              pages that are no steps, with title, lead, next
//	dialog.<id>.*            questions asked on top of a page
//	problem.<id>             what a field lacks or has wrong
//	error.<id>.title, body   a technical fault, and what to do about it
//	waiting.<id>             what a slow piece of work waits for
//	link.<reason>            why an address is, or is not, the official website
//	sender.<reason>          the same for the sender of an email
//	strength.<0 to 3>.*      how strong a password is
//	sheet.*                  the printed recovery sheet
//	date.*                   months, days, and how a time is said
//	language.*               names of languages
//
// Step ids: ready website email confirm password method app backup questions
// account confirmation sheet. Page ids: home language computer name clock
// practice person lost lostPhone unlock locked erase makePassphrase help.
//
// A key with the last names one and other in English is a plural: other languages
// give it the forms they have, of zero, one, two, few, many and other (CLDR); see
// Text.N.
//
// # Light markup
//
// "**words**" are bold. "`words`" are words of the official website: they stay
// in English in every language, and a translation adds the meaning in brackets
// after them. Spans reads the markup, Plain takes it away. "{name}" is a place
// that Text.T fills.
package text
