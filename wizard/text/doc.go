// Package text holds every word that Waypost says, in every language it speaks.
//
// A Catalogue finds the embedded locale files and never changes; a Text is one
// language of it. Both are safe for concurrent use. Pages ask a Text for a key and
// contain no words of their own, so that a language is one file and switching it
// is one value.
//
// # Files
//
// There is one file locales/<tag>.json for each BCP 47 tag, of nested objects of
// strings, and one line in languages.go, so that the menu of languages opens no file. The names on the path to a string, joined by dots, are its key. English
// is complete by definition; the tests compare every other language with it.
//
// # Keys
//
// Keys derive from identifiers, so that code can build them and one test checks
// them all:
//
//	common.*                 words that pages share: buttons, headings, states
//	label.*                  what a screen reader says of a control without words
//	step.<id>.rail           the name of a step in the rail
//	step.<id>.title, lead, next
//	step.<id>.*              everything else on the page of a step
//	page.<id>.*              pages that are no steps, with title, lead, next
//	dialog.<id>.*            questions on top of a page
//	problem.<id>             what a field lacks or has wrong
//	error.<id>.title, body   a technical fault, and what to do about it
//	waiting.<id>             what a slow operation waits for
//	link.<reason>            why an address is, or is not, the official website
//	sender.<reason>          the same for the sender of an email
//	strength.<0 to 3>.*      how strong a password is
//	sheet.*                  the printed recovery sheet
//	date.*                   months, days, and how to say a time
//	language.*               digits, lists, and how to say two languages
//
// The ids of steps are those of wizard.StepID; the ids of pages are those of the
// window's pages.
//
// A key whose last parts are one and other in English is a plural. Other languages
// have the forms they need, of zero, one, two, few, many and other (CLDR); see
// Text.N.
//
// # Markup
//
// Texts hold the markup of package assets/markup. "`words of the website`" stay in
// English in every language, and a translation adds their meaning in brackets.
// "{name}" is a placeholder that Text.T fills.
package text
