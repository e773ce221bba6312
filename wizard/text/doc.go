// Package text holds every text that Waypost shows, in every language it has.
//
// A Catalogue finds the embedded locale files; a Text is one language. Both are immutable
// and safe for concurrent use. Pages contain no words of their own but ask a Text for a
// key, so that adding a language means adding a file, and switching the language means
// switching a single value.
//
// # Files
//
// For each BCP 47 tag there is a file locales/<tag>.json of nested objects of strings,
// and a line in languages.go, so that the language menu need not open any file. The names
// on the path to a string, joined by dots, are its key. English is complete by
// definition; the tests compare every other language with it.
//
// # Keys
//
// Keys are derived from identifiers, so that code can build them and a single test can
// check them all:
//
//	common.*                 words that pages share: buttons, headings, states
//	word.<id>.title, text    what a difficult word of the texts means; .drawing.* are the words of its drawing
//	label.*                  what a screen reader says for a control without words
//	step.<id>.rail           the name of a step in the rail
//	step.<id>.title, lead, next
//	step.<id>.*              everything else on the page of a step
//	page.<id>.*              pages that are no steps, with title, lead, next
//	dialog.<id>.*            questions over a page
//	problem.<id>             what is missing or wrong in a field
//	error.<id>.title, body   a technical fault, and what to do about it
//	waiting.<id>             what a slow operation is waiting for
//	link.<reason>            why an address is, or is not, the official website
//	sender.<reason>          the same for the sender of an email
//	strength.<0 to 3>.*      how strong a password is
//	sheet.*                  the printed recovery sheet
//	date.*                   months, days, and how to express a time
//	language.*               digits, lists, and how to name two languages
//
// The ids of steps are those of wizard.StepID; the ids of pages are those of page.ID.
//
// A key whose last parts are one and other in English is a plural. Other languages have
// the forms they need: zero, one, two, few, many and other (CLDR); see Text.N.
//
// # Markup
//
// Texts contain the markup of package assets/markup. "`Words of the website`" stay in
// English in every language, and a translation adds their meaning in brackets.
// "[Difficult words](id)" are explained by word.<id>; each language marks its own words.
// "{name}" is a placeholder that Text.T fills in.
package text
