package link

// Reason explains a verdict. It is the last part of a text key.
type Reason string

// The reasons.
const (
	RealEnding Reason = "official"   // the ending belongs to the account website
	OtherPage  Reason = "other"      // a page of USCIS, but not of the account website
	PlainHTTP  Reason = "http"       // the right host, but not over https
	OddPort    Reason = "port"       // the right host, but an unusual port
	ExtraWords Reason = "extra"      // the right host, but a user name before it
	Trick      Reason = "trick"      // "uscis.gov" stands where it proves nothing
	Elsewhere  Reason = "elsewhere"  // some other owner
	BeforeAt   Reason = "before"     // a user name before the real host imitates a host
	SaysUSCIS  Reason = "name"       // for a sender: only the display name claims to be USCIS
	Lookalike  Reason = "lookalike"  // letters that look like "uscis"
	Added      Reason = "added"      // "uscis" with one letter too many
	Missing    Reason = "missing"    // "uscis" with one letter too few
	Changed    Reason = "changed"    // "uscis" with one different letter
	Swapped    Reason = "swapped"    // "uscis" with two letters swapped
	Number     Reason = "number"     // an IP address
	Scheme     Reason = "scheme"     // not a web address: javascript:, ftp: …
	Empty      Reason = "empty"      // nothing there
	Words      Reason = "words"      // words that contain no address
	Unreadable Reason = "unreadable" // a browser refuses it
	TooLong    Reason = "tooLong"    // more than anyone pastes on purpose
)

// TextKey returns the key of the sentence that explains the verdict. Its only
// placeholder is {ending}.
func (v Verdict) TextKey() string { return v.keyPrefix() + "." + string(v.Reason) }

// VerdictKey returns the key of the sentence that states the verdict itself.
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
	return v.keyPrefix() + ".verdict." + name
}

// keyPrefix returns the first part of the text keys.
func (v Verdict) keyPrefix() string {
	if v.sender {
		return "sender"
	}
	return "link"
}

// Keys returns every text key that a Verdict can have.
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
