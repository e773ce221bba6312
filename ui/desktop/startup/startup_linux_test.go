package startup

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets"
)

func TestCacheComposeTable(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("XCOMPOSECACHE", "")
	CacheComposeTable()
	dir := os.Getenv("XCOMPOSECACHE")
	if info, err := os.Stat(dir); err != nil || !info.IsDir() || info.Mode().Perm() != 0o700 || filepath.Dir(dir) != cache {
		t.Errorf("%q: %v, %v", dir, info, err)
	}
	t.Setenv("XCOMPOSECACHE", "mine")
	if CacheComposeTable(); os.Getenv("XCOMPOSECACHE") != "mine" {
		t.Error("the person's own folder is not kept")
	}
}

func TestReadOnlyMappings(t *testing.T) {
	const smaps = `00400000-00452000 r-xp 00000000 08:02 173521 /usr/bin/waypost
Rss:                 328 kB
Anonymous:             0 kB
Swap:                  0 kB
VmFlags: rd ex mr mw me
00651000-00652000 r--p 00051000 08:02 173521 /usr/bin/waypost
Anonymous:             4 kB
Swap:                  0 kB
00652000-00655000 rw-p 00052000 08:02 173521 /usr/bin/waypost
Anonymous:             0 kB
Swap:                  0 kB
7f00a000-7f00c000 r--s 00000000 08:02 173522 /usr/share/a file that is shared
Anonymous:             0 kB
Swap:                  0 kB
7f0000000000-7f0000021000 r--p 00000000 00:00 0
Anonymous:             0 kB
Swap:                  0 kB
7f1000000000-7f1000001000 r-xp 00000000 00:00 0                  [vdso]
Anonymous:             0 kB
Swap:                  0 kB
7f2000000000-7f2000003000 r--p 00002000 08:02 173523 /usr/lib/a library.so.1
Size:                 12 kB
Anonymous:             0 kB
Swap:                  0 kB
7f2100000000-7f2100003000 r--p 00002000 08:02 173523 /usr/lib/swapped.so.1
Anonymous:             0 kB
Swap:                  4 kB
7f3000000000-7f3000003000 r--p 00000000 08:02 173524 /usr/share/fonts/font.ttf
Anonymous:             0 kB
Swap:                  0 kB
`
	want := []mapping{{0x400000, 0x452000}, {0x7f2000000000, 0x7f2000003000}}
	if got := readOnlyMappings(strings.NewReader(smaps), "/usr/bin/waypost"); !slices.Equal(got, want) {
		t.Errorf("%x, want %x", got, want)
	}
}

// Released pages leave memory, and are reloaded with the same content.
func TestReleasePages(t *testing.T) {
	before, resident := sha256.Sum256(assets.AppIcon()), residentCode(t)
	ReleasePages()
	if now := residentCode(t); now >= resident {
		t.Errorf("%d of %d kB are still in memory", now, resident)
	}
	if sha256.Sum256(assets.AppIcon()) != before {
		t.Error("the icon has changed")
	}
}

// residentCode returns how much of the program's own code is in memory, in kB.
func residentCode(t *testing.T) (kB uintptr) {
	t.Helper()
	smaps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Fatal(err)
	}
	_, code, _ := bytes.Cut(smaps, []byte(" r-xp "))
	_, rss, _ := bytes.Cut(code, []byte("Rss:"))
	for _, digit := range bytes.TrimSpace(rss[:bytes.IndexByte(rss, 'k')]) {
		kB = 10*kB + uintptr(digit-'0')
	}
	return kB
}
