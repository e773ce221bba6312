package appearance_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/godbus/dbus/v5"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/desktop/appearance"
	"github.com/waypost-app/waypost/ui/desktop/portal"
)

// The portal reports the preference; without a portal, HighContrast fails.
func TestHighContrast(t *testing.T) {
	session := keyringtest.Bus(t)
	_, err := appearance.HighContrast(context.Background())
	require.ErrorIs(t, err, errors.ErrUnsupported)
	conn, err := dbus.Connect(session.Address)
	require.NoError(t, err)
	defer conn.Close()
	var prefers atomic.Uint32
	read := func(namespace, key string) (dbus.Variant, *dbus.Error) {
		if namespace != "org.freedesktop.appearance" || key != "contrast" {
			return dbus.Variant{}, dbus.NewError("org.freedesktop.portal.Error.NotFound", nil)
		}
		return dbus.MakeVariant(prefers.Load()), nil
	}
	require.NoError(t, conn.ExportMethodTable(map[string]any{"ReadOne": read}, portal.Path, "org.freedesktop.portal.Settings"))
	_, err = conn.RequestName(portal.Name, dbus.NameFlagDoNotQueue)
	require.NoError(t, err)
	for _, value := range []uint32{0, 1} {
		prefers.Store(value)
		high, err := appearance.HighContrast(context.Background())
		require.NoError(t, err)
		require.Equal(t, value == 1, high)
	}
}
