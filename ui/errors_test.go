package ui

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/secure/guard"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/text"
)

// neverSaid returns the core's errors that sentences does not contain, and why.
func neverSaid() map[string]string {
	const keyProblem = "wizard.KeyProblem has its words"
	return map[string]string{
		"github.com/waypost-app/waypost/secure.ErrMarshal":                     "a mistake of the program",
		"github.com/waypost-app/waypost/secure/file.ErrNotRegular":             "people and vault turn it into their own",
		"github.com/waypost-app/waypost/secure/file.ErrTooBig":                 "people and vault turn it into their own",
		"github.com/waypost-app/waypost/secure/totp.ErrIncomplete":             keyProblem,
		"github.com/waypost-app/waypost/secure/totp.ErrTooShort":               keyProblem,
		"github.com/waypost-app/waypost/secure/totp.ErrHOTP":                   keyProblem,
		"github.com/waypost-app/waypost/secure/totp.ErrAlgorithm":              keyProblem,
		"github.com/waypost-app/waypost/secure/totp.ErrDigits":                 keyProblem,
		"github.com/waypost-app/waypost/secure/totp.ErrPeriod":                 keyProblem,
		"github.com/waypost-app/waypost/secure/totp.ErrMigration":              keyProblem,
		"github.com/waypost-app/waypost/wizard.ErrManyKeys":                    keyProblem,
		"github.com/waypost-app/waypost/secure/sheet.ErrTooLong":               "page 13 says it",
		"github.com/waypost-app/waypost/secure/sheet.ErrPassword":              "page 13 says it, at the field",
		"github.com/waypost-app/waypost/secure/sheet.ErrPasswordTooLong":       "page 13 says it, at the field",
		"github.com/waypost-app/waypost/secure/sheet/pdf.ErrPassword":          "it is sheet.ErrPassword",
		"github.com/waypost-app/waypost/secure/sheet/pdf.ErrPasswordTooLong":   "it is sheet.ErrPasswordTooLong",
		"github.com/waypost-app/waypost/secure/qr.ErrEmpty":                    "a mistake of the program",
		"github.com/waypost-app/waypost/secure/qr.ErrTooLong":                  "no key is that long",
		"github.com/waypost-app/waypost/secure/printer.ErrPurged":              "the person wanted it",
		"github.com/waypost-app/waypost/secure/printer.ErrLedger":              "the receipt says it",
		"github.com/waypost-app/waypost/secure/printer/ipp.ErrNoServer":        "printer turns it into ErrNone",
		"github.com/waypost-app/waypost/secure/printer/ipp.ErrNoAnswer":        "printer turns it into its own",
		"github.com/waypost-app/waypost/secure/printer/ipp.ErrRemote":          "printer turns it into its own",
		"github.com/waypost-app/waypost/secure/vault.ErrName":                  "a mistake of the program",
		"github.com/waypost-app/waypost/secure/vault.ErrExists":                "a mistake of the program",
		"github.com/waypost-app/waypost/wizard/text.ErrBadLocale":              "a mistake of the build",
		"github.com/waypost-app/waypost/wizard/people.ErrSealed":               "the passphrase is asked for",
		"github.com/waypost-app/waypost/secure/export.ErrNoPassphrase":         "the password is asked for",
		"github.com/waypost-app/waypost/secure/export.ErrVersion":              "it is ErrUnknownFormat",
		"github.com/waypost-app/waypost/secure/export/kdbx.ErrWrongPassphrase": "export turns it into its own",
		"github.com/waypost-app/waypost/secure/export/kdbx.ErrDamaged":         "export turns it into its own",
		"github.com/waypost-app/waypost/secure/export/kdbx.ErrVersion":         "export turns it into its own",
		"github.com/waypost-app/waypost/secure/export/kdbx.ErrTooBig":          "export turns it into its own",
	}
}

