package session

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

func TestLockDue(t *testing.T) {
	minutes := func(m int) func(*desk) { return func(d *desk) { d.add(); d.SetAutoLockMinutes(m) } }
	tests := map[string]struct {
		whose  people.Computer
		before func(*desk)
		idle   time.Duration
		after  time.Duration // 0: not due
	}{
		"nobody is here":                       {people.Own, func(*desk) {}, time.Hour, 0},
		"a draft":                              {people.Own, func(d *desk) { d.Draft() }, time.Hour, 3 * time.Minute},
		"somebody, too early":                  {people.Own, func(d *desk) { d.add() }, 3*time.Minute - time.Second, 0},
		"somebody":                             {people.Own, func(d *desk) { d.add() }, 3 * time.Minute, 3 * time.Minute},
		"ten minutes, early":                   {people.Own, minutes(10), 9 * time.Minute, 0},
		"ten minutes":                          {people.Own, minutes(10), 10 * time.Minute, 10 * time.Minute},
		"never":                                {people.Own, minutes(0), time.Hour, 0},
		"an edited file":                       {people.Own, minutes(-7), time.Hour, 3 * time.Minute},
		"too many minutes":                     {people.Own, minutes(1 << 60), time.Hour, 3 * time.Minute},
		"shared":                               {people.Shared, minutes(0), 3 * time.Minute, 3 * time.Minute},
		"nobody said whose":                    {"", func(d *desk) { minutes(0)(d); d.ok(d.store.SetSettings(people.Settings{LockMinutes: people.Never})) }, time.Hour, 3 * time.Minute},
		"a passphrase is left behind the lock": {people.Own, func(d *desk) { d.add(); d.Lock(0, secure.Secret{}) }, time.Hour, 3 * time.Minute},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			at(t, test.whose, func(t *testing.T, d *desk) {
				test.before(d)
				d.settle()
				d.Touch()
				d.pass(test.idle)
				after, due := d.LockDue()
				if due != (test.after != 0) || due && after != test.after {
					t.Errorf("%v, %t", after, due)
				}
				if got := d.IdleFor(); got != test.idle {
					t.Errorf("idle for %v", got)
				}
				d.Touch()
				if _, due := d.LockDue(); due {
					t.Error("due though somebody is here")
				}
			})
		})
	}
}
