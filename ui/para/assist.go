package para

// Caret returns the position of the caret, in runes from the start of the text.
func (in *Input) Caret() int { return in.edit.caret }

// Selection returns the selected range in runes. from equals to if nothing is
// selected.
func (in *Input) Selection() (from, to int) { return in.edit.selection() }

// Replace replaces a range of runes with s, as if a person had typed it.
func (in *Input) Replace(from, to int, s string) {
	if in.off {
		return
	}
	in.Select(from, to)
	if s == "" {
		in.erase(0, 0)
		return
	}
	in.insert(s, false)
}
