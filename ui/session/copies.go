package session

import (
	"context"

	"github.com/waypost-app/waypost/secure/vault"
)

// SaveCopy writes what content returns, such as the recovery sheet as a PDF, to a file
// that the open person has chosen (see people.Person.SaveCopy), and calls done as
// Work.Run does. If the wait is cancelled, the copy is removed, since nobody would know
// about it. content is called off the Loop.
func (s *Session) SaveCopy(path string, content func() ([]byte, error), done func(error)) {
	if s.Journey() == nil {
		done(ErrLocked)
		return
	}
	p := *s.person
	p.Journey = nil // the journey belongs to the Loop
	s.Work.RunUndo(func(ctx context.Context) error {
		data, err := content()
		if err != nil {
			return err
		}
		defer clear(data)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return p.SaveCopy(path, data)
	}, func() { p.RemoveCopy(path) }, done)
}

// RemoveCopy removes a file that SaveCopy wrote and its entry in the list of copies, and
// calls done as Work.Run does.
func (s *Session) RemoveCopy(path string, done func(error)) {
	if s.Journey() == nil {
		done(ErrLocked)
		return
	}
	p := *s.person
	p.Journey = nil // the journey belongs to the Loop
	s.Work.Run(func(context.Context) error { return p.RemoveCopy(path) }, done)
}

// Copies passes to done the open person's files that will be erased with them, and why
// some cannot be; see people.Store.Copies.
func (s *Session) Copies(done func(copies []vault.Copy, err error)) {
	id, _ := s.Person()
	if id == "" {
		done(nil, nil)
		return
	}
	var found []vault.Copy
	s.Work.Run(func(context.Context) (err error) {
		found, err = s.store.Copies(id)
		return err
	}, func(err error) { done(found, err) })
}
