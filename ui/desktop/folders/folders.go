// Package folders finds the person's own folders wherever the system has put them:
// localized ("Documentos"), moved to another disk, or redirected to a server. It
// knows user-dirs.dirs on Linux and known folders on Windows.
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
	Documents   string // Home if there is no folder for documents
	Desktop     string
	Downloads   string
	Pictures    string
	Screenshots string // "" where the system has no fixed folder for them
}

// Find asks the system for the folders. It must not run in two goroutines at once.
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

// Expand turns the file location that a person typed into a path. It accepts a path, one below
// their home (~/a.pdf), either of them in quotes, and a file URI; a plain name is a file in their
// documents. It returns "" for an empty text and for the URI of a file on another computer.
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

// unquote removes a pair of quotes around a path, as file managers copy it.
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

// cutFileScheme returns what follows "file:" in a URI, in any case of letters.
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
		path = strings.TrimPrefix(path, "/") // file:///C:/Users
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

// remote returns the path of a file on another computer, which only Windows has:
// \\server\share\a.pdf.
func remote(u *url.URL) string {
	if runtime.GOOS != "windows" {
		return ""
	}
	return `\\` + u.Host + filepath.FromSlash(u.Path)
}
