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
	TextPercent int      `json:"textPercent,omitempty"` // text size in percent, 50 to 400; 0 for the default
	LockMinutes int      `json:"lockMinutes,omitempty"` // idle minutes until the window locks, 1 to 240; 0 for the default; or Never
	LongReveal  bool     `json:"longReveal,omitempty"`  // a revealed secret stays visible for minutes
	Recorded    bool     `json:"recorded,omitempty"`    // screen recordings may show secrets
	AskSystem   bool     `json:"askSystem,omitempty"`   // the system must confirm who is there when unlocking
	Window      Window   `json:"window,omitzero"`       // the position of the window when it closed
	Printer     string   `json:"printer,omitempty"`     // the system's name for the printer used last
	// StoppedTrying is when somebody without a journey on this computer stopped trying to
	// log in, in Unix seconds; 0 for never.
	StoppedTrying int64 `json:"stoppedTrying,omitempty"`
}

// Stopped returns StoppedTrying as a time; the zero time for never.
func (s Settings) Stopped() time.Time {
	if s.StoppedTrying == 0 {
		return time.Time{}
	}
	return time.Unix(s.StoppedTrying, 0)
}

// Never is the value of LockMinutes that turns auto-lock off. It has no effect on a
// shared computer.
const Never = -1

// Window is a position and size on the screen, in pixels of the window system. It is
// unknown if the size is 0.
type Window struct {
	X int `json:"x"`
	Y int `json:"y"`
	W int `json:"w"`
	H int `json:"h"`
}

// maxScreen is larger than any desktop: X11 and Windows use 16 bits for coordinates.
const maxScreen = 1 << 15

// Limits of the settings.
const (
	maxLockMinutes = 240
	minTextPercent = 50
	maxTextPercent = 400
	maxTag         = 35           // bytes of a language tag; RFC 5646, section 4.4.1
	maxPrinter     = 1023         // bytes; CUPS allows 127, Windows 220 characters
	maxTime        = 253402300799 // Unix seconds: the end of the year 9999
)

// Theme chooses between light and dark colours.
type Theme string

// The themes; the zero value follows the system's setting.
const (
	Light Theme = "light"
	Dark  Theme = "dark"
)

// Contrast chooses the contrast of colours.
type Contrast string

// The contrasts; the zero value follows the system's setting.
const (
	NormalContrast Contrast = "normal"
	HighContrast   Contrast = "high"
)

// Computer says whether a computer is shared; "" if nobody has said yet.
type Computer string

// The answers to "Whose computer is this?".
const (
	Own    Computer = "own"
	Shared Computer = "shared"
)

// limited returns the settings with the default in place of each value that no settings
// page offers, wherever it came from.
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

// distrusted returns the settings for a computer whose index was altered: everything that
// protects people is as strict as possible.
func (s Settings) distrusted() Settings {
	s.Computer, s.LockMinutes, s.Recorded, s.LongReveal = Shared, 0, false, false
	return s
}

// under returns the settings with an administrator's policy applied.
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

// Enforce puts a policy into effect. People whose vaults it does not allow stay there
// (see Misplaced), but no new ones can be added to these.
func (s *Store) Enforce(p policy.Policy) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.policy = p
}

// Policy returns what the administrator of this computer has decided.
func (s *Store) Policy() policy.Policy {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.policy
}

// Settings returns the settings of the computer with the policy applied.
func (s *Store) Settings() Settings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index.Settings.under(s.policy)
}

// SetSettings puts the settings into effect; SaveSettings writes them. A value outside
// its limits becomes the default. It fails with a MisplacedError if secrets would then be
// where they do not belong, and with ErrPolicy if the policy does not allow that kind of
// computer.
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

// SaveSettings writes the settings that are in effect. Of several concurrent calls, the
// last one to write thus writes the latest settings. It fails with ErrReadOnly or
// vault.ErrDisk; the settings are in effect anyway.
func (s *Store) SaveSettings() error { return s.change(func(*index) {}) }

// Altered reports whether the index was changed by something other than Waypost. The
// computer then counts as shared until somebody changes that in the settings. Tell people
// about it; it stays true, also at later starts, until AcceptAltered.
func (s *Store) Altered() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index.Altered
}

// AcceptAltered records that somebody was told what Altered means. It fails with
// ErrReadOnly or vault.ErrDisk.
func (s *Store) AcceptAltered() error { return s.change(func(x *index) { x.Altered = false }) }
