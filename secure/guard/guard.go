// Package guard keeps what is on the screen and in memory from others than the
// person who sits at the computer: it tells when the window has to lock itself,
// and takes away what the operating system would tell other programs about this
// process. It does what each system allows and no more:
//
//   - Harden: no core dump, and no other program of the same log-in reads this
//     process's memory, on Linux, macOS and Windows.
//   - Conceal: the window is black in screen recordings, on Windows only.
//   - Copy: a copied secret stays out of the clipboard's history and out of the
//     cloud, on Windows only.
//
// None of it stops an administrator of the computer, or a program that watches the
// keyboard.
package guard
