// Package folders finds the person's folders wherever the system has put them: localized
// ("Documentos"), moved to another disk, or redirected to a server. On Linux it reads
// user-dirs.dirs, on Windows the known folders.
package folders

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"
)

// Folders are the folders of one person. All paths are absolute.
type Folders struct {
	Home        string
	Documents   string // same as Home if there is no such folder
	Desktop     string
	Downloads   string
	Pictures    string
	Screenshots string // "" where the system has no fixed folder for screenshots
}

// Find asks the system for the folders. It must not be called concurrently.
func Find() Folders {
	xdg.Reload()
	dirs := xdg.UserDirs
	f := Folders{
		Home: xdg.Home, Documents: dirs.Documents, Desktop: dirs.Desktop,
		Downloads: dirs.Download, Pictures: dirs.Pictures, Screenshots: screenshots(),
	}
	if info, err := os.Stat(f.Documents); err != nil || !info.IsDir() {
		f.Documents = f.Home
	}
	return f
}

// Expand turns a file location that a person typed into an absolute path. It accepts a
// path, a path below home (~/a.pdf), either of them in quotes, and a file URI. A plain
// name means a file in Documents. Expand returns "" for an empty text, and for a file URI
// that does not lead to this computer; on Windows it accepts a URI of another computer,
// but not one without a drive.
func (f Folders) Expand(typed string) string {
	path := unquote(strings.TrimSpace(typed))
	if uri, ok := cutFileScheme(path); ok {
		return fromURI(path, uri)
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(f.Home, rest)
	}
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(f.Documents, path)
}

// unquote removes the quotes that file managers put around a path when copying it.
func unquote(s string) string {
	for _, quote := range []string{`"`, `'`} {
		inner, opened := strings.CutPrefix(s, quote)
		inner, closed := strings.CutSuffix(inner, quote)
		if opened && closed {
			return inner
		}
	}
	return s
}

// cutFileScheme returns what follows "file:" in a URI; the scheme's case does not matter.
func cutFileScheme(s string) (rest string, ok bool) {
	const scheme = "file:"
	if len(s) < len(scheme) || !strings.EqualFold(s[:len(scheme)], scheme) {
		return "", false
	}
	rest = s[len(scheme):]
	return rest, strings.HasPrefix(rest, "/")
}

// fromURI returns the path of a file URI; see RFC 8089. A URI that is not encoded properly, such
// as file:///tmp/100%.png, is taken literally.
func fromURI(uri, rest string) string {
	u, err := url.Parse(uri)
	if err != nil || u.RawQuery != "" || u.Fragment != "" {
		u = literal(rest)
	}
	if u.Host != "" && !strings.EqualFold(u.Host, "localhost") {
		return remote(u)
	}
	path := u.Path
	if runtime.GOOS == "windows" {
		if path = strings.TrimPrefix(path, "/"); !filepath.IsAbs(path) { // file:///C:/Users
			return "" // there is no drive
		}
	}
	return filepath.FromSlash(path)
}

// literal splits what follows "file:" without decoding it.
func literal(rest string) *url.URL {
	authority, ok := strings.CutPrefix(rest, "//")
	if !ok {
		return &url.URL{Path: rest}
	}
	host, path, _ := strings.Cut(authority, "/")
	return &url.URL{Host: host, Path: "/" + path}
}

// remote returns the path of a file on another computer, such as \\server\share\a.pdf,
// which only Windows has.
func remote(u *url.URL) string {
	if runtime.GOOS != "windows" {
		return ""
	}
	return `\\` + u.Host + filepath.FromSlash(u.Path)
}
