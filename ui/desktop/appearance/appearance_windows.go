package appearance

import (
	"context"
	"errors"
	"unsafe"

	sys "golang.org/x/sys/windows"
)

// highContrast asks for the state of the system's high contrast themes (HIGHCONTRASTW
// of winuser.h).
func highContrast(context.Context) (bool, error) {
	const get, on = 0x0042, 0x00000001 // SPI_GETHIGHCONTRAST, HCF_HIGHCONTRASTON
	state := struct {
		size, flags uint32
		scheme      *uint16
	}{}
	state.size = uint32(unsafe.Sizeof(state))
	ok, _, _ := sys.NewLazySystemDLL("user32.dll").NewProc("SystemParametersInfoW").Call(get, uintptr(state.size), uintptr(unsafe.Pointer(&state)), 0)
	if ok == 0 {
		return false, errors.ErrUnsupported
	}
	return state.flags&on != 0, nil
}
