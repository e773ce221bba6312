package guard

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Forget has the memory that this process does not use any more written over, as
// far as Go lets it: what is garbage is collected, the gaps that it leaves between
// what is alive are filled with zeros, and all that is free goes back to the
// system. It takes a few tenths of a second, and other goroutines go on beside
// it. Copies may remain on stacks, and where C libraries keep theirs.
func Forget() {
	const rounds = 3 // pools and weak handles let go of what they hold only after a second
	for range rounds {
		runtime.GC()
	}
	old := debug.SetGCPercent(-1) // the gaps must not move meanwhile
	for _, size := range gapSizes() {
		fillGaps(size)
	}
	debug.SetGCPercent(old)
	debug.FreeOSMemory()
}

// gapSizes are the sizes in bytes of the slots that Go's allocator has.
func gapSizes() []int {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	var sizes []int
	for _, class := range stats.BySize {
		if class.Size > 0 {
			sizes = append(sizes, int(class.Size))
		}
	}
	const largest = 32 << 10 // what is larger has its memory to itself
	for size := sizes[len(sizes)-1] + 1024; size <= largest; size += 1024 {
		sizes = append(sizes, size)
	}
	return sizes
}

// fillGaps takes the free slots of a size, which Go clears when it hands them out,
// until most of what it takes has to be fetched anew: then there are no gaps left.
func fillGaps(size int) {
	const bite = 256 << 10 // several times what is fetched at once
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

// fetched is how much memory the allocator has fetched for slots.
func fetched() uint64 {
	samples := []metrics.Sample{
		{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/unused:bytes"},
	}
	metrics.Read(samples)
	return samples[0].Value.Uint64() + samples[1].Value.Uint64()
}
