package printer

import (
	"errors"
	"unsafe"

	"golang.org/x/sys/windows"
)

// info4 is PRINTER_INFO_4W of winspool.h.
type info4 struct {
	printer, server *uint16
	attributes      uint32
}

// enumerate names the printers that this account sees, local or connected.
func enumerate() ([]string, error) {
	const localAndConnected, level = 0x2 | 0x4, 4
	proc := windows.NewLazySystemDLL("winspool.drv").NewProc("EnumPrintersW")
	buf := make([]info4, 64) // of these, so that it is aligned
	for {
		var need, count uint32
		size := uintptr(len(buf)) * unsafe.Sizeof(info4{})
		ok, _, err := proc.Call(localAndConnected, 0, level, uintptr(unsafe.Pointer(&buf[0])), size,
			uintptr(unsafe.Pointer(&need)), uintptr(unsafe.Pointer(&count)))
		switch {
		case ok != 0:
			var names []string
			for _, p := range buf[:count] {
				names = append(names, windows.UTF16PtrToString(p.printer))
			}
			return names, nil
		case errors.Is(err, windows.ERROR_INSUFFICIENT_BUFFER) && uintptr(need) > size:
			buf = make([]info4, uintptr(need)/unsafe.Sizeof(info4{})+1)
		default:
			return nil, err
		}
	}
}

// defaultName is the default printer, "" for none.
func defaultName() string {
	proc := windows.NewLazySystemDLL("winspool.drv").NewProc("GetDefaultPrinterW")
	var name [512]uint16
	size := uint32(len(name))
	if ok, _, _ := proc.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name[:])
}
