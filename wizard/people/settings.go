package people

import (
	"slices"
	"strings"
	"time"

	"github.com/waypost-app/waypost/wizard/policy"
)

// Settings belong to the computer, not to a person.
type Settings struct {
	Language    string   `json:"language,omitempty"` // BCP 47 tag; "" until chosen
	Theme       Theme    `json:"theme,omitempty"`
	Contrast    Contrast `json:"contrast,omitempty"`
	Computer    Computer `json:"computer,omitempty"`
	TextPercent int      `json:"textPercent,omitempty"` // size of text, 50 to 400; 0 for the default
	LockMinutes int      `json:"lockMinutes,omitempty"` // minutes without use, 1 to 240; 0 for the default; Never
	LongReveal  bool     `json:"longReveal,omitempty"`  // a revealed secret stays shown for minutes
	Recorded    bool     `json:"recorded,omitempty"`    // screen recordings may show secrets
	AskSystem   bool     `json:"askSystem,omitempty"`   // the lock opens once the system has asked who it is
	Window      Window   `json:"window,omitzero"`       // where the window was when it closed
	Printer     string   `json:"printer,omitempty"`     // the system's name of the printer that was used last
	// StoppedTrying is when a person who is not in Waypost on this computer stopped trying to log
	// in, in Unix seconds; 0 for never.
	StoppedTrying int64 `json:"stoppedTrying,omitempty"`
}

// Stopped returns StoppedTrying as a time; the zero time for never.
func (s Settings) Stopped() time.Time {
	if s.StoppedTrying == 0 {
		return time.Time{}
	}
	return time.Unix(s.StoppedTrying, 0)
}

// Never is the value of LockMinutes that switches the auto-lock off. It has no effect on a shared
// computer.
const Never = -1

// Window is a place and a size on the screen, in the pixels of the window system.
// Without a size it is unknown.
type Window struct {
	X int `json:"x"`
	Y int `json:"y"`
	W int `json:"w"`
	H int `json:"h"`
}

// maxScreen is more pixels than any desktop is wide: X11 and Windows count them in 16
// bits.
const maxScreen = 1 << 15

// Limits of the settings.
const (
	maxLockMinutes = 240
	minTextPercent = 50
	maxTextPercent = 400
	maxTag         = 35           // bytes of a language tag; RFC 5646, section 4.4.1
	maxPrinter     = 1023         // bytes; CUPS allows 127, Windows 220 letters
	maxTime        = 253402300799 // Unix seconds: the end of the year 9999
)

// Theme chooses between light and dark colours.
type Theme string

// The themes; the zero value follows the system.
const (
	Light Theme = "light"
	Dark  Theme = "dark"
)

// Contrast chooses how strongly colours differ.
type Contrast string

// The contrasts; the zero value follows the system.
const (
	NormalContrast Contrast = "normal"
	HighContrast   Contrast = "high"
)

// Computer says whose computer this is; it is zero until the person has said.
type Computer string

// The answers to "Whose computer is this?".
const (
	Own    Computer = "own"
	Shared Computer = "shared"
)

// limited returns the settings with the default in place of each value that no settings page
// offers, whatever wrote it.
func (s Settings) limited() Settings {
	if len(s.Language) > maxTag || strings.Trim(strings.ToLower(s.Language), "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		s.Language = ""
	}
	if s.Theme != Light && s.Theme != Dark {
		s.Theme = ""
	}
	if s.Contrast != NormalContrast && s.Contrast != HighContrast {
		s.Contrast = ""
	}
	if s.Computer != Own && s.Computer != Shared {
		s.Computer = ""
	}
	if s.TextPercent < minTextPercent || s.TextPercent > maxTextPercent {
		s.TextPercent = 0
	}
	if w := s.Window; min(w.X, w.Y) < -maxScreen || max(w.X, w.Y) > maxScreen || min(w.W, w.H) <= 0 || max(w.W, w.H) > maxScreen {
		s.Window = Window{}
	}
	if len(s.Printer) > maxPrinter {
		s.Printer = ""
	}
	if s.StoppedTrying < 0 || s.StoppedTrying > maxTime {
		s.StoppedTrying = 0
	}
	never := s.LockMinutes == Never && s.Computer != Shared
	if (s.LockMinutes < 0 || s.LockMinutes > maxLockMinutes) && !never {
		s.LockMinutes = 0
	}
	return s
}

// distrusted returns the settings for a computer whose index was altered: everything that protects
// people is as strict as possible.
func (s Settings) distrusted() Settings {
	s.Computer, s.LockMinutes, s.Recorded, s.LongReveal = Shared, 0, false, false
	return s
}

// under returns the settings after an administrator's decisions are applied.
func (s Settings) under(p policy.Policy) Settings {
	if p.Shared {
		s.Computer = Shared
	}
	if p.LockMinutes > 0 {
		s.LockMinutes = p.LockMinutes
	}
	if len(p.Languages) == 1 {
		s.Language = p.Languages[0]
	} else if len(p.Languages) > 1 && !slices.Contains(p.Languages, s.Language) {
		s.Language = ""
	}
	return s
}

// Enforce puts a policy into effect. People who are in the wrong place under it stay there (see
// Misplaced), but no new ones may join them.
func (s *Store) Enforce(p policy.Policy) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.policy = p
}

// Policy returns what an administrator decided for this computer.
func (s *Store) Policy() policy.Policy {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.policy
}

// Settings returns the settings of the computer, including what the policy decides.
func (s *Store) Settings() Settings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index.Settings.under(s.policy)
}

// SetSettings puts the settings into effect now; SaveSettings writes them. A value outside its
// limits becomes the default. It fails with a MisplacedError rather than leave secrets where they
// do not belong, and with ErrPolicy if the policy forbids that kind of computer.
func (s *Store) SetSettings(settings Settings) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.policy.Shared && settings.Computer != Shared {
		return ErrPolicy
	}
	if wrong := s.misplaced(settings.Computer); len(wrong) > 0 && settings.Computer != s.index.Settings.under(s.policy).Computer {
		return &MisplacedError{Computer: settings.Computer, People: wrong}
	}
	s.index.Settings = settings.limited()
	return nil
}

// SaveSettings writes the settings that are in effect, so that of several concurrent calls the
// last to write has the latest settings. It fails with ErrReadOnly or vault.ErrDisk; the settings
// are in effect anyway.
func (s *Store) SaveSettings() error { return s.change(func(*index) {}) }

// Altered reports whether somebody changed the index outside Waypost. The computer then counts as
// shared, until someone changes that in the settings. Tell the person; it stays true, at later
// starts too, until AcceptAltered.
func (s *Store) Altered() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index.Altered
}

// AcceptAltered records that the person was told what Altered means. It fails with
// ErrReadOnly or vault.ErrDisk.
func (s *Store) AcceptAltered() error { return s.change(func(x *index) { x.Altered = false }) }
