// Package ipp speaks the Internet Printing Protocol (RFC 8010 and 8011) with this
// computer's CUPS server, over its local socket. It cannot reach a network: every
// connection is to a Unix domain socket.
package ipp

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/user"
	"strings"
	"time"

	"github.com/OpenPrinting/goipp"
)

var (
	// ErrNoServer means that nothing listens on the socket, or that this account may not
	// use it.
	ErrNoServer = errors.New("ipp: no print server")
	// ErrNoAnswer means that the server was reached but did not answer in time.
	ErrNoAnswer = errors.New("ipp: the print server does not answer")
)

// StatusError means that the server refused an operation.
type StatusError struct {
	Op     goipp.Op
	Status goipp.Status
}

// Error implements error.
func (e *StatusError) Error() string { return fmt.Sprintf("ipp: %v: %v", e.Op, e.Status) }

// HasStatus reports whether err is a StatusError with one of the statuses.
func HasStatus(err error, statuses ...goipp.Status) bool {
	var refused *StatusError
	if !errors.As(err, &refused) {
		return false
	}
	for _, s := range statuses {
		if refused.Status == s {
			return true
		}
	}
	return false
}

// maxAnswer limits the size of an answer in bytes: 500 queues with the attributes that
// Waypost requests take a fifth of it.
const maxAnswer = 1 << 20

// Client sends requests to a server. It must be used by one goroutine at a time.
type Client struct {
	http    *http.Client
	timeout time.Duration
	user    string
	auth    string // the Authorization header, if the server has asked for it
}

// NewClient returns a client for the server that listens on a Unix domain socket. timeout
// limits each operation.
func NewClient(socket string, timeout time.Duration) *Client {
	transport := &http.Transport{
		DisableCompression: true,
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "unix", socket)
		},
	}
	c := &Client{http: &http.Client{Transport: transport}, timeout: timeout, user: "anonymous"}
	if u, err := user.Current(); err == nil {
		c.user = u.Username
	}
	return c
}

// Close closes the connection.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Request is an operation. Its target is Printer or Job, or else the server itself.
type Request struct {
	Op         goipp.Op
	Printer    string            // name of a queue
	Job        int               // number of a job
	Operation  []goipp.Attribute // further operation attributes
	Attributes []goipp.Attribute // job attributes
	Document   []byte
}

// Do performs an operation and returns the answer. Its errors are ErrNoServer,
// ErrNoAnswer, *StatusError, those of ctx, and other errors of the connection.
func (c *Client) Do(ctx context.Context, r Request) (*goipp.Message, error) {
	body, err := c.message(r).EncodeBytes()
	if err != nil {
		return nil, fmt.Errorf("ipp: %v: %w", r.Op, err)
	}
	limited, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	answer, err := c.post(limited, r, append(body, r.Document...))
	switch {
	case err == nil:
		return answer, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, fmt.Errorf("%w: %v", ErrNoAnswer, r.Op)
	}
	return nil, err
}

// message builds the request; RFC 8011, 4.1.4 and 4.1.5, fix the order of the
// first attributes.
func (c *Client) message(r Request) *goipp.Message {
	m := goipp.NewRequest(goipp.DefaultVersion, r.Op, 1)
	m.Operation.Add(goipp.MakeAttribute("attributes-charset", goipp.TagCharset, goipp.String("utf-8")))
	m.Operation.Add(goipp.MakeAttribute("attributes-natural-language", goipp.TagLanguage, goipp.String("en")))
	switch {
	case r.Job != 0:
		m.Operation.Add(goipp.MakeAttribute("job-uri", goipp.TagURI, goipp.String("ipp://localhost"+r.path())))
	case r.Printer != "":
		m.Operation.Add(goipp.MakeAttribute("printer-uri", goipp.TagURI, goipp.String("ipp://localhost"+r.path())))
	}
	m.Operation.Add(goipp.MakeAttribute("requesting-user-name", goipp.TagName, goipp.String(c.user)))
	m.Operation = append(m.Operation, r.Operation...)
	m.Job = r.Attributes
	return m
}

// post sends a request, and repeats it if the server asks for authentication. On a local
// socket, the kernel confirms the name of the account ("PeerCred").
func (c *Client) post(ctx context.Context, r Request, body []byte) (*goipp.Message, error) {
	for {
		answer, err := c.roundTrip(ctx, r, body)
		if err != nil {
			return nil, err
		}
		defer answer.Body.Close()
		if answer.StatusCode == http.StatusUnauthorized && c.auth == "" && offersPeerCred(answer.Header) {
			c.auth = "PeerCred " + c.user
			continue
		}
		return decode(r.Op, answer)
	}
}

func (c *Client) roundTrip(ctx context.Context, r Request, body []byte) (*http.Response, error) {
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://localhost"+r.path(), bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("ipp: %v: %w", r.Op, err)
	}
	q.Header.Set("Content-Type", goipp.ContentType)
	if c.auth != "" {
		q.Header.Set("Authorization", c.auth)
	}
	answer, err := c.http.Do(q)
	var dialing *net.OpError
	if errors.As(err, &dialing) && dialing.Op == "dial" {
		return nil, fmt.Errorf("%w: %w", ErrNoServer, err)
	}
	return answer, err
}

func offersPeerCred(h http.Header) bool {
	return strings.Contains(strings.Join(h.Values("WWW-Authenticate"), ","), "PeerCred")
}

// decode parses an answer. CUPS refuses some operations at the HTTP level.
func decode(op goipp.Op, answer *http.Response) (*goipp.Message, error) {
	switch answer.StatusCode {
	case http.StatusOK:
	case http.StatusUnauthorized:
		return nil, &StatusError{op, goipp.StatusErrorNotAuthenticated}
	case http.StatusForbidden:
		return nil, &StatusError{op, goipp.StatusErrorForbidden}
	default:
		return nil, fmt.Errorf("ipp: %v: HTTP status %d", op, answer.StatusCode)
	}
	var m goipp.Message
	if err := m.Decode(io.LimitReader(answer.Body, maxAnswer)); err != nil {
		return nil, fmt.Errorf("ipp: %v: %w", op, err)
	}
	if status := goipp.Status(m.Code); status >= goipp.StatusErrorBadRequest {
		return nil, &StatusError{op, status}
	}
	return &m, nil
}
