package kdbx

import (
	"bytes"
	"encoding/binary"
)

// The numbers of the header's fields.
const (
	fieldEnd            = 0
	fieldCipher         = 2
	fieldCompression    = 3
	fieldMasterSeed     = 4
	fieldTransformSeed  = 5 // this one, the next, and 8 to 10: version 3 only
	fieldRounds         = 6
	fieldIV             = 7
	fieldStreamKey      = 8
	fieldStreamStart    = 9
	fieldStream         = 10
	fieldKDF            = 11 // version 4 only
	version41           = 0x00040001
	lengthOfSignatures  = 8
	lengthOfVersion     = 4
	compressionGzip     = 1
	lengthOfSeed        = 32
	lengthOfStreamStart = 32
	lengthOfStreamKey   = 64
)

// header is everything before the sealed part.
type header struct {
	raw         []byte // signatures and fields, as in the file
	major       uint16
	cipher      [16]byte
	gzip        bool
	masterSeed  []byte
	iv          []byte
	kdf         kdf
	streamStart []byte // version 3: how the sealed part must start
	stream      stream // for the protected values; in version 4 it is in the sealed part
}

// parseHeader reads the header and returns what follows it.
func parseHeader(data []byte) (*header, []byte, error) {
	if len(data) < lengthOfSignatures+lengthOfVersion || !Is(data) {
		return nil, nil, ErrDamaged
	}
	h := &header{major: binary.LittleEndian.Uint16(data[lengthOfSignatures+2:])}
	if binary.LittleEndian.Uint32(data[4:]) != generation2 || h.major != 3 && h.major != 4 {
		return nil, nil, ErrVersion
	}
	rest := data[lengthOfSignatures+lengthOfVersion:]
	fields := map[byte][]byte{}
	for {
		id, value, after, err := nextField(rest, h.major)
		if err != nil {
			return nil, nil, err
		}
		if _, twice := fields[id]; twice {
			return nil, nil, ErrDamaged
		}
		rest = after
		if id == fieldEnd {
			break
		}
		fields[id] = value
	}
	h.raw = data[:len(data)-len(rest)]
	return h, rest, h.apply(fields)
}

// nextField splits a field off the header: its number, its length and its value.
func nextField(data []byte, major uint16) (id byte, value, rest []byte, err error) {
	size := 4
	if major == 3 {
		size = 2
	}
	if len(data) < 1+size {
		return 0, nil, nil, ErrDamaged
	}
	id = data[0]
	length := uint32(binary.LittleEndian.Uint16(data[1:]))
	if size == 4 {
		length = binary.LittleEndian.Uint32(data[1:])
	}
	data = data[1+size:]
	if uint64(length) > uint64(len(data)) {
		return 0, nil, nil, ErrDamaged
	}
	return id, data[:length], data[length:], nil
}

// apply applies the fields, checking the length of each.
func (h *header) apply(fields map[byte][]byte) error {
	if len(fields[fieldCipher]) != len(h.cipher) || len(fields[fieldMasterSeed]) != lengthOfSeed || len(fields[fieldCompression]) != 4 {
		return ErrDamaged
	}
	copy(h.cipher[:], fields[fieldCipher])
	h.masterSeed, h.iv = fields[fieldMasterSeed], fields[fieldIV]
	compression := binary.LittleEndian.Uint32(fields[fieldCompression])
	if compression > compressionGzip {
		return ErrVersion
	}
	h.gzip = compression == compressionGzip
	if err := h.checkCipher(); err != nil {
		return err
	}
	if h.major == 4 {
		return h.kdf.parse(fields[fieldKDF])
	}
	return h.applyVersion3(fields)
}

func (h *header) applyVersion3(fields map[byte][]byte) error {
	h.streamStart = fields[fieldStreamStart]
	rounds, number := fields[fieldRounds], fields[fieldStream]
	if len(h.streamStart) != lengthOfStreamStart || len(rounds) != 8 || len(number) != 4 {
		return ErrDamaged
	}
	h.kdf = kdf{id: kdfAES, salt: fields[fieldTransformSeed], iterations: binary.LittleEndian.Uint64(rounds)}
	h.stream = stream{binary.LittleEndian.Uint32(number), fields[fieldStreamKey]}
	return h.kdf.check()
}

// appendField appends a field in the format of version 4.
func appendField(b []byte, id byte, value []byte) []byte {
	b = append(b, id)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(value)))
	return append(b, value...)
}

// bytes returns the header of a new file.
func (h *header) bytes() []byte {
	b := binary.LittleEndian.AppendUint32(nil, signature)
	b = binary.LittleEndian.AppendUint32(b, generation2)
	b = binary.LittleEndian.AppendUint32(b, version41)
	b = appendField(b, fieldCipher, h.cipher[:])
	b = appendField(b, fieldCompression, binary.LittleEndian.AppendUint32(nil, compressionGzip))
	b = appendField(b, fieldMasterSeed, h.masterSeed)
	b = appendField(b, fieldIV, h.iv)
	b = appendField(b, fieldKDF, h.kdf.bytes())
	return appendField(b, fieldEnd, []byte("\r\n\r\n"))
}

// Types of the values in a dictionary.
const (
	typeEnd    = 0
	typeUint32 = 0x04
	typeUint64 = 0x05
	typeBytes  = 0x42
	dictionary = 0x0100 // version of the format
)

// parseDictionary parses a dictionary of named values, to its end.
func parseDictionary(data []byte) (map[string][]byte, error) {
	if len(data) < 2 || binary.LittleEndian.Uint16(data)&0xff00 != dictionary {
		return nil, ErrVersion
	}
	values := map[string][]byte{}
	for data = data[2:]; len(data) > 0; {
		kind := data[0]
		if kind == typeEnd {
			return values, nil
		}
		name, rest, ok := cut32(data[1:])
		if !ok {
			return nil, ErrDamaged
		}
		value, rest, ok := cut32(rest)
		if !ok {
			return nil, ErrDamaged
		}
		values[string(name)], data = value, rest
	}
	return nil, ErrDamaged
}

// cut32 splits off bytes that are preceded by their length.
func cut32(data []byte) (value, rest []byte, ok bool) {
	if len(data) < 4 {
		return nil, nil, false
	}
	length := binary.LittleEndian.Uint32(data)
	if data = data[4:]; uint64(length) > uint64(len(data)) {
		return nil, nil, false
	}
	return data[:length], data[length:], true
}

// appendValue appends a named value to a dictionary.
func appendValue(b *bytes.Buffer, kind byte, name string, value []byte) {
	b.WriteByte(kind)
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(name))))
	b.WriteString(name)
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(value))))
	b.Write(value)
}
