package kdbx

import (
	"bytes"
	"compress/gzip"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"errors"
	"io"
	"math"

	"golang.org/x/crypto/chacha20"
	//lint:ignore SA1019 people's own databases use it
	"golang.org/x/crypto/twofish"
)

// The ciphers that KeePassXC offers.
var (
	cipherAES      = uuid("31c1f2e6bf714350be5805216afc5aff")
	cipherTwofish  = uuid("ad68f29f576f4bb9a36ad47af965346c")
	cipherChaCha20 = uuid("d6038a2b8b6f4cb5a524339a31dbb59a")
)

// checkCipher refuses an unknown cipher, or an initialization vector of the wrong length.
func (h *header) checkCipher() error {
	want := map[[16]byte]int{cipherAES: aes.BlockSize, cipherTwofish: twofish.BlockSize, cipherChaCha20: chacha20.NonceSize}
	length, known := want[h.cipher]
	switch {
	case !known:
		return ErrVersion
	case len(h.iv) != length:
		return ErrDamaged
	}
	return nil
}

// keys holds the keys made from the derived key.
type keys struct {
	master [sha256.Size]byte // for the cipher
	mac    [sha512.Size]byte // for version 4; the key of each block is derived from it
}

func (h *header) keys(transformed []byte) keys {
	seeded := append(bytes.Clone(h.masterSeed), transformed...)
	return keys{sha256.Sum256(seeded), sha512.Sum512(append(seeded, 1))}
}

// sum authenticates a block; the header counts as the block with the highest number.
func (k keys) sum(block uint64, parts ...[]byte) []byte {
	key := sha512.Sum512(append(binary.LittleEndian.AppendUint64(nil, block), k.mac[:]...))
	mac := hmac.New(sha256.New, key[:])
	for _, p := range parts {
		mac.Write(p)
	}
	return mac.Sum(nil)
}

// headerBlock is the block number of the header.
const headerBlock = math.MaxUint64

// open decrypts and checks what follows the header.
func (h *header) open(rest, transformed []byte) ([]byte, error) {
	k := h.keys(transformed)
	if h.major == 4 {
		sealed, err := h.joinBlocks(rest, k)
		if err != nil {
			return nil, err
		}
		return h.decrypt(sealed, k)
	}
	plain, err := h.decrypt(rest, k)
	if err != nil || len(plain) < lengthOfStreamStart || !hmac.Equal(plain[:lengthOfStreamStart], h.streamStart) {
		if len(rest)%aes.BlockSize != 0 || len(rest) < lengthOfStreamStart {
			return nil, ErrDamaged
		}
		return nil, h.wrongOrDamaged(rest, k)
	}
	return joinHashedBlocks(plain[lengthOfStreamStart:])
}

// wrongOrDamaged distinguishes a wrong passphrase from a damaged file in version 3: the
// first blocks can be decrypted without the end, which may be missing.
func (h *header) wrongOrDamaged(rest []byte, k keys) error {
	if block, err := h.block(k); err == nil {
		start := make([]byte, lengthOfStreamStart)
		cipher.NewCBCDecrypter(block, h.iv).CryptBlocks(start, rest[:lengthOfStreamStart])
		if hmac.Equal(start, h.streamStart) {
			return ErrDamaged
		}
	}
	return ErrWrongPassphrase
}

// joinBlocks checks the header and every block of version 4.
func (h *header) joinBlocks(rest []byte, k keys) ([]byte, error) {
	hash := sha256.Sum256(h.raw)
	if len(rest) < 2*sha256.Size || !hmac.Equal(rest[:sha256.Size], hash[:]) {
		return nil, ErrDamaged
	}
	if !hmac.Equal(rest[sha256.Size:2*sha256.Size], k.sum(headerBlock, h.raw)) {
		return nil, ErrWrongPassphrase
	}
	rest = rest[2*sha256.Size:]
	var all []byte
	for i := uint64(0); ; i++ {
		if len(rest) < sha256.Size {
			return nil, ErrDamaged
		}
		mac, length := rest[:sha256.Size], rest[sha256.Size:]
		data, after, ok := cut32(length)
		if !ok || !hmac.Equal(mac, k.sum(i, binary.LittleEndian.AppendUint64(nil, i), length[:4], data)) {
			return nil, ErrDamaged
		}
		if len(data) == 0 {
			return all, nil
		}
		all, rest = append(all, data...), after
	}
}

