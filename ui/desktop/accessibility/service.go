package accessibility

import (
	"context"
	"sync"

	"github.com/godbus/dbus/v5"
)

// The object on the session bus with the properties that say whether anybody listens.
const (
	statusBus  = "org.a11y.Bus"
	statusPath = "/org/a11y/bus"
	status     = "org.a11y.Status"
)

// Service puts the window on the accessibility bus while somebody listens there. Its
// methods may be called on any goroutine.
type Service struct {
	actor  Actor
	notify func(on bool)
	cancel context.CancelFunc

	mu      sync.Mutex
	bus     *bus // nil while nobody listens
	waiting []*tree
	more    *sync.Cond // signals that waiting has grown, or that bus has changed
}

// Start begins to watch, in the background, whether somebody listens. notify is called
// whenever that changes; until it has been called with true, [Service.Show] does nothing.
func Start(actor Actor, notify func(on bool)) *Service {
	ctx, cancel := context.WithCancel(context.Background())
	s := &Service{actor: actor, notify: notify, cancel: cancel}
	s.more = sync.NewCond(&s.mu)
	go s.watch(ctx)
	return s
}

// Close leaves the bus permanently.
func (s *Service) Close() { s.cancel() }

// On reports whether somebody listens.
func (s *Service) On() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bus != nil
}

// Show passes on the current content of the window. root is the application, origin the
// window's position on the screen. Show does not wait for the bus.
func (s *Service) Show(root *Node, origin Point) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bus == nil {
		return
	}
	s.waiting = append(s.waiting, newTree(root, origin))
	s.more.Signal()
}

// Forget drops all texts of the last tree, which the window no longer shows. The
// structure of the tree is kept, so that the next Show can report what is gone.
func (s *Service) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting = nil
	if s.bus != nil {
		s.bus.shown.Store(s.bus.shown.Load().wordless())
	}
}

// watch follows the properties on the session bus, and connects or disconnects
// accordingly. Without a session bus, nobody can listen.
func (s *Service) watch(ctx context.Context) {
	session, err := sessionBus(ctx)
	if err != nil {
		return
	}
	defer session.Close()
	changes := make(chan *dbus.Signal, 16)
	session.Signal(changes)
	for _, rule := range [][]dbus.MatchOption{
		{dbus.WithMatchInterface(props), dbus.WithMatchObjectPath(statusPath), dbus.WithMatchArg(0, status)},
		{dbus.WithMatchInterface("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, statusBus)},
	} {
		if session.AddMatchSignal(rule...) != nil {
			return
		}
	}
	defer s.turn(nil)
	for {
		s.follow(session, listening(session))
		select {
		case <-changes:
		case <-session.Context().Done():
			return
		case <-ctx.Done():
			return
		}
	}
}

// listening reports whether somebody listens: Orca sets one of the two properties, the
// desktop's switch sets both. It does not start the bus launcher just to find out.
func listening(session *dbus.Conn) bool {
	var all map[string]dbus.Variant
	err := session.Object(statusBus, statusPath).Call(props+".GetAll", dbus.FlagNoAutoStart, status).Store(&all)
	return err == nil && (all["IsEnabled"].Value() == true || all["ScreenReaderEnabled"].Value() == true)
}

// follow connects to the accessibility bus or disconnects from it.
func (s *Service) follow(session *dbus.Conn, wanted bool) {
	if wanted == s.On() {
		return
	}
	if !wanted {
		s.turn(nil)
		return
	}
	if b, err := connect(session, s.actor); err == nil { // if it fails, the next change of the properties tries again
		s.turn(b)
	}
}

// turn replaces the connection to the accessibility bus by b, which may be nil.
func (s *Service) turn(b *bus) {
	s.mu.Lock()
	was := s.bus
	s.bus, s.waiting = b, nil
	s.more.Broadcast()
	s.mu.Unlock()
	if was != nil {
		was.conn.Close()
	}
	if b != nil {
		go s.tell(b)
	}
	if was != nil || b != nil {
		s.notify(b != nil)
	}
}

// tell shows the waiting trees, one after the other, until the bus changes.
func (s *Service) tell(b *bus) {
	for {
		s.mu.Lock()
		for s.bus == b && len(s.waiting) == 0 {
			s.more.Wait()
		}
		if s.bus != b {
			s.mu.Unlock()
			return
		}
		next := s.waiting[0]
		s.waiting = s.waiting[1:]
		s.mu.Unlock()
		b.show(next)
	}
}
