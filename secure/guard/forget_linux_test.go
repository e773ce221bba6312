package guard_test

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/guard"
)

// Forget leaves nothing of dropped values, even if there are live objects between them.
func TestForget(t *testing.T) {
	// The word is assembled each time, so that only copies contain it.
	word := func(i int) string {
		return strings.Repeat("x", i%7) + strings.ToUpper("marigold-") + fmt.Sprint("trail-", i)
	}
	find := []byte("MARIGOLD-trail-")
	find[3] = 'I'
	var alive, gone [][]byte
	for i := range 20_000 {
		gone = append(gone, append(make([]byte, 0, 16<<(i%9)), word(i)...))
		alive = append(alive, bytes.Repeat([]byte{1}, 16<<(i%9)))
	}
	if n := copies(t, find); n < len(gone) {
		t.Fatalf("only %d copies before: does the search work?", n)
	}
	gone = nil
	guard.Forget()
	n := copies(t, find)
	runtime.KeepAlive(alive)
	t.Logf("%d copies are left of %d", n, len(alive))
	if n > len(alive)/100 {
		t.Error("that is too many")
	}
}

// copies counts the occurrences of a word in the memory of this process.
func copies(t *testing.T, word []byte) (n int) {
	t.Helper()
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		t.Fatal(err)
	}
	memory, err := os.Open("/proc/self/mem")
	if err != nil {
		t.Fatal(err)
	}
	defer memory.Close()
	part := make([]byte, 1<<20)
	for line := range strings.Lines(string(maps)) {
		var from, to int64
		var rights string
		if _, err := fmt.Sscanf(line, "%x-%x %s", &from, &to, &rights); err != nil || !strings.HasPrefix(rights, "rw") {
			continue
		}
		for ; from < to; from += int64(len(part)) {
			got, _ := memory.ReadAt(part[:min(int64(len(part)), to-from)], from)
			n += bytes.Count(part[:got], word)
		}
	}
	clear(part)
	return n
}
