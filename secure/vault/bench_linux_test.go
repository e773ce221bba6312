package vault

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/zalando/go-keyring"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// BenchmarkKeychainSave compares saving with a set and a get of go-keyring, of which it
// consists. The two alternate, so that both run under the same conditions, and the
// medians are reported: extra-ms should be at most 2.
func BenchmarkKeychainSave(b *testing.B) {
	keyringtest.Start(b)
	v := Keychain("", rosa)
	value := secure.NewSecret("7K4M 92QD XT3H 8WBN")
	mustSet(b, v, "code", "first")
	var raw, ours []time.Duration
	for b.Loop() {
		begin := time.Now()
		require.NoError(b, keyring.Set(service, "raw", value.Reveal()))
		_, err := keyring.Get(service, "raw")
		require.NoError(b, err)
		raw = append(raw, time.Since(begin))
		begin = time.Now()
		require.NoError(b, v.Set(b.Context(), "code", value))
		ours = append(ours, time.Since(begin))
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(raw), "raw-ms")
	b.ReportMetric(median(ours), "save-ms")
	b.ReportMetric(median(ours)-median(raw), "extra-ms")
}

// median returns the median in milliseconds.
func median(all []time.Duration) float64 {
	slices.Sort(all)
	return all[len(all)/2].Seconds() * 1000
}

func BenchmarkFileSave(b *testing.B) {
	v := openQuick(b, itemsPath(b))
	value := secure.NewSecret("7K4M 92QD XT3H 8WBN")
	for b.Loop() {
		require.NoError(b, v.Set(b.Context(), "code", value))
	}
}

func BenchmarkFileGet(b *testing.B) {
	v := openQuick(b, itemsPath(b))
	mustSet(b, v, "code", "7K4M")
	for b.Loop() {
		_, err := v.Get(b.Context(), "code")
		require.NoError(b, err)
	}
}

// BenchmarkUnlock measures one scrypt, which does not depend on the number of people.
func BenchmarkUnlock(b *testing.B) {
	path := filepath.Join(b.TempDir(), IdentityName)
	_, err := CreateIdentity(path, secure.NewSecret(passphrase))
	require.NoError(b, err)
	for b.Loop() {
		_, err := Unlock(path, secure.NewSecret(passphrase))
		require.NoError(b, err)
	}
}
