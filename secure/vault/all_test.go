package vault

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
)

// Items that are set together are stored completely or not at all, in addition to
// existing ones.
func TestSetAll(t *testing.T) {
	path := itemsPath(t)
	v := openQuick(t, path)
	mustSet(t, v, "code", "kept")
	require.NoError(t, v.SetAll(t.Context(), map[Item]secure.Secret{"a": secure.NewSecret("1"), "b": secure.NewSecret("2")}))
	tooBig := map[Item]secure.Secret{"a": secure.NewSecret("new"), "b": secure.NewSecret(strings.Repeat("x", maxValue+1))}
	if err := v.SetAll(t.Context(), tooBig); !errors.Is(err, ErrTooBig) {
		t.Error(err)
	}
	all, err := openQuick(t, path).All(t.Context())
	require.NoError(t, err)
	want := map[Item]string{"code": "kept", "a": "1", "b": "2"}
	got := map[Item]string{}
	for item, s := range all {
		got[item] = s.Reveal()
	}
	if !maps.Equal(want, got) {
		t.Error(got)
	}
}
