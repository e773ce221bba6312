package browser

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestPrivateSwitch(t *testing.T) {
	for browser, want := range map[string]string{
		"firefox.desktop":            "--private-window",
		"firefox_firefox.desktop":    "--private-window", // snap
		"org.mozilla.firefox":        "--private-window",
		"firefox.exe":                "--private-window",
		"io.gitlab.librewolf":        "--private-window",
		"google-chrome.desktop":      "--incognito",
		"com.google.Chrome":          "--incognito",
		"chromium-browser.desktop":   "--incognito",
		"com.brave.Browser.desktop":  "--incognito",
		"vivaldi-stable.desktop":     "--incognito",
		"microsoft-edge.desktop":     "--inprivate",
		"com.microsoft.Edge.desktop": "--inprivate",
		"com.microsoft.edgemac":      "--inprivate",
		"msedge.exe":                 "--inprivate",
		"opera.desktop":              "--private",
		"com.apple.Safari":           "",
		"org.gnome.Epiphany.desktop": "",
		"thunderbird.desktop":        "",
		"":                           "",
	} {
		if got := privateSwitch(browser); got != want {
			t.Errorf("%q: %q, want %q", browser, got, want)
		}
	}
}

func TestDesktopExec(t *testing.T) {
	for exec, want := range map[string][]string{
		"firefox %u":                          {"firefox"},
		"/usr/bin/google-chrome-stable %U":    {"/usr/bin/google-chrome-stable"},
		`"/opt/My Browser/run \"it\"" -x %u`:  {`/opt/My Browser/run "it"`, "-x"},
		"env BAMF_HINT=a=b /snap/bin/firefox": {"env", "BAMF_HINT=a=b", "/snap/bin/firefox"},
		"/usr/bin/flatpak run --file-forwarding org.mozilla.firefox @@u %u @@": {
			"/usr/bin/flatpak", "run", "--file-forwarding", "org.mozilla.firefox",
		},
		`run "" 100%% %f`: {"run", "", "100%"},
		"":                nil,
	} {
		file := "# made by hand\n[Desktop Action new]\nExec=wrong\n[Desktop Entry]\nName=Browser\nTryExec=wrong\nExec=" + exec + "\n"
		if got := desktopExec(strings.NewReader(file)); !slices.Equal(got, want) {
			t.Errorf("%q is %q", exec, got)
		}
	}
	if got := desktopExec(strings.NewReader("[Desktop Action new]\nExec=wrong")); got != nil {
		t.Errorf("without the group: %q", got)
	}
}

func TestHTTPSHandler(t *testing.T) {
	const printed = `(
        {
        LSHandlerPreferredVersions =         {
            LSHandlerRoleAll = "-";
        };
        LSHandlerRoleAll = "com.apple.mail";
        LSHandlerURLScheme = mailto;
    },
        {
        LSHandlerContentType = "public.html";
        LSHandlerRoleAll = "com.apple.safari";
    },
        {
        LSHandlerPreferredVersions =         {
            LSHandlerRoleAll = "-";
        };
        LSHandlerRoleAll = "org.mozilla.firefox";
        LSHandlerURLScheme = https;
    }
)
`
	if got := httpsHandler(printed); got != "org.mozilla.firefox" {
		t.Errorf("%q", got)
	}
	for _, other := range []string{"", "(\n)", strings.ReplaceAll(printed, "https", "http"), "}\n{\n}"} {
		if got := httpsHandler(other); got != "" {
			t.Errorf("%q in %q", got, other)
		}
	}
}

// The browser is never given what it would take for a switch or a file.
func TestAddresses(t *testing.T) {
	for _, address := range []string{"", "-private", "--incognito https://example.com", "example.com", "/etc/passwd", "%zz"} {
		if err := Open(t.Context(), address); !errors.Is(err, ErrAddress) {
			t.Errorf("Open %q: %v", address, err)
		}
	}
	for _, address := range []string{"http://example.com", "file:///etc/passwd", "javascript:alert(1)", "https:", "-x"} {
		if err := OpenPrivate(t.Context(), address); !errors.Is(err, ErrAddress) {
			t.Errorf("OpenPrivate %q: %v", address, err)
		}
	}
}

// No command of a desktop file causes a panic or keeps a placeholder for the address.
func FuzzDesktopExec(f *testing.F) {
	for _, exec := range []string{"firefox %u", `"a b" \"`, "@@u %u @@", `"`, "%", "%%u", `"\`} {
		f.Add(exec)
	}
	f.Fuzz(func(t *testing.T, exec string) {
		for _, arg := range desktopExec(strings.NewReader("[Desktop Entry]\nExec=" + exec)) {
			if arg == "%u" && !strings.Contains(exec, "%%") {
				t.Errorf("%q keeps %q", exec, arg)
			}
		}
		httpsHandler(exec)
	})
}
