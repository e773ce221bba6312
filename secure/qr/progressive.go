package qr

import (
	"context"
	"encoding/binary"
	"image"
)

// halvedPixel is the number of bytes that decodeHalf allocates per pixel of the picture.
// For each block of 64 pixels that is the coefficients that it keeps, a bit for each
// other coefficient, and 16 pixels, rounded up to allow for blocks beyond the edges.
const halvedPixel = 1

// halfDecoder decodes one component of a JPEG at half its size, using 4×4 of the 8×8
// coefficients of each block. For a progressive picture (ITU-T T.81, annex G) it also
// records which other coefficients are zero, since that is needed to decode the data. The
// other components are skipped.
type halfDecoder struct {
	jpegHeader
	entropy
	dc, ac     [4]huffman
	quant      [4][64]float32 // by position in zigzag order
	kept       [64]int8       // see keptPositions
	only       int            // the component that is decoded
	stride     int            // blocks in a row
	low        [][16]int16    // per block, row by row
	nonzero    []uint64       // per block, a bit for each position in zigzag order
	prediction [4]int         // of the next DC coefficient, per component
	eobRun     int            // number of blocks left in a run without coefficients
}

// decodeHalf decodes a JPEG at half its size, and a truncated one as far as possible.
func decodeHalf(ctx context.Context, file []byte, h jpegHeader) (image.Image, error) {
	p := halfDecoder{jpegHeader: h, only: h.shown(), kept: keptPositions()}
	across, down := h.mcus()
	p.stride = across * h.components[0].across
	blocks := p.stride * down * h.components[0].down
	const bits = 8
	if blocks == 0 || len(file)*bits < blocks {
		return nil, errNoFrame // there is a bit for each block only in the first scan
	}
	first, only := h.components[0], h.components[p.only]
	if len(h.components) > len(p.prediction) || only.across != first.across || only.down != first.down {
		return nil, errNoFrame
	}
	p.low, p.nonzero = make([][16]int16, blocks), make([]uint64, blocks)
	for at := 2; ; {
		s, ok := nextSegment(file, at)
		if !ok {
			return p.image(), ctx.Err()
		}
		at = s.next
		switch s.marker {
		case quantization:
			p.readQuantization(s.data)
		case huffmanCodes:
			p.readHuffman(s.data)
		case startOfScan:
			p.entropy = entropy{data: file[s.next:]}
			if err := p.scan(ctx, s.data); err != nil {
				return nil, err
			}
		default:
			p.segment(s) // such as a changed restart interval
		}
	}
}

// readQuantization reads quantization tables with entries of 8 or 16 bits (section
// B.2.4.1).
func (p *halfDecoder) readQuantization(data []byte) {
	for len(data) > 0 {
		table, size := &p.quant[data[0]&3], 1+int(data[0]>>4&1)
		data = data[1:]
		if len(data) < size*len(table) {
			return
		}
		for i := range table {
			table[i] = float32(data[i*size])
			if size == 2 {
				table[i] = float32(binary.BigEndian.Uint16(data[i*size:]))
			}
		}
		data = data[size*len(table):]
	}
}

// readHuffman reads Huffman tables (section B.2.4.2).
func (p *halfDecoder) readHuffman(data []byte) {
	const lengths = 16
	for len(data) > lengths {
		table := &p.dc[data[0]&3]
		if data[0]>>4 != 0 {
			table = &p.ac[data[0]&3]
		}
		n := table.make(data[1:1+lengths], data[1+lengths:])
		data = data[1+lengths+n:]
	}
}

// scanHeader is the header of a scan (section B.2.3).
type scanHeader struct {
	components   []int  // by index in the frame
	dc, ac       []byte // numbers of their Huffman tables
	first, last  int    // positions in zigzag order
	high, bitPos int    // bit positions of the coefficients: the previous lowest (0 in the first pass) and the new one
}

// header reads the header of a scan.
func (p *halfDecoder) header(data []byte) (s scanHeader, err error) {
	if len(data) == 0 || len(data) != 4+2*int(data[0]) {
		return s, errNoFrame
	}
	for at := 1; at+3 < len(data); at += 2 {
		for i, c := range p.components {
			if c.id == data[at] {
				s.components = append(s.components, i)
				s.dc, s.ac = append(s.dc, data[at+1]>>4&3), append(s.ac, data[at+1]&3)
			}
		}
	}
	end := data[len(data)-3:]
	s.first, s.last, s.high, s.bitPos = int(end[0]), int(end[1]), int(end[2]>>4), int(end[2]&15)
	if len(s.components) != int(data[0]) || s.first > s.last || s.last > 63 || s.bitPos > 13 ||
		p.progressive && (s.first == 0 && s.last > 0 || s.first > 0 && len(s.components) > 1) {
		return s, errNoFrame
	}
	return s, nil
}

