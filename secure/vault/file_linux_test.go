package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/file/filetest"
)

func TestDiskFull(t *testing.T) {
	if !filetest.OwnProcess(t) {
		return
	}
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "kept")
	filetest.FillDisk(t)
	if err := v.Set(t.Context(), "code", secure.NewSecret("new")); !errors.Is(err, ErrDisk) || !errors.Is(err, syscall.EFBIG) {
		t.Errorf("set: %v", err)
	}
	wantValue(t, openQuick(t, path), "code", "kept")
	sealed, err := v.Recipient().Seal(map[Item]secure.Secret{"code": secure.NewSecret("new")})
	require.NoError(t, err)
	back, err := v.Unseal(sealed)
	if err != nil || back["code"].Reveal() != "new" {
		t.Errorf("sealed without a disk: %v", err)
	}
	filetest.EmptyDisk(t)
	mustSet(t, v, "code", "new")
}

// Erasing needs no disk space.
func TestEraseOnFullDisk(t *testing.T) {
	if !filetest.OwnProcess(t) {
		return
	}
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "backup code", "7K4M")
	mustSet(t, v, "answer 1", "Calle Ocho")
	filetest.FillDisk(t)
	r, err := Erase(t.Context(), v)
	if err != nil || !slices.Equal(r.Gone, []Item{"answer 1", "backup code"}) || len(r.Files) != 2 {
		t.Errorf("%+v, %v", r, err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "kept")
	dir := filepath.Dir(path)
	for name, mode := range map[string]os.FileMode{ // readable by anyone
		"items.age": 0o444, IdentityName: 0o444, lockName: 0o444,
		".": 0o555, "..": 0o755, "../..": 0o755,
	} {
		require.NoError(t, os.Chmod(filepath.Join(dir, name), mode))
	}
	asNobody(t, func() {
		wantDiskFault(t, v)
		if _, err := v.id.Open(filepath.Join(dir, "new.age")); !errors.Is(err, ErrDisk) {
			t.Errorf("new file: %v", err)
		}
		if _, err := v.id.Open(filepath.Join(dir, "new folder", "new.age")); !errors.Is(err, ErrDisk) {
			t.Errorf("new folder: %v", err)
		}
	})
}

// asNobody calls do as a user other than root, since do must fail for people but would
// succeed for root. This affects only the current thread, and only its access to files.
func asNobody(t *testing.T, do func()) {
	t.Helper()
	if os.Geteuid() == 0 {
		const nobody = 65534
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		syscall.RawSyscall(syscall.SYS_SETFSUID, nobody, 0, 0)
		defer syscall.RawSyscall(syscall.SYS_SETFSUID, 0, 0, 0)
	}
	do()
}

// Both files open with the standard age tool; the identity with the passphrase, typed on
// a terminal.
func TestStockAge(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "backup code", "7K4M 92QD XT3H 8WBN")
	mustSet(t, v, "answer 1", "Peña & <Calle> Ocho\n")
	mustSet(t, v, "odd", "\xff\x00")
	key := filepath.Join(t.TempDir(), "key.txt")
	identity := filepath.Join(filepath.Dir(path), IdentityName)
	onTerminal(t, passphrase+"\n", "age", "--decrypt", "--output", key, identity)
	out, err := exec.Command("age", "--decrypt", "--identity", key, path).Output()
	require.NoError(t, err)
	want := `{
  "waypost": 1,
  "items": {
    "answer 1": "Peña & <Calle> Ocho\n",
    "backup code": "7K4M 92QD XT3H 8WBN",
    "odd": "waypost-base64:/wA="
  }
}
`
	if string(out) != want {
		t.Errorf("age gives %s", out)
	}
}

// Files made by the standard tool open here.
func TestStockAgeMakes(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	cmd := exec.Command("age", "--recipient", v.id.key.Recipient().String(), "--output", path+"2")
	cmd.Stdin = strings.NewReader(`{"waypost": 1, "items": {"code": "by hand"}}`)
	require.NoError(t, cmd.Run())
	made, err := v.id.Open(path + "2")
	require.NoError(t, err)
	wantValue(t, made, "code", "by hand")
}

// onTerminal runs a program on its own terminal and types on it.
func onTerminal(t *testing.T, typed, name string, args ...string) {
	t.Helper()
	keyboard, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	require.NoError(t, err)
	defer keyboard.Close()
	var locked, number int32
	require.NoError(t, ioctl(keyboard, syscall.TIOCSPTLCK, &locked))
	require.NoError(t, ioctl(keyboard, syscall.TIOCGPTN, &number))
	terminal, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	require.NoError(t, err)
	cmd := exec.Command(name, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = terminal, terminal, terminal
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	require.NoError(t, cmd.Start())
	terminal.Close()
	_, err = io.WriteString(keyboard, typed)
	require.NoError(t, err)
	var screen bytes.Buffer
	io.Copy(&screen, keyboard) // ends with an error when the program ends
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, screen.String())
	}
}

func ioctl(f *os.File, request uintptr, n *int32) error {
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(unsafe.Pointer(n)))
	if errno != 0 {
		return errno
	}
	return nil
}