// Every error exported by the core has a text, or a reason why nobody will see it.
func TestEveryErrorIsSaid(t *testing.T) {
	said := saidErrors(t)
	never := neverSaid()
	found := map[string]bool{}
	for _, name := range exportedErrors(t, "secure", "wizard") {
		found[name] = true
		switch _, listed := never[name]; {
		case said[name] && listed:
			t.Errorf("%s has words and is listed as never said", name)
		case !said[name] && !listed:
			t.Errorf("%s has no words", name)
		}
	}
	for name := range never {
		if !found[name] {
			t.Errorf("%s is listed as never said, but there is none", name)
		}
	}
	if len(found) < len(never)+20 {
		t.Errorf("only %d errors were found", len(found))
	}
}

// saidErrors returns the errors that sentences contains, as "path/of/package.ErrX".
func saidErrors(t *testing.T) map[string]bool {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	paths := map[string]string{}
	for _, i := range f.Imports {
		path, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		name := path[strings.LastIndex(path, "/")+1:]
		if i.Name != nil {
			name = i.Name.Name
		}
		paths[name] = path
	}
	said := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if pkg, ok := s.X.(*ast.Ident); ok {
				said[paths[pkg.Name]+"."+s.Sel.Name] = true
			}
		}
		return true
	})
	return said
}

// exportedErrors returns the sentinel errors below some folders, as
// "path/of/package.ErrX".
func exportedErrors(t *testing.T, dirs ...string) (names []string) {
	t.Helper()
	for _, dir := range dirs {
		root := filepath.Join("..", dir)
		err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil || strings.HasSuffix(f.Name.Name, "test") {
				return err
			}
			below, err := filepath.Rel("..", filepath.Dir(path))
			for _, d := range f.Decls {
				names = append(names, sentinels("github.com/waypost-app/waypost/"+filepath.ToSlash(below), d)...)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// sentinels returns the variables ErrX in a declaration.
func sentinels(pkg string, d ast.Decl) (names []string) {
	g, ok := d.(*ast.GenDecl)
	if !ok || g.Tok != token.VAR {
		return nil
	}
	for _, s := range g.Specs {
		for _, name := range s.(*ast.ValueSpec).Names {
			if strings.HasPrefix(name.Name, "Err") {
				names = append(names, pkg+"."+name.Name)
			}
		}
	}
	return names
}

// A specific error has its own text, not that of the general error that it wraps.
func TestSpecialErrorsComeFirst(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"another computer's printer": {fmt.Errorf("list: %w", printer.ErrRemote), "printRemote"},
		"no printer":                 {printer.ErrNone, "noPrinter"},
		"busy clipboard":             {fmt.Errorf("%w: denied", guard.ErrClipboardBusy), "clipboardBusy"},
		"HEIC":                       {errors.Join(qr.ErrNotPicture, qr.ErrHEIC), "pictureHEIC"},
		"AVIF":                       {errors.Join(qr.ErrNotPicture, qr.ErrAVIF), "pictureAVIF"},
		"TIFF":                       {errors.Join(qr.ErrNotPicture, qr.ErrTIFF), "pictureTIFF"},
		"a large WebP":               {qr.ErrLargeWebP, "pictureWebP"},
		"shared":                     {fmt.Errorf("person x: %w", people.ErrShared), "notShared"},
		"changed copy":               {fmt.Errorf("%w: %w", people.ErrCopyChanged, fs.ErrPermission), "copyChanged"},
		"missing copy":               {fmt.Errorf("%w: %w", people.ErrCopyMissing, fs.ErrNotExist), "copyMissing"},
	} {
		if got := nameOf(c.err); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Every error text exists in every language.
func TestErrorsHaveWords(t *testing.T) {
	catalogue, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sentences() {
		for _, tag := range catalogue.Tags() {
			for _, part := range []string{".title", ".body"} {
				if key := "error." + s.name + part; !catalogue.For(tag).Has(key) {
					t.Errorf("%s has no %s", tag, key)
				}
			}
		}
	}
}
