package people

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// If somebody edits the index, the computer becomes a shared one, and people are told.
func TestIndexThatWasEdited(t *testing.T) {
	for name, edit := range map[string]func(t *testing.T, path, other string){
		"own":         replace(`"computer":"shared"`, `"computer":"own"`),
		"not asked":   replace(`"computer":"shared"`, `"computer":""`),
		"unknown":     replace(`"computer":"shared"`, `"computer":"mine"`),
		"left out":    replace(`"computer":"shared",`, ``),
		"twice":       replace(`"computer":"shared"`, `"computer":"shared","computer":"own"`),
		"other case":  replace(`"computer":"shared"`, `"computer":"shared","Computer":"own"`),
		"minutes":     replace(`"lockMinutes":3`, `"lockMinutes":-1`),
		"recordings":  replace(`"lockMinutes":3`, `"lockMinutes":3,"recorded":true`),
		"no code":     replace(`"code":`, `"Note":`),
		"acknowledge": replace(`"people":`, `"altered":false,"computer":"own","settings":{"computer":"own"},"people":`),
		"the key": func(t *testing.T, path, _ string) {
			ok(t, os.Remove(filepath.Join(filepath.Dir(path), keyName)))
		},
		"another's": func(t *testing.T, path, other string) { copyFile(t, other, path) },
		"by hand":   write(`{"version":1,"settings":{"computer":"own"},"people":[]}`),
	} {
		t.Run(name, func(t *testing.T) {
			c := newComputer()
			s := open(t, t.TempDir(), c)
			settle(t, s, Settings{Language: "es", Computer: Shared, LockMinutes: 3})
			visit := addVisit(t, s, rosa())
			s.Close()
			edit(t, filepath.Join(s.dir, indexName), otherIndex(t))

			for range 2 { // it is reported until somebody has confirmed it
				s = reopen(t, s, c)
				if got := s.Settings(); !s.Altered() || got.Computer != Shared || got.LockMinutes != 0 || got.Recorded {
					t.Errorf("altered: %v, %+v", s.Altered(), got)
				}
				_, err := s.Add(t.Context(), Keychain, rosa())
				fails(t, err, ErrShared)
				settle(t, s, s.Settings())
			}
			ok(t, s.AcceptAltered())
			if s.Altered() {
				t.Error("still altered")
			}
			s = reopen(t, s, c)
			if s.Altered() || s.Settings().Computer != Shared {
				t.Errorf("altered: %v, %+v", s.Altered(), s.Settings())
			}
			if all := s.Visits(); len(all) != 1 || all[0].ID != visit.ID {
				t.Errorf("the visit is lost: %v", all)
			}
		})
	}
}

// otherIndex returns the index of another computer, which is not shared.
func otherIndex(t *testing.T) string {
	t.Helper()
	s := open(t, t.TempDir(), newComputer())
	settle(t, s, Settings{Computer: Own})
	return filepath.Join(s.dir, indexName)
}

// What is no edit is not reported as one: nothing at all, a restart, and a first start
// that ended right after writing the key.
func TestIndexThatWasNotEdited(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	if s.Altered() {
		t.Error("at the first start")
	}
	_, err := s.key.code(s.dir, "")
	ok(t, err)
	s = reopen(t, s, c)
	if s.Altered() || s.Settings() != (Settings{}) {
		t.Error("with a key and no index")
	}
	for _, computer := range []Computer{Own, Shared, Own} {
		settle(t, s, Settings{Computer: computer})
		s = reopen(t, s, c)
		if s.Altered() || s.Settings().Computer != computer {
			t.Errorf("altered: %v, %+v", s.Altered(), s.Settings())
		}
	}
}

// If the index is lost, a computer with visits becomes a shared one.
func TestIndexThatWasDeleted(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	settle(t, s, Settings{Computer: Shared})
	s.Close()
	ok(t, os.Remove(filepath.Join(s.dir, indexName)))
	s = reopen(t, s, c)
	if s.Settings().Computer != "" {
		t.Error("nobody is asked whose computer it is")
	}
	addVisit(t, s, rosa())
	s.Close()
	ok(t, os.Remove(filepath.Join(s.dir, indexName)))
	s = reopen(t, s, c)
	if s.Settings().Computer != Shared || len(s.Visits()) != 1 {
		t.Errorf("%+v", s.Settings())
	}
}

// A visit that was removed from the index is found again by its folder.
func TestVisitThatWasTakenOut(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	settle(t, s, Settings{Computer: Shared})
	p := addVisit(t, s, rosa())
	s.Close()
	write(`{"version":1,"settings":{"computer":"own"},"people":[]}`)(t, filepath.Join(s.dir, indexName), "")
	s = reopen(t, s, c)
	if all := s.Visits(); len(all) != 1 || all[0].ID != p.ID || !s.Altered() {
		t.Errorf("%v", all)
	}
}

// Whatever the index contains, all settings are within their limits.
func TestSettingsAreLimited(t *testing.T) {
	const most = int(^uint(0) >> 1)
	for _, c := range []struct{ in, want Settings }{
		{Settings{LockMinutes: Never}, Settings{LockMinutes: Never}},
		{Settings{LockMinutes: Never, Computer: Own}, Settings{LockMinutes: Never, Computer: Own}},
		{Settings{LockMinutes: Never, Computer: Shared}, Settings{Computer: Shared}},
		{Settings{LockMinutes: -2}, Settings{}},
		{Settings{LockMinutes: -most}, Settings{}},
		{Settings{LockMinutes: most}, Settings{}},
		{Settings{LockMinutes: 240}, Settings{LockMinutes: 240}},
		{Settings{LockMinutes: 241}, Settings{}},
		{Settings{TextPercent: 200}, Settings{TextPercent: 200}},
		{Settings{Contrast: HighContrast}, Settings{Contrast: HighContrast}},
		{Settings{Contrast: "more"}, Settings{}},
		{Settings{TextPercent: -100}, Settings{}},
		{Settings{TextPercent: most}, Settings{}},
		{Settings{StoppedTrying: 1779000000}, Settings{StoppedTrying: 1779000000}},
		{Settings{StoppedTrying: -1}, Settings{}},
		{Settings{StoppedTrying: int64(most)}, Settings{}},
		{Settings{Theme: "red"}, Settings{}},
		{Settings{Theme: Dark}, Settings{Theme: Dark}},
		{Settings{Computer: "OWN"}, Settings{}},
		{Settings{Language: "zh-Hant-TW"}, Settings{Language: "zh-Hant-TW"}},
		{Settings{Language: "../../etc"}, Settings{}},
		{Settings{Language: strings.Repeat("a", 36)}, Settings{}},
		{Settings{Language: "e\ns"}, Settings{}},
	} {
		if got := c.in.limited(); got != c.want {
			t.Errorf("%+v becomes %+v, want %+v", c.in, got, c.want)
		}
		s := open(t, t.TempDir(), newComputer())
		settle(t, s, c.in)
		if s = reopen(t, s, newComputer()); s.Settings() != c.want {
			t.Errorf("%+v comes back as %+v", c.in, s.Settings())
		}
	}
}
