//go:build linux

package keyringtest

import (
	"bytes"
	"crypto/pbkdf2"
	"crypto/sha512"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// kwallet is KDE's own bus name for its keychain.
const kwallet = "org.kde.kwalletd5"

// kwalletSettings enables KWallet and its Secret Service API, and suppresses the dialogs
// when it is first used.
const kwalletSettings = `[Wallet]
Enabled=true
First Use=false
Default Wallet=kdewallet
[org.freedesktop.secrets]
apiEnabled=true
`

// KWallet starts a session with KDE's keychain, unlocked as after a log-in, and a screen
// for its prompts.
func KWallet(tb testing.TB) *Session {
	tb.Helper()
	s := Bus(tb)
	s.display = s.screen()
	config := filepath.Join(s.Home, ".config")
	require.NoError(tb, os.MkdirAll(config, 0o700))
	require.NoError(tb, os.WriteFile(filepath.Join(config, "kwalletrc"), []byte(kwalletSettings), 0o600))
	s.OpenWallet() // creates the wallet, which is on the bus after the next start
	s.Kill()
	s.OpenWallet()
	return s
}

// OpenWallet starts KWallet and unlocks its wallet, creating it if necessary, with a key
// derived from Password, as KWallet's PAM module does at log-in.
func (s *Session) OpenWallet() {
	s.tb.Helper()
	cmd := exec.Command("kwalletd5")
	cmd.Env = append(s.Env(), "DISPLAY="+s.display, "QT_QPA_PLATFORM=xcb")
	s.run(cmd)
	s.await(kwallet, true)
	const rounds, size = 50_000, 56
	dir := filepath.Join(s.Home, ".local", "share", "kwalletd")
	require.NoError(s.tb, os.MkdirAll(dir, 0o700))
	salt := bytes.Repeat([]byte{1}, size)
	require.NoError(s.tb, os.WriteFile(filepath.Join(dir, "kdewallet.salt"), salt, 0o600))
	key, err := pbkdf2.Key(sha512.New, Password, salt, rounds, size)
	require.NoError(s.tb, err)
	require.NoError(s.tb, s.wallet("pamOpen", "kdewallet", key, int32(0)))
}

// LockWallet writes the wallet to the disk and locks it. The returned function types the
// answer into the prompt that unlocks it, like that of Prompter.
func (s *Session) LockWallet() (press func(keys ...string)) {
	s.tb.Helper()
	require.NoError(s.tb, s.wallet("closeAllWallets"))
	return s.typist(s.display, "KDE Wallet")
}

// wallet calls KWallet through its own interface.
func (s *Session) wallet(method string, args ...any) error {
	return s.conn.Object(kwallet, "/modules/kwalletd5").Call("org.kde.KWallet."+method, 0, args...).Err
}
