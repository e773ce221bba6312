package link_test

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard/link"
)

func BenchmarkCheck(b *testing.B) {
	for b.Loop() {
		link.Check("https://myaccount.uscis.gov.sign-in.example/create-account")
	}
}

func BenchmarkCheckWorst(b *testing.B) {
	s := strings.Repeat("a.b ", 4<<10)
	for b.Loop() {
		link.Check(s)
	}
}
