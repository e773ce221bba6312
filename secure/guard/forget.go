package guard

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Forget overwrites memory that this process no longer uses, as far as Go allows: it
// collects garbage, fills the gaps between live objects with zeros, and returns free
// memory to the system. It takes a few tenths of a second, while other goroutines keep
// running. Copies may remain on stacks and in the memory of C libraries.
func Forget() {
	const rounds = 3 // pools and weak handles release objects only in later rounds
	for range rounds {
		runtime.GC()
	}
	// Each processor has some memory to allocate from, whose gaps no other processor can
	// fill.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	old := debug.SetGCPercent(-1) // the gaps must not change meanwhile
	for _, size := range gapSizes() {
		fillGaps(size)
	}
	debug.SetGCPercent(old)
	debug.FreeOSMemory()
}

// gapSizes returns the slot sizes of Go's allocator, in bytes.
func gapSizes() []int {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	var sizes []int
	for _, class := range stats.BySize {
		if class.Size > 0 {
			sizes = append(sizes, int(class.Size))
		}
	}
	const largest = 32 << 10 // larger objects have memory of their own
	for size := sizes[len(sizes)-1] + 1024; size <= largest; size += 1024 {
		sizes = append(sizes, size)
	}
	return sizes
}

// fillGaps allocates slots of one size, which Go clears, until most of them come from
// newly fetched memory: then no gaps of that size are left.
func fillGaps(size int) {
	const bite = 256 << 10 // several times the amount fetched at once
	var held [][][]byte
	for {
		slots := make([][]byte, max(1, bite/size))
		before := fetched()
		for i := range slots {
			slots[i] = make([]byte, size)
		}
		held = append(held, slots)
		if fetched()-before > bite*3/4 {
			break
		}
	}
	runtime.KeepAlive(held)
}

// fetched returns how much memory the allocator has fetched for slots, in bytes.
func fetched() uint64 {
	samples := []metrics.Sample{
		{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/unused:bytes"},
	}
	metrics.Read(samples)
	return samples[0].Value.Uint64() + samples[1].Value.Uint64()
}
