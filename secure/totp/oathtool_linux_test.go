package totp_test

import (
	"fmt"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

// A thousand keys of all kinds make the same codes as in another program, oathtool.
func TestSameCodesAsOathtool(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 238))
	var script, want strings.Builder
	for range 1000 {
		secret := make([]byte, 5+random.IntN(60))
		for i := range secret {
			secret[i] = byte(random.Uint32())
		}
		k := totp.Key{
			Secret:    secure.NewSecret(base32NoPad(secret)),
			Algorithm: totp.Algorithm(random.IntN(3)),
			Digits:    6 + random.IntN(3),
			Period:    time.Duration(10+random.IntN(111)) * time.Second,
		}
		now := time.Unix(random.Int64N(1<<33), 0).UTC()
		fmt.Fprintf(&script, "oathtool --totp=%v --base32 --digits=%d --time-step-size=%v --now='%s' %s\n",
			k.Algorithm, k.Digits, k.Period/time.Second*time.Second, now.Format("2006-01-02 15:04:05 UTC"), k.Secret.Reveal())
		fmt.Fprintln(&want, k.Code(now))
	}
	script.WriteString("\n")
	shell := exec.Command("sh", "-e")
	shell.Stdin = strings.NewReader(script.String())
	got, err := shell.Output()
	if err != nil {
		t.Fatalf("oathtool (Debian: oathtool) does not run: %v", err)
	}
	if string(got) != want.String() {
		ours, theirs := strings.Fields(want.String()), strings.Fields(string(got))
		for i, line := range strings.Split(script.String(), "\n")[:min(len(ours), len(theirs))] {
			if ours[i] != theirs[i] {
				t.Fatalf("%s: oathtool %s, we %s", line[:strings.LastIndexByte(line, ' ')], theirs[i], ours[i])
			}
		}
		t.Fatalf("%d codes, want %d", len(theirs), len(ours))
	}
}
