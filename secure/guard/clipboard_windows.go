package guard

import (
	"errors"
	"fmt"
	"runtime"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"

	"github.com/waypost-app/waypost/secure"
)

// Constants of winuser.h and winbase.h.
const (
	formatText = 13     // CF_UNICODETEXT
	movable    = 0x0002 // GMEM_MOVEABLE
)

// privacyFormats returns the formats that hide the clipboard's content from programs that
// watch it, from its history, and from the cloud; see "Cloud Clipboard and Clipboard
// History Formats" in Microsoft's documentation. The first one only needs to be present;
// the others contain a zero, for no.
func privacyFormats() []string {
	return []string{
		"ExcludeClipboardContentFromMonitorProcessing",
		"CanIncludeInClipboardHistory",
		"CanUploadToCloudClipboard",
	}
}

// Copy puts a secret on the clipboard, and asks the system to keep it out of the
// clipboard's history and out of the cloud. window is the HWND of the window from which
// it is copied. Copy waits up to a third of a second for other programs, then fails with
// ErrClipboardBusy. After an error nothing of the secret is on the clipboard, and it
// should not be copied in another way.
func Copy(window uintptr, s secure.Secret) error {
	text, err := windows.UTF16FromString(s.Reveal())
	if err != nil {
		return err // it contains a NUL
	}
	defer clear(text)
	runtime.LockOSThread() // the clipboard is opened for a thread
	defer runtime.UnlockOSThread()
	const pause = 10 * time.Millisecond
	return whileBusy(func() { time.Sleep(pause) }, func() error { return copyText(window, text) })
}

// copyText puts UTF-16 text on the clipboard, after the formats that keep it private: if
// these cannot be set, neither is the text.
func copyText(window uintptr, text []uint16) error {
	if err := called(user32().NewProc("OpenClipboard").Call(window)); err != nil {
		return fmt.Errorf("%w: %w", ErrClipboardBusy, err)
	}
	defer user32().NewProc("CloseClipboard").Call()
	if err := called(user32().NewProc("EmptyClipboard").Call()); err != nil {
		return fmt.Errorf("%w: %w", ErrClipboardBusy, err)
	}
	for _, name := range privacyFormats() {
		if err := putNumber(name, 0); err != nil {
			return errors.Join(err, called(user32().NewProc("EmptyClipboard").Call()))
		}
	}
	return put(formatText, unsafe.Slice((*byte)(unsafe.Pointer(&text[0])), 2*len(text)))
}

// putNumber puts a 32-bit number on the open clipboard, in the format with that name.
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

// put puts bytes on the open clipboard, which then owns them.
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

// free frees memory that the clipboard did not take over. GlobalFree returns zero if it
// succeeds.
func free(kernel32 *windows.LazyDLL, block uintptr) error {
	if left, _, err := kernel32.NewProc("GlobalFree").Call(block); left != 0 {
		return err
	}
	return nil
}
