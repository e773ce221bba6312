// Package guard protects what is on the screen, on the clipboard and in memory from
// everybody except the person at the computer: it measures how long the window has been
// idle, and restricts what the operating system tells other programs about this process.
// It does what each system allows:
//
// - Harden: no core dump, and no other program of the same user can read this
// process's memory, on Linux, macOS and Windows.
// - Conceal: the window does not appear in screen recordings, on Windows only.
// - Copy: a copied secret stays out of the clipboard's history and out of the
// cloud, on Windows only.
// - Forget: overwrites memory that is no longer used, on all systems.
//
// None of this stops an administrator of the computer, or a program that records the
// keyboard.
package guard
