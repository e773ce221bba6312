package qr

// huffman is a table of Huffman codes (ITU-T T.81, annex C).
type huffman struct {
	symbols []byte
	first   [17]int // the first code of each length in bits
	count   [17]int // how many codes there are of each length
}

// make builds the table from the number of codes of each length and the symbols in the
// order of their codes, and returns how many symbols there are.
func (h *huffman) make(counts, symbols []byte) int {
	*h = huffman{}
	code, n := 0, 0
	for i, count := range counts {
		h.first[i+1], h.count[i+1] = code, int(count)
		n += int(count)
		code = (code + int(count)) << 1
	}
	n = min(n, len(symbols))
	h.symbols = symbols[:n]
	return n
}

// entropy reads the entropy-coded data of a JPEG scan. At its end, or where it is
// damaged, all further bits are zero and ended is set.
type entropy struct {
	data  []byte
	at    int
	last  byte // the last byte that was read
	left  int  // number of its unread bits
	ended bool
}

// bit returns the next bit.
func (e *entropy) bit() int {
	if e.left == 0 && !e.next() {
		e.ended = true
		return 0
	}
	e.left--
	return int(e.last>>e.left) & 1
}

// next reads a byte. A byte 0xff is followed by a zero, which is skipped. A marker ends
// the data.
func (e *entropy) next() bool {
	const marker = 0xff
	if e.ended || e.at >= len(e.data) {
		return false
	}
	e.last, e.left = e.data[e.at], 8
	e.at++
	if e.last != marker {
		return true
	}
	e.at++
	return e.at <= len(e.data) && e.data[e.at-1] == 0
}

// skipRestart skips the next restart marker, and reports whether it was there.
func (e *entropy) skipRestart() bool {
	e.left = 0
	if e.at+2 > len(e.data) || e.data[e.at] != 0xff || e.data[e.at+1] < rstFirst || e.data[e.at+1] > rstLast {
		return false
	}
	e.at += 2
	return true
}

// bits returns the next n bits as a number.
func (e *entropy) bits(n int) (v int) {
	for range n {
		v = v<<1 | e.bit()
	}
	return v
}

// number returns the next number, which has the given number of bits and may be negative
// (section F.2.2.1).
func (e *entropy) number(size int) int {
	size = min(size, 16)
	v := e.bits(size)
	if size > 0 && v < 1<<(size-1) {
		v += 1 - 1<<size
	}
	return v
}

// symbol returns the symbol of the next code.
func (e *entropy) symbol(h *huffman) byte {
	code, before := 0, 0
	for length := 1; length < len(h.first); length++ {
		code = code<<1 | e.bit()
		if at := code - h.first[length]; 0 <= at && at < h.count[length] && before+at < len(h.symbols) {
			return h.symbols[before+at]
		}
		before += h.count[length]
	}
	e.ended = true
	return 0
}
