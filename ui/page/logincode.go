package page

import (
	"time"

	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/part"
)

// ShowCode shows a key's code for a moment. It is stateless, so the next call is right
// even if the computer slept or its clock was set.
func ShowCode(d *part.CodeDial, key totp.Key, now time.Time) {
	left := (key.Left(now) + time.Second - 1) / time.Second
	d.Set(part.CodeState{
		Remaining: int(left), Period: int(key.Period / time.Second),
		Code: key.Code(now), Next: key.Code(now.Add(key.Period)),
	})
}
