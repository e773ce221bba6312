package printer

import (
	"errors"
	"fmt"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// spooler returns a function of the Windows print spooler's library.
func spooler(name string) *windows.LazyProc {
	return windows.NewLazySystemDLL("winspool.drv").NewProc(name)
}

// printerInfo4 is PRINTER_INFO_4W of winspool.h.
type printerInfo4 struct {
	printer, server *uint16
	attributes      uint32
}

// jobInfo1 is JOB_INFO_1W of winspool.h.
type jobInfo1 struct {
	id                                                uint32
	printer, machine, user, document, datatype, words *uint16
	status, priority, position, pages, printed        uint32
	submitted                                         windows.Systemtime
}

// job is one job of a queue.
type job struct {
	id       uint32
	document string
	status   uint32
}

// printed reports whether the printer has taken the whole job.
func (j job) printed() bool { return j.status&0x80 != 0 } // JOB_STATUS_PRINTED

// printerNames returns the names of the printers, local or connected, that this account
// can use.
func printerNames() ([]string, error) {
	const localAndConnected, level = 0x2 | 0x4, 4
	infos, err := enumerate(func(buf *printerInfo4, size uintptr, need, count *uint32) (bool, error) {
		ok, _, err := spooler("EnumPrintersW").Call(localAndConnected, 0, level, uintptr(unsafe.Pointer(buf)), size,
			uintptr(unsafe.Pointer(need)), uintptr(unsafe.Pointer(count)))
		return ok != 0, err
	})
	var names []string
	for _, p := range infos {
		names = append(names, windows.UTF16PtrToString(p.printer))
	}
	return names, err
}

// enumerate calls fill, which fills a buffer with structs and the texts that they point
// to and returns the number of bytes it needs, until the buffer is large enough.
func enumerate[T any](fill func(buf *T, size uintptr, need, count *uint32) (bool, error)) ([]T, error) {
	buf := make([]T, 64) // structs rather than bytes, to be aligned
	for {
		var need, count uint32
		size := uintptr(len(buf)) * unsafe.Sizeof(buf[0])
		ok, err := fill(&buf[0], size, &need, &count)
		switch {
		case ok:
			return buf[:count], nil
		case errors.Is(err, windows.ERROR_INSUFFICIENT_BUFFER) && uintptr(need) > size:
			buf = make([]T, uintptr(need)/unsafe.Sizeof(buf[0])+1)
		default:
			return nil, err
		}
	}
}

// defaultName returns the default printer's name, or "".
func defaultName() string {
	var name [512]uint16
	size := uint32(len(name))
	ok, _, _ := spooler("GetDefaultPrinterW").Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size)))
	if ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name[:])
}

// cancelJobs removes those jobs of a document from its queue that which selects. It
// returns nil only if none were left. A queue that no longer exists has none.
func cancelJobs(s spooled, which func(job) bool) error {
	if s.Printer == "" {
		return nil
	}
	name, err := windows.UTF16PtrFromString(s.Printer)
	if err != nil {
		return fmt.Errorf("printer: %w", err)
	}
	var queue windows.Handle
	ok, _, err := spooler("OpenPrinterW").Call(uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&queue)), 0)
	switch {
	case ok == 0 && errors.Is(err, windows.ERROR_INVALID_PRINTER_NAME):
		return nil
	case ok == 0:
		return fmt.Errorf("printer: opening a queue: %w", err)
	}
	defer spooler("ClosePrinter").Call(uintptr(queue))
	jobs, err := jobsIn(queue)
	if err != nil {
		return fmt.Errorf("printer: reading a queue: %w", err)
	}
	const remove = 5 // JOB_CONTROL_DELETE
	for _, j := range jobs {
		if !strings.Contains(j.document, s.Document) {
			continue
		}
		err = errors.Join(err, errQueued)
		if !which(j) {
			continue
		}
		if ok, _, failure := spooler("SetJobW").Call(uintptr(queue), uintptr(j.id), 0, 0, remove); ok == 0 {
			err = errors.Join(err, failure)
		}
	}
	return err
}

// errQueued means that a queue still had jobs of a document.
var errQueued = errors.New("printer: the queue has the document")

// jobsIn returns all jobs of a queue.
func jobsIn(queue windows.Handle) ([]job, error) {
	const all, level = 0xffffffff, 1
	infos, err := enumerate(func(buf *jobInfo1, size uintptr, need, count *uint32) (bool, error) {
		ok, _, err := spooler("EnumJobsW").Call(uintptr(queue), 0, all, level, uintptr(unsafe.Pointer(buf)), size,
			uintptr(unsafe.Pointer(need)), uintptr(unsafe.Pointer(count)))
		return ok != 0, err
	})
	var jobs []job
	for _, i := range infos {
		jobs = append(jobs, job{i.id, windows.UTF16PtrToString(i.document), i.status})
	}
	return jobs, err
}
