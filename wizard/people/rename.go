package people

import (
	"context"
	"errors"
	"slices"

	"github.com/waypost-app/waypost/wizard"
)

// Rename changes the name of a person whose vault is open, without reading their secrets.
// If the name cannot be used, it saves nothing and returns the problems. It fails with
// the errors of Load and SaveItems. A journey of the person that is loaded at the time
// does not change.
func (s *Store) Rename(ctx context.Context, id, name string) ([]wizard.Problem, error) {
	e, slot, err := s.entry(id)
	if err != nil || e.Erasing {
		return nil, about(id, errors.Join(ErrUnknown, err))
	}
	if slot.unsaved.Load() != nil {
		return s.renameUnsaved(ctx, id, name)
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	j, err := s.readProgress(ctx, e, slot)
	if err != nil {
		return nil, about(id, err)
	}
	defer j.Forget()
	if problems := rename(j, name); len(problems) > 0 {
		return problems, nil
	}
	return nil, about(id, s.saveProgress(ctx, e, slot, j))
}

// renameUnsaved is like Rename, for a person whose journey is newer than the vault's
// content.
func (s *Store) renameUnsaved(ctx context.Context, id, name string) ([]wizard.Problem, error) {
	p, err := s.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	defer p.Forget()
	if problems := rename(p.Journey, name); len(problems) > 0 {
		return problems, nil
	}
	return nil, p.Save(ctx)
}

// rename sets the name in a journey and returns the problems that do not allow it.
func rename(j *wizard.Journey, name string) []wizard.Problem {
	problems := slices.DeleteFunc(j.Set(wizard.FieldName, name), func(p wizard.Problem) bool { return !p.Blocks() })
	if j.Value(wizard.FieldName).Empty() && len(problems) == 0 {
		problems = []wizard.Problem{{Key: "problem.nameEmpty", Field: wizard.FieldName, Severity: wizard.Missing}}
	}
	return problems
}

// saveProgress saves the item "person" of a journey without its secrets. The caller must
// hold the slot's mutex.
func (s *Store) saveProgress(ctx context.Context, e Entry, slot *slot, j *wizard.Journey) error {
	v, err := s.open(e, slot)
	if err != nil {
		return err
	}
	value := j.Items()[wizard.ItemPerson]
	delete(slot.saved, wizard.ItemPerson)
	if err := v.Set(ctx, wizard.ItemPerson, value); err != nil {
		return err
	}
	if slot.saved != nil {
		slot.saved[wizard.ItemPerson] = value
	}
	s.remember(e, j)
	return nil
}
