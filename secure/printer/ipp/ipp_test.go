//go:build !windows

package ipp

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/OpenPrinting/goipp"
)

// serve handles requests on a socket, and returns a client for it.
func serve(t *testing.T, h http.HandlerFunc) *Client {
	t.Helper()
	dir, err := os.MkdirTemp("", "ipp") // short: the path of a socket has at most 108 bytes
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		t.Fatal(err)
	}
	s := &http.Server{Handler: h}
	go s.Serve(l)
	c := NewClient(filepath.Join(dir, "s"), 5*time.Second)
	t.Cleanup(func() {
		c.Close()
		s.Close()
		os.RemoveAll(dir)
	})
	return c
}

// reply writes an answer without attributes.
func reply(t *testing.T, w http.ResponseWriter, status goipp.Status) {
	data, err := goipp.NewResponse(goipp.DefaultVersion, status, 1).EncodeBytes()
	if err != nil {
		t.Error(err)
	}
	w.Write(data)
}

func TestRequest(t *testing.T) {
	for name, c := range map[string]struct {
		request Request
		path    string
		uri     string // attribute with the value
	}{
		"server":  {Request{Op: goipp.OpCupsGetDefault}, "/", ""},
		"printer": {Request{Op: goipp.OpCreateJob, Printer: "Büro 2/x"}, "/printers/B%C3%BCro%202%2Fx", "printer-uri ipp://localhost/printers/B%C3%BCro%202%2Fx"},
		"job":     {Request{Op: goipp.OpSendDocument, Job: 12, Document: []byte("%PDF")}, "/jobs/12", "job-uri ipp://localhost/jobs/12"},
	} {
		client := serve(t, func(w http.ResponseWriter, r *http.Request) {
			var m goipp.Message
			if err := m.Decode(r.Body); err != nil {
				t.Error(err)
			}
			rest, _ := io.ReadAll(r.Body)
			var names []string
			for _, a := range m.Operation {
				names = append(names, a.Name)
			}
			uri, value, _ := strings.Cut(c.uri, " ")
			want := slices.DeleteFunc([]string{"attributes-charset", "attributes-natural-language", uri, "requesting-user-name", "job-name"}, func(s string) bool { return s == "" })
			if !slices.Equal(names, want) || First(m.Operation, uri) != value || First(m.Operation, "job-name") != "Waypost" {
				t.Errorf("%s: %v", name, m.Operation)
			}
			if r.RequestURI != c.path || goipp.Op(m.Code) != c.request.Op || !bytes.Equal(rest, c.request.Document) {
				t.Errorf("%s: %s to %s with %q", name, goipp.Op(m.Code), r.RequestURI, rest)
			}
			reply(t, w, goipp.StatusOk)
		})
		c.request.Operation = []goipp.Attribute{Name("job-name", "Waypost")}
		if _, err := client.Do(t.Context(), c.request); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The errors of a server are distinguished, whether its answers make sense or not.
func TestAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		answer http.HandlerFunc
		status goipp.Status // of the StatusError; 0: another error
	}{
		"refused":   {func(w http.ResponseWriter, _ *http.Request) { reply(t, w, goipp.StatusErrorNotPossible) }, goipp.StatusErrorNotPossible},
		"forbidden": {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }, goipp.StatusErrorForbidden},
		"unknown":   {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusUnauthorized) }, goipp.StatusErrorNotAuthenticated},
		"no CUPS":   {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotFound) }, 0},
		"empty":     {func(http.ResponseWriter, *http.Request) {}, 0},
		"no IPP":    {func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "<html>") }, 0},
		"redirection": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://192.0.2.1/", http.StatusFound)
		}, 0},
		"without end": {func(w http.ResponseWriter, _ *http.Request) {
			w.Write([]byte{2, 0, 0, 0, 0, 0, 0, 1, byte(goipp.TagOperationGroup)})
			for range maxAnswer / 8 { // attributes of eight bytes each
				w.Write([]byte{byte(goipp.TagText), 0, 1, 'a', 0, 2, 'b', 'c'})
			}
		}, 0},
		"cut off": {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, 0},
	} {
		_, err := serve(t, c.answer).Do(t.Context(), Request{Op: goipp.OpGetJobAttributes, Job: 1})
		var refused *StatusError
		if err == nil || errors.As(err, &refused) != (c.status != 0) || c.status != 0 && !HasStatus(err, goipp.StatusErrorBusy, c.status) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A server that asks for authentication gets the account's name, and the request again.
func TestPeerCredentials(t *testing.T) {
	asked := 0
	c := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if !bytes.HasSuffix(body, []byte("%PDF")) {
			t.Error("the document is missing")
		}
		if r.Header.Get("Authorization") == "" {
			asked++
			w.Header().Set("WWW-Authenticate", `Basic realm="CUPS", PeerCred`)
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if got := r.Header.Get("Authorization"); !strings.HasPrefix(got, "PeerCred ") || len(got) < len("PeerCred x") {
			t.Error(got)
		}
		reply(t, w, goipp.StatusOk)
	})
	for range 2 {
		if _, err := c.Do(t.Context(), Request{Op: goipp.OpSendDocument, Job: 1, Document: []byte("%PDF")}); err != nil {
			t.Error(err)
		}
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}

func TestUnreachable(t *testing.T) {
	absent := NewClient(filepath.Join(t.TempDir(), "none"), time.Minute)
	if _, err := absent.Do(t.Context(), Request{Op: goipp.OpCupsGetDefault}); !errors.Is(err, ErrNoServer) {
		t.Errorf("%v, want ErrNoServer", err)
	}
	stop := make(chan struct{})
	hanging := serve(t, func(http.ResponseWriter, *http.Request) { <-stop })
	defer close(stop)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := hanging.Do(ctx, Request{Op: goipp.OpCupsGetDefault}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v, want context.DeadlineExceeded", err)
	}
	hanging.timeout = 10 * time.Millisecond
	if _, err := hanging.Do(t.Context(), Request{Op: goipp.OpCupsGetDefault}); !errors.Is(err, ErrNoAnswer) {
		t.Errorf("%v, want ErrNoAnswer", err)
	}
}

func TestAttributes(t *testing.T) {
	attrs := goipp.Attributes{
		Integer("job-id", 7), Boolean("job-preserved", false), Boolean("printer-is-accepting-jobs", true),
		Keywords("printer-state-reasons", "a", "b"),
		goipp.MakeAttribute("printer-info", goipp.TagTextLang, goipp.TextWithLang{Lang: "es", Text: "Recepción"}),
		{Name: "no-values"},
	}
	if Number(attrs, "job-id") != 7 || Number(attrs, "printer-info") != 0 || Number(attrs, "absent") != 0 {
		t.Error("numbers")
	}
	if !False(attrs, "job-preserved") || False(attrs, "printer-is-accepting-jobs") || False(attrs, "job-id") || False(attrs, "absent") {
		t.Error("booleans")
	}
	if !slices.Equal(Strings(attrs, "printer-state-reasons"), []string{"a", "b"}) || First(attrs, "printer-info") != "Recepción" ||
		First(attrs, "no-values") != "" || First(attrs, "job-id") != "" {
		t.Error("strings")
	}
}

// FuzzAnswer proves that no answer makes the client fail in any way other than with an
// error.
func FuzzAnswer(f *testing.F) {
	m := goipp.NewResponse(goipp.DefaultVersion, goipp.StatusOk, 1)
	m.Job = goipp.Attributes{Integer("job-state", 9), Keywords("job-state-reasons", "none")}
	seed, err := m.EncodeBytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Add(seed[:len(seed)-3])
	f.Fuzz(func(t *testing.T, data []byte) {
		answer, err := decode(goipp.OpGetJobAttributes, &http.Response{StatusCode: 200, Body: io.NopCloser(bytes.NewReader(data))})
		if (answer == nil) == (err == nil) {
			t.Fatal(answer, err)
		}
		if err != nil {
			return
		}
		for _, g := range answer.AttrGroups() {
			for _, a := range g.Attrs {
				Strings(g.Attrs, a.Name)
				Number(g.Attrs, a.Name)
				False(g.Attrs, a.Name)
			}
		}
	})
}
