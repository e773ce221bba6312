//go:build !linux

package main

// returnLargeBlocks is needed for glibc only.
func returnLargeBlocks() {}
