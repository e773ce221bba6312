package link

// Reason says why, as the last part of a text key.
type Reason string

// Why an address is or is not USCIS's.
const (
	RealEnding Reason = "official"   // it ends as it should
	OtherPage  Reason = "other"      // USCIS's, but not the account website
	PlainHTTP  Reason = "http"       // the right host, but not over https
	OddPort    Reason = "port"       // the right host, but an unusual port
	ExtraWords Reason = "extra"      // the right host, but user-info before it
	Trick      Reason = "trick"      // "uscis.gov" stands where it proves nothing
	Elsewhere  Reason = "elsewhere"  // some other ending
	BeforeAt   Reason = "before"     // user-info stands before the real host
	SaysUSCIS  Reason = "name"       // of a sender: only its visible name says USCIS
	Lookalike  Reason = "lookalike"  // letters that look like "uscis"
	Added      Reason = "added"      // "uscis" with a letter too many
	Missing    Reason = "missing"    // "uscis" with a letter too few
	Changed    Reason = "changed"    // "uscis" with another letter
	Swapped    Reason = "swapped"    // "uscis" with two letters swapped
	Number     Reason = "number"     // an IP address
	Scheme     Reason = "scheme"     // not a web address at all: javascript:, ftp: …
	Empty      Reason = "empty"      // nothing there
	Words      Reason = "words"      // words, but no address among them
	Unreadable Reason = "unreadable" // a browser would refuse it
	TooLong    Reason = "tooLong"    // more than anyone pastes on purpose
)

// TextKey is the key of the sentence that explains the verdict: its places are
// {ending}.
func (v Verdict) TextKey() string { return v.room() + "." + string(v.Reason) }

// VerdictKey is the key of the sentence that gives the verdict itself.
func (v Verdict) VerdictKey() string {
	name := "none"
	switch {
	case v.Reason == PlainHTTP || v.Reason == OddPort || v.Reason == ExtraWords:
		name = "unsafe"
	case v.Kind == Official:
		name = "official"
	case v.Kind == OtherUSCIS:
		name = "other"
	case v.Kind == Fake:
		name = "fake"
	}
	return v.room() + ".verdict." + name
}

// room is the first part of the text keys.
func (v Verdict) room() string {
	if v.sender {
		return "sender"
	}
	return "link"
}

// Keys lists every text key that a Verdict can ask for.
func Keys() []string {
	keys := []string{
		"link.verdict.official", "link.verdict.other", "link.verdict.unsafe",
		"link.verdict.fake", "link.verdict.none",
		"sender.verdict.official", "sender.verdict.other",
		"sender.verdict.fake", "sender.verdict.none",
	}
	both := []Reason{
		RealEnding, OtherPage, Trick, Elsewhere, Lookalike, Added, Missing,
		Changed, Swapped, Number, Empty, Unreadable, TooLong,
	}
	for _, r := range both {
		keys = append(keys, "link."+string(r), "sender."+string(r))
	}
	for _, r := range []Reason{PlainHTTP, OddPort, ExtraWords, BeforeAt, Scheme, Words} {
		keys = append(keys, "link."+string(r))
	}
	return append(keys, "sender."+string(SaysUSCIS))
}
