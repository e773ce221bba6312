package export_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/totp"
)

// Missing names the missing QR codes, separately for each export.
func TestMissingPages(t *testing.T) {
	for name, c := range map[string]struct{ here, want []export.Page }{
		"none":           {nil, nil},
		"a whole":        {[]export.Page{{1, 2}, {2, 2}}, nil},
		"out of order":   {[]export.Page{{3, 4}, {1, 4}}, []export.Page{{2, 4}, {4, 4}}},
		"twice":          {[]export.Page{{1, 2}, {1, 2}}, []export.Page{{2, 2}}},
		"of two exports": {[]export.Page{{1, 2}, {3, 3}, {1, 3}}, []export.Page{{2, 2}, {2, 3}}},
	} {
		require.Equal(t, c.want, export.Contents{Pages: c.here}.Missing(), name)
	}
}

// Join loses nothing: only identical login codes are merged.
func TestJoin(t *testing.T) {
	key := func(n int) *totp.Key {
		k, err := totp.Parse(fmt.Sprintf("otpauth://totp/USCIS:p%d@example.com?secret=KRSXG5BAONUWO3TQN5ZXI2LO", n))
		require.NoError(t, err)
		return &k
	}
	one := export.Contents{Format: export.Google, Records: []export.Record{{Key: key(1)}, {Key: key(2)}}, Skipped: 1, Pages: []export.Page{{1, 2}}}
	two := export.Contents{Format: export.Google, Records: []export.Record{{Key: key(2)}, {Key: key(3)}}, Skipped: 2, Pages: []export.Page{{2, 2}}}
	all := export.Join(one, two)
	require.Len(t, all.Records, 3)
	require.Equal(t, 3, all.Skipped)
	require.Empty(t, all.Missing())
	two.Records[0].Password = secure.NewSecret("another")
	require.Len(t, export.Join(one, two).Records, 4)
}
