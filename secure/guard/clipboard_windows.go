package guard

import (
	"errors"
	"runtime"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"

	"waypost/secure"
)

// formatText is CF_UNICODETEXT, and movable GMEM_MOVEABLE, of winuser.h and
// winbase.h.
const (
	formatText = 13
	movable    = 0x0002
)

// keptOut are the formats that keep what is on the clipboard from those who
// listen to it, from its history, and from the cloud; see "Cloud Clipboard and
// Clipboard History Formats" in Microsoft's documentation. The first needs only
// to be there; the others say no with a zero.
func keptOut() []string {
	return []string{
		"ExcludeClipboardContentFromMonitorProcessing",
		"CanIncludeInClipboardHistory",
		"CanUploadToCloudClipboard",
	}
}

// Copy puts a secret on the clipboard, and asks the system to keep it out of the
// clipboard's history and out of the cloud. The window is the HWND of the one that
// is copied from. After an error nothing of the secret is on the clipboard.
func Copy(window uintptr, s secure.Secret) error {
	text, err := windows.UTF16FromString(s.Reveal())
	if err != nil {
		return err // it has a NUL inside
	}
	defer clear(text)
	runtime.LockOSThread() // the clipboard is open for a thread
	defer runtime.UnlockOSThread()
	if err := openClipboard(window); err != nil {
		return err
	}
	defer user32().NewProc("CloseClipboard").Call()
	if err := called(user32().NewProc("EmptyClipboard").Call()); err != nil {
		return err
	}
	for _, name := range keptOut() {
		if err := putNumber(name, 0); err != nil {
			return errors.Join(err, called(user32().NewProc("EmptyClipboard").Call()))
		}
	}
	return put(formatText, unsafe.Slice((*byte)(unsafe.Pointer(&text[0])), 2*len(text)))
}

// openClipboard waits a little for another program that has it open.
func openClipboard(window uintptr) error {
	const tries, pause = 10, 10 * time.Millisecond
	var err error
	for range tries {
		if err = called(user32().NewProc("OpenClipboard").Call(window)); err == nil {
			return nil
		}
		time.Sleep(pause)
	}
	return err
}

// putNumber puts a number of 32 bits on the clipboard in a format with a name.
func putNumber(name string, n uint32) error {
	wide, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return err
	}
	format, _, err := user32().NewProc("RegisterClipboardFormatW").Call(uintptr(unsafe.Pointer(wide)))
	if format == 0 {
		return err
	}
	return put(format, unsafe.Slice((*byte)(unsafe.Pointer(&n)), unsafe.Sizeof(n)))
}

// put puts bytes on the open clipboard. They are the system's when that worked.
func put(format uintptr, data []byte) error {
	kernel32 := windows.NewLazySystemDLL("kernel32.dll")
	block, _, err := kernel32.NewProc("GlobalAlloc").Call(movable, uintptr(len(data)))
	if block == 0 {
		return err
	}
	at, _, err := kernel32.NewProc("GlobalLock").Call(block)
	if at == 0 {
		return errors.Join(err, free(kernel32, block))
	}
	kernel32.NewProc("RtlMoveMemory").Call(at, uintptr(unsafe.Pointer(&data[0])), uintptr(len(data)))
	kernel32.NewProc("GlobalUnlock").Call(block)
	if err := called(user32().NewProc("SetClipboardData").Call(format, block)); err != nil {
		return errors.Join(err, free(kernel32, block))
	}
	return nil
}

// free gives memory back that the clipboard did not take. GlobalFree returns zero
// when it worked.
func free(kernel32 *windows.LazyDLL, block uintptr) error {
	if left, _, err := kernel32.NewProc("GlobalFree").Call(block); left != 0 {
		return err
	}
	return nil
}
