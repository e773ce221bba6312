package main

/*
#include <malloc.h>

// Without M_MMAP_THRESHOLD, the C library is not glibc.
static void fix_mmap_threshold(void) {
#ifdef M_MMAP_THRESHOLD
	mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}
*/
import "C"

// returnLargeBlocks makes the C library give large blocks of memory back when they are
// freed. The renderer needs some for the first frame; freeing them would raise glibc's
// threshold, and later ones would stay in its heap for good: 3 MiB.
func returnLargeBlocks() { C.fix_mmap_threshold() }
