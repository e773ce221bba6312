package people

import (
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// SealedInput is something that a person typed but no vault contains, such as half a
// code, sealed in memory until they are back.
type SealedInput struct{ held *unsaved }

// inputItem is the name of the only item in a SealedInput.
const inputItem vault.Item = "input"

// SealInput seals what a person typed with the key of their vault, as SealUnsaved does
// for a snapshot. It fails with ErrUnknown or ErrNoKey.
func (p *Person) SealInput(input secure.Secret) (*SealedInput, error) {
	e, slot, err := p.store.entry(p.ID)
	if err != nil {
		return nil, about(p.ID, err)
	}
	held, err := slot.seal(e.Kind, items{inputItem: input})
	if err != nil {
		return nil, about(p.ID, err)
	}
	return &SealedInput{held}, nil
}

// OpenInput reverses SealInput. The person's vault must be open (otherwise ErrSealed). It
// waits until a running save has ended.
func (p *Person) OpenInput(sealed *SealedInput) (secure.Secret, error) {
	e, slot, err := p.store.entry(p.ID)
	if err != nil {
		return secure.Secret{}, about(p.ID, err)
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	v, err := p.store.open(e, slot)
	if err != nil {
		return secure.Secret{}, about(p.ID, err)
	}
	all, err := sealed.held.open(v)
	return all[inputItem], about(p.ID, err)
}
