// Package link answers one question: does this address, or the sender of this email,
// really belong to USCIS?
//
// An address is read as a browser reads it (WHATWG URL Standard), since that is where it
// will be opened. It is judged by the ending of its host, since anyone can choose what
// comes before the ending. Words such as "uscis.gov" anywhere else prove nothing.
//
// If a text contains several addresses, or other programs than browsers would read it
// differently, the worst reading counts. A wrong "no" costs a question; a wrong "yes"
// costs an account.
package link

import "unicode/utf8"

// Kind classifies an address.
type Kind int

const (
	// NotAnAddress is a text that a browser would not open as an address.
	NotAnAddress Kind = iota
	// Fake is any address that is not USCIS's.
	Fake
	// OtherUSCIS is an address of USCIS that is not on the account website, or one that
	// should not be opened in this form (PlainHTTP, OddPort, ExtraWords).
	OtherUSCIS
	// Official is the account website, over https; for a sender, the domain that account
	// emails come from.
	Official
)

// Verdict is the answer, with details that explain it.
type Verdict struct {
	Kind   Kind
	Host   string // in ASCII (punycode), lower case, without a final dot; may be empty
	Ending string // the part of Host that shows who owns it: the registrable domain
	Reason Reason
	Before string // the address up to Ending, for display
	After  string // the address from Ending on, for display, cut to one or two lines
	sender bool
}

// maxLength limits the size of texts, in bytes. Nobody pastes more on purpose.
const maxLength = 16 << 10

// Check judges an address, which may be surrounded by words and brackets.
func Check(address string) Verdict {
	if len(address) > maxLength {
		return Verdict{Reason: TooLong}
	}
	if !utf8.ValidString(address) {
		return Verdict{Reason: Unreadable}
	}
	var verdicts []Verdict
	found, reason := find(address)
	for _, candidate := range found {
		verdicts = append(verdicts, judge(candidate))
	}
	return worst(verdicts, reason)
}

// worst returns the worst of several verdicts. If there are none, there is no address,
// for the reason none.
func worst(verdicts []Verdict, none Reason) Verdict {
	if len(verdicts) == 0 {
		return Verdict{Reason: none}
	}
	w := verdicts[0]
	for _, v := range verdicts[1:] {
		if v.Kind.rank() < w.Kind.rank() {
			w = v
		}
	}
	return w
}

// rank orders kinds from the worst to the best.
func (k Kind) rank() int {
	switch k {
	case Fake:
		return 0
	case NotAnAddress:
		return 1
	case OtherUSCIS:
		return 2
	}
	return 3
}