// joinHashedBlocks checks every block of version 3.
func joinHashedBlocks(rest []byte) ([]byte, error) {
	var all []byte
	for i := uint32(0); ; i++ {
		if len(rest) < 4+sha256.Size || binary.LittleEndian.Uint32(rest) != i {
			return nil, ErrDamaged
		}
		hash := rest[4 : 4+sha256.Size]
		data, after, ok := cut32(rest[4+sha256.Size:])
		if !ok {
			return nil, ErrDamaged
		}
		if len(data) == 0 {
			return all, nil
		}
		if sum := sha256.Sum256(data); !hmac.Equal(hash, sum[:]) {
			return nil, ErrDamaged
		}
		all, rest = append(all, data...), after
	}
}

// decrypt undoes the cipher and its padding.
func (h *header) decrypt(sealed []byte, k keys) ([]byte, error) {
	plain := make([]byte, len(sealed))
	if h.cipher == cipherChaCha20 {
		c, err := chacha20.NewUnauthenticatedCipher(k.master[:], h.iv)
		if err != nil {
			return nil, ErrDamaged
		}
		c.XORKeyStream(plain, sealed)
		return plain, nil
	}
	block, err := h.block(k)
	if err != nil || len(sealed) == 0 || len(sealed)%aes.BlockSize != 0 {
		return nil, ErrDamaged
	}
	cipher.NewCBCDecrypter(block, h.iv).CryptBlocks(plain, sealed)
	padding := int(plain[len(plain)-1])
	if padding < 1 || padding > aes.BlockSize || !bytes.HasSuffix(plain, bytes.Repeat([]byte{byte(padding)}, padding)) {
		return nil, ErrDamaged
	}
	return plain[:len(plain)-padding], nil
}

// block returns the cipher of a file, if it is one that works on blocks.
func (h *header) block(k keys) (cipher.Block, error) {
	switch h.cipher {
	case cipherAES:
		return aes.NewCipher(k.master[:])
	case cipherTwofish:
		return twofish.NewCipher(k.master[:])
	}
	return nil, ErrVersion
}

// unwrap decompresses the content and, in version 4, reads the inner header.
func (h *header) unwrap(plain []byte) ([]byte, error) {
	if h.gzip {
		z, err := gzip.NewReader(bytes.NewReader(plain))
		if err != nil {
			return nil, ErrDamaged
		}
		if plain, err = readAtMost(z, maxContent); err != nil {
			return nil, err
		}
	}
	if len(plain) > maxContent {
		return nil, ErrTooBig
	}
	if h.major == 3 {
		return plain, nil
	}
	return h.readInner(plain)
}

func readAtMost(r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, ErrDamaged
	case int64(len(data)) > most:
		return nil, ErrTooBig
	}
	return data, nil
}

// The fields of the inner header. Others are attached files, which are not needed here.
const (
	innerStream    = 1
	innerStreamKey = 2
)

func (h *header) readInner(plain []byte) ([]byte, error) {
	var number uint32
	var key []byte
	for {
		id, value, rest, err := nextField(plain, 4)
		if err != nil {
			return nil, err
		}
		plain = rest
		switch {
		case id == fieldEnd:
			h.stream = stream{number, key}
			return plain, nil
		case id == innerStream && len(value) == 4:
			number = binary.LittleEndian.Uint32(value)
		case id == innerStreamKey:
			key = value
		}
	}
}

// write writes the header of a new file, followed by the sealed content.
func (h *header) write(w io.Writer, content, transformed []byte) error {
	k := h.keys(transformed)
	raw := h.bytes()
	hash := sha256.Sum256(raw)
	sealed, err := h.encrypt(content, k)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	out.Write(raw)
	out.Write(hash[:])
	out.Write(k.sum(headerBlock, raw))
	for i, data := range [][]byte{sealed, nil} {
		length := binary.LittleEndian.AppendUint32(nil, uint32(len(data)))
		out.Write(k.sum(uint64(i), binary.LittleEndian.AppendUint64(nil, uint64(i)), length, data))
		out.Write(length)
		out.Write(data)
	}
	_, err = w.Write(out.Bytes())
	return err
}

// encrypt compresses and pads the content, and encrypts it with AES.
func (h *header) encrypt(content []byte, k keys) ([]byte, error) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write(content)
	if err := errors.Join(err, z.Close()); err != nil {
		return nil, err
	}
	padding := aes.BlockSize - packed.Len()%aes.BlockSize
	packed.Write(bytes.Repeat([]byte{byte(padding)}, padding))
	block, err := aes.NewCipher(k.master[:])
	if err != nil {
		return nil, err
	}
	sealed := packed.Bytes()
	cipher.NewCBCEncrypter(block, h.iv).CryptBlocks(sealed, sealed)
	return sealed, nil
}
