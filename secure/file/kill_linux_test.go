package file

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// whole returns a file's content that is large enough for writing to take a while.
func whole(b byte) []byte { return bytes.Repeat([]byte{b}, 1<<22) }

// TestMain writes forever if it is the child process of TestKilled.
func TestMain(m *testing.M) {
	if path := os.Getenv("FILE_TEST_WRITES"); path != "" {
		for i := 0; ; i++ {
			os.Stdout.WriteString("on\n")
			if err := Write(path, whole(byte('a'+i%26))); err != nil {
				panic(err)
			}
		}
	}
	os.Exit(m.Run())
}

// A Write that is killed at any moment leaves the old file or the new one and, after the
// next Write, nothing else in the folder.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "sheet.pdf")
	for round := range 12 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "FILE_TEST_WRITES="+path)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(out)
		for range 2 + round/3 {
			if _, err := lines.ReadString('\n'); err != nil {
				t.Fatal(err)
			}
		}
		cmd.Process.Kill()
		io.Copy(io.Discard, lines)
		cmd.Wait()
		got, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(got, whole(got[0])) {
			t.Fatalf("half a file: %v, %d bytes", err, len(got))
		}
	}
	if err := Write(path, []byte("end")); err != nil {
		t.Fatal(err)
	}
	wantOnly(t, dir, "sheet.pdf")
}

// A process killed before the file has a name leaves nothing, not even a hidden file.
func TestUnnamed(t *testing.T) {
	dir := t.TempDir()
	done, err := open(t, dir).writeUnnamed("a", unfinished+"x", []byte("x"))
	require.NoError(t, err)
	if !done { // the file system has no unnamed files
		wantOnly(t, dir)
		return
	}
	wantFile(t, filepath.Join(dir, "a"), "x")
	wantOnly(t, dir, "a")
}

func TestPortable(t *testing.T) {
	sys := t.TempDir()
	device := func(number, path, removable string) {
		full := filepath.Join(sys, "devices", path)
		require.NoError(t, os.MkdirAll(full, 0o700))
		disk := full
		if filepath.Base(filepath.Dir(filepath.Dir(full))) == "block" {
			disk = filepath.Dir(full)
		}
		require.NoError(t, os.WriteFile(filepath.Join(disk, "removable"), []byte(removable+"\n"), 0o600))
		require.NoError(t, os.MkdirAll(filepath.Join(sys, "dev/block"), 0o700))
		require.NoError(t, os.Symlink(full, filepath.Join(sys, "dev/block", number)))
	}
	device("8:1", "pci0/ata1/host0/block/sda/sda1", "0")
	device("8:17", "pci0/usb2/2-1/host6/block/sdb/sdb1", "1")
	device("8:33", "pci0/usb2/2-2/host7/block/sdc/sdc1", "0") // a USB disk that calls itself fixed
	device("179:1", "pci0/mmc_host/mmc0/block/mmcblk0/mmcblk0p1", "1")
	device("254:1", "virtual/block/dm-1", "0")
	for _, c := range []struct {
		major, minor uint32
		want         bool
	}{{8, 1, false}, {8, 17, true}, {8, 33, true}, {179, 1, true}, {254, 1, false}, {0, 40, false}} {
		if got := portable(sys, c.major, c.minor); got != c.want {
			t.Errorf("%d:%d: %v", c.major, c.minor, got)
		}
	}
	if Portable(filepath.Join(t.TempDir(), "not", "there", "sheet.pdf")) {
		t.Error("this computer's disk is taken for a stick")
	}
}