// scan decodes one scan. Missing or damaged data ends it, and leaves the picture as of
// the previous scans.
func (p *halfDecoder) scan(ctx context.Context, data []byte) error {
	s, err := p.header(data)
	if err != nil {
		return err
	}
	p.prediction, p.eobRun = [4]int{}, 0
	if len(s.components) > 1 {
		return p.interleaved(ctx, s)
	}
	if s.components[0] != p.only {
		return nil
	}
	const block = 8
	across, down := (p.width+block-1)/block, (p.height+block-1)/block
	for y := range down {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for x := range across {
			p.block(s, 0, y*p.stride+x)
			if n := y*across + x + 1; p.ended || !p.restart(n, across*down) {
				return nil
			}
		}
	}
	return nil
}

// interleaved decodes a scan of several components: all blocks of one MCU, then those of
// the next.
func (p *halfDecoder) interleaved(ctx context.Context, s scanHeader) error {
	across, down := p.mcus()
	for y := range down {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for x := range across {
			for i, c := range s.components {
				of := p.components[c]
				for j := range of.across * of.down {
					at := (y*of.down+j/of.across)*p.stride + x*of.across + j%of.across
					p.block(s, i, at)
				}
			}
			if n := y*across + x + 1; p.ended || !p.restart(n, across*down) {
				return nil
			}
		}
	}
	return nil
}

// restart skips the restart marker if one is due after n MCUs of the scan. It returns
// false if the marker is missing.
func (p *halfDecoder) restart(n, all int) bool {
	if p.interval == 0 || n%p.interval != 0 || n == all {
		return true
	}
	p.prediction, p.eobRun = [4]int{}, 0
	return p.skipRestart()
}

// block decodes a block of component i in a scan. For other components only the length of
// the data matters.
func (p *halfDecoder) block(s scanHeader, i, at int) {
	c := s.components[i]
	switch {
	case s.first > 0 && s.high == 0:
		p.firstPass(s, i, at)
	case s.first > 0:
		p.refine(s, at)
	case s.high == 0:
		p.prediction[c] += p.number(int(p.symbol(&p.dc[s.dc[i]])))
		if c == p.only {
			p.low[at][0] = int16(p.prediction[c] << s.bitPos)
		}
		if s.last > 0 { // the whole block is in one scan
			p.firstPass(s, i, at)
		}
	case p.bit() == 1 && c == p.only:
		p.low[at][0] |= 1 << s.bitPos
	}
}

// firstPass decodes the upper bits, or all bits, of coefficients of component i (sections
// G.1.2.2 and F.2.2.2).
func (p *halfDecoder) firstPass(s scanHeader, i, at int) {
	if p.eobRun > 0 {
		p.eobRun--
		return
	}
	for k := max(1, s.first); k <= s.last; k++ {
		symbol := int(p.symbol(&p.ac[s.ac[i]]))
		run, size := symbol>>4, symbol&15
		switch {
		case size > 0:
			k += run
			if value := p.number(size) << s.bitPos; k <= s.last && s.components[i] == p.only {
				p.set(at, k, value)
			}
		case run < 15:
			p.eobRun = 1<<run + p.bits(run) - 1
			return
		default:
			k += run
		}
	}
}

// refine decodes one more bit of coefficients, and coefficients that become non-zero
// (section G.1.2.3).
func (p *halfDecoder) refine(s scanHeader, at int) {
	k := s.first
	for p.eobRun == 0 && k <= s.last && !p.ended {
		symbol := int(p.symbol(&p.ac[s.ac[0]]))
		run, fresh := symbol>>4, 0
		if symbol&15 == 0 && run < 15 {
			p.eobRun = 1<<run + p.bits(run)
			break
		}
		if symbol&15 != 0 {
			fresh = (2*p.bit() - 1) << s.bitPos
		}
		for ; k <= s.last; k++ {
			if p.nonzero[at]&(1<<k) != 0 {
				p.correct(at, k, s.bitPos)
			} else if run--; run < 0 {
				break
			}
		}
		if fresh != 0 && k <= s.last {
			p.set(at, k, fresh)
		}
		k++
	}
	if p.eobRun > 0 {
		for ; k <= s.last; k++ {
			if p.nonzero[at]&(1<<k) != 0 {
				p.correct(at, k, s.bitPos)
			}
		}
		p.eobRun--
	}
}

// set sets a coefficient that was zero.
func (p *halfDecoder) set(at, k, value int) {
	p.nonzero[at] |= 1 << k
	if i := p.kept[k]; i >= 0 {
		p.low[at][i] = int16(value)
	}
}

// correct reads one more bit of a non-zero coefficient.
func (p *halfDecoder) correct(at, k, bitPos int) {
	i := p.kept[k]
	if p.bit() == 0 || i < 0 {
		return
	}
	if p.low[at][i] < 0 {
		p.low[at][i] -= 1 << bitPos
	} else {
		p.low[at][i] += 1 << bitPos
	}
}
