package kdbx

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"github.com/tobischo/argon2"

	"github.com/waypost-app/waypost/secure"
)

// Limits for the key derivation. KeePassXC offers up to 1 GiB, and by default takes about
// one second; these limits allow about ten seconds on an old computer.
const (
	maxMemory   = 1 << 30     // bytes
	maxWork     = 16 << 30    // bytes filled in all passes together
	maxPasses   = 10_000      // whatever the memory
	maxLanes    = 64          // of Argon2
	maxRounds   = 300_000_000 // of AES
	minLaneSize = 8 << 10     // bytes: Argon2 needs 8 blocks of 1 KiB in each lane
)

// The parameters of new files: about half a second.
const (
	newMemory     = 64 << 20
	newIterations = 10
	newLanes      = 2
)

// The key derivations.
var (
	kdfAES      = uuid("c9d9f39a628a4460bf740d08c18a4fea")
	kdfAES4     = uuid("7c02bb8279a74ac0927d114a00648238") // another name for the same
	kdfArgon2d  = uuid("ef636ddf8c29444b91f7a9a403e30a0c")
	kdfArgon2id = uuid("9e298b1956db4773b23dfc3ec6f0a1e6")
)

// uuid returns the bytes of a constant.
func uuid(digits string) (id [16]byte) {
	hex.Decode(id[:], []byte(digits))
	return id
}

// kdf derives a key from a passphrase and is deliberately slow.
type kdf struct {
	id         [16]byte
	salt       []byte
	iterations uint64
	memory     uint64 // in bytes; for Argon2, like the next
	lanes      uint32
}

// parse parses the parameters of version 4.
func (k *kdf) parse(data []byte) error {
	values, err := parseDictionary(data)
	if err != nil {
		return err
	}
	if len(values["$UUID"]) != len(k.id) {
		return ErrDamaged
	}
	copy(k.id[:], values["$UUID"])
	k.salt = values["S"]
	name := "I"
	if k.id == kdfAES || k.id == kdfAES4 {
		name = "R"
	}
	var ok bool
	if k.iterations, ok = number(values[name]); !ok {
		return ErrDamaged
	}
	if name == "R" {
		return k.check()
	}
	memory, okMemory := number(values["M"])
	lanes, okLanes := number(values["P"])
	version, okVersion := number(values["V"])
	switch {
	case !okMemory || !okLanes || !okVersion:
		return ErrDamaged
	case version != argon2.Version || len(values["K"]) > 0 || len(values["A"]) > 0:
		return ErrVersion
	case lanes > maxLanes:
		return ErrTooBig
	}
	k.memory, k.lanes = memory, uint32(lanes)
	return k.check()
}

// number reads an unsigned number of 4 or 8 bytes.
func number(value []byte) (uint64, bool) {
	switch len(value) {
	case 4:
		return uint64(binary.LittleEndian.Uint32(value)), true
	case 8:
		return binary.LittleEndian.Uint64(value), true
	}
	return 0, false
}

// check refuses parameters that would take too much memory or time, or that do not work
// at all.
func (k *kdf) check() error {
	switch k.id {
	case kdfAES, kdfAES4:
		if len(k.salt) != lengthOfSeed {
			return ErrDamaged
		}
		if k.iterations > maxRounds {
			return ErrTooBig
		}
	case kdfArgon2d, kdfArgon2id:
		if k.iterations < 1 || k.lanes < 1 || len(k.salt) < 8 || k.memory < minLaneSize*uint64(k.lanes) {
			return ErrDamaged
		}
		if k.memory > maxMemory || k.iterations > min(maxPasses, maxWork/k.memory) {
			return ErrTooBig
		}
	default:
		return ErrVersion
	}
	return nil
}

// derive derives the key. Argon2 cannot be interrupted; its cost is limited.
func (k *kdf) derive(ctx context.Context, key []byte) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	switch k.id {
	case kdfArgon2d:
		return argon2.DKey(key, k.salt, uint32(k.iterations), uint32(k.memory>>10), uint8(k.lanes), sha256.Size), nil
	case kdfArgon2id:
		return argon2.IDKey(key, k.salt, uint32(k.iterations), uint32(k.memory>>10), uint8(k.lanes), sha256.Size), nil
	}
	return deriveAES(ctx, key, k.salt, k.iterations)
}

// deriveAES encrypts both halves of the key as many times as requested. Encrypting zeros
// in CBC mode gives the same chain, but at the full speed of the hardware.
func deriveAES(ctx context.Context, key, salt []byte, rounds uint64) ([]byte, error) {
	block, err := aes.NewCipher(salt)
	if err != nil {
		return nil, ErrDamaged
	}
	const batch = 1 << 12 // blocks
	zeros, chain := make([]byte, batch*aes.BlockSize), make([]byte, batch*aes.BlockSize)
	out := bytes.Clone(key)
	for _, half := range [][]byte{out[:aes.BlockSize], out[aes.BlockSize:]} {
		for left := rounds; left > 0; {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			n := int(min(left, batch)) * aes.BlockSize
			cipher.NewCBCEncrypter(block, half).CryptBlocks(chain[:n], zeros[:n])
			copy(half, chain[n-aes.BlockSize:n])
			left -= uint64(n / aes.BlockSize)
		}
	}
	sum := sha256.Sum256(out)
	return sum[:], nil
}

// bytes returns the parameters as version 4 writes them.
func (k *kdf) bytes() []byte {
	var b bytes.Buffer
	b.Write(binary.LittleEndian.AppendUint16(nil, dictionary))
	appendValue(&b, typeBytes, "$UUID", k.id[:])
	appendValue(&b, typeBytes, "S", k.salt)
	appendValue(&b, typeUint32, "P", binary.LittleEndian.AppendUint32(nil, k.lanes))
	appendValue(&b, typeUint64, "M", binary.LittleEndian.AppendUint64(nil, k.memory))
	appendValue(&b, typeUint64, "I", binary.LittleEndian.AppendUint64(nil, k.iterations))
	appendValue(&b, typeUint32, "V", binary.LittleEndian.AppendUint32(nil, argon2.Version))
	b.WriteByte(typeEnd)
	return b.Bytes()
}

// compositeKey returns the key of a database that is protected by a passphrase alone.
func compositeKey(passphrase secure.Secret) []byte {
	once := sha256.Sum256([]byte(passphrase.Reveal()))
	twice := sha256.Sum256(once[:])
	return twice[:]
}
