package kdbx

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"io"

	"github.com/waypost-app/waypost/secure"
)

// quick returns the fastest key derivation.
func quick() kdf {
	return kdf{id: kdfArgon2id, salt: random(lengthOfSeed), iterations: 1, memory: minLaneSize, lanes: 1}
}

// WriteQuick is like Write, but with the fastest key derivation.
func WriteQuick(w io.Writer, entries []Entry, passphrase secure.Secret) error {
	return write(w, "Waypost", entries, passphrase, quick())
}

// IsQuick reports whether a file allows a key derivation that takes far less than a second.
func IsQuick(data []byte) bool {
	h, _, err := parseHeader(data)
	return err != nil || h.kdf.memory*h.kdf.iterations <= 16<<20 && h.kdf.iterations <= 100_000
}

// SealXML returns a database of version 4.1 with arbitrary content.
func SealXML(content []byte, passphrase secure.Secret) []byte {
	h := &header{
		major: 4, cipher: cipherAES, gzip: true, masterSeed: random(lengthOfSeed), iv: random(aes.BlockSize), kdf: quick(),
	}
	transformed, _ := h.kdf.derive(context.Background(), compositeKey(passphrase))
	inner := appendField(nil, innerStream, []byte{streamChaCha20, 0, 0, 0})
	inner = appendField(appendField(inner, innerStreamKey, random(lengthOfStreamKey)), fieldEnd, nil)
	var b bytes.Buffer
	h.write(&b, append(inner, content...), transformed)
	return b.Bytes()
}

// Seal3 returns a database of version 3.1 with one entry that has a protected password,
// as described for that version, which no program writes any more.
func Seal3(password string, passphrase secure.Secret) []byte {
	var b []byte
	b = binary.LittleEndian.AppendUint32(b, signature)
	b = binary.LittleEndian.AppendUint32(b, generation2)
	b = binary.LittleEndian.AppendUint32(b, 0x00030001)
	seed, transform, iv, start, key := random(32), random(32), random(16), random(32), random(32)
	for _, f := range []struct {
		id    byte
		value []byte
	}{
		{fieldCipher, cipherAES[:]},
		{fieldCompression, make([]byte, 4)},
		{fieldMasterSeed, seed},
		{fieldTransformSeed, transform},
		{fieldRounds, binary.LittleEndian.AppendUint64(nil, 6000)},
		{fieldIV, iv},
		{fieldStreamKey, key},
		{fieldStreamStart, start},
		{fieldStream, []byte{streamSalsa20, 0, 0, 0}},
		{fieldEnd, []byte("\r\n\r\n")},
	} {
		b = append(binary.LittleEndian.AppendUint16(append(b, f.id), uint16(len(f.value))), f.value...)
	}
	hash := sha256.Sum256(b)
	sealed := []byte(password)
	stream{streamSalsa20, key}.xor(sealed)
	content := []byte("<KeePassFile><Meta><HeaderHash>" + base64.StdEncoding.EncodeToString(hash[:]) +
		"</HeaderHash></Meta><Root><Group><Entry><String><Key>Password</Key><Value Protected=\"True\">" +
		base64.StdEncoding.EncodeToString(sealed) + "</Value></String></Entry></Group></Root></KeePassFile>")

	transformed, _ := deriveAES(context.Background(), compositeKey(passphrase), transform, 6000)
	plain := append([]byte{}, start...)
	for i, data := range [][]byte{content, nil} {
		sum := [32]byte{}
		if len(data) > 0 {
			sum = sha256.Sum256(data)
		}
		plain = append(binary.LittleEndian.AppendUint32(plain, uint32(i)), sum[:]...)
		plain = append(binary.LittleEndian.AppendUint32(plain, uint32(len(data))), data...)
	}
	padding := aes.BlockSize - len(plain)%aes.BlockSize
	plain = append(plain, bytes.Repeat([]byte{byte(padding)}, padding)...)
	master := sha256.Sum256(append(bytes.Clone(seed), transformed...))
	block, _ := aes.NewCipher(master[:])
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(plain, plain)
	return append(b, plain...)
}
