package ui

import (
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/home"
	"github.com/waypost-app/waypost/ui/page/lock"
	"github.com/waypost-app/waypost/ui/page/recovery"
	"github.com/waypost-app/waypost/ui/page/settings"
	"github.com/waypost-app/waypost/ui/page/sheet"
	"github.com/waypost-app/waypost/ui/page/steps"
	"github.com/waypost-app/waypost/ui/page/transfer"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// newScreen returns the screen of a page. For the page Step, it is the screen of the open
// journey's current step.
func (w *Window) newScreen(id page.ID) page.Screen {
	p := w.ports()
	switch id {
	case page.Language:
		return settings.NewLanguage(p)
	case page.Computer:
		return settings.NewComputer(p)
	case page.Help:
		return settings.NewHelp(p, w.nav.topic)
	case page.Locked, page.Unlock, page.MakePassphrase, page.VisitPassphrase:
		return lockScreen(id, lock.Ports{Ports: p, Gate: w.gate, Visits: func() []people.VisitInfo { return w.session.Store().Visits() }, AsksSystem: w.session.AsksSystem})
	case page.Leave, page.HandOver, page.Receipt:
		return sheetScreen(id, w.sheetPorts(p))
	case page.Take, page.Move, page.Bring:
		return transferScreen(id, transfer.Ports{Ports: p, Files: &files{w.session, w.services}, Household: &household{w}})
	case page.Home:
		return home.NewHome(w.homePorts(p))
	case page.Name:
		return home.NewName(w.homePorts(p))
	case page.Clock:
		return steps.NewClock(w.stepPorts(p))
	case page.Step:
		if w.session.Journey().Step().ID == wizard.StepSheet {
			return sheet.New(w.sheetPorts(p))
		}
		return steps.New(w.stepPorts(p))
	}
	return recovery.New(id, w.recoveryPorts(p))
}

func lockScreen(id page.ID, p lock.Ports) page.Screen {
	switch id {
	case page.Unlock:
		return lock.NewUnlock(p)
	case page.MakePassphrase:
		return lock.NewMakePassphrase(p)
	case page.VisitPassphrase:
		return lock.NewVisitPassphrase(p)
	}
	return lock.NewLocked(p)
}

func sheetScreen(id page.ID, p sheet.Ports) page.Screen {
	switch id {
	case page.Leave:
		return sheet.NewLeave(p)
	case page.HandOver:
		return sheet.NewHandOver(p)
	}
	return sheet.NewReceipt(p)
}

func transferScreen(id page.ID, p transfer.Ports) page.Screen {
	switch id {
	case page.Move:
		return transfer.NewMove(p)
	case page.Bring:
		return transfer.NewBring(p)
	}
	return transfer.NewTake(p)
}

func (w *Window) homePorts(p page.Ports) home.Ports {
	ports := home.Ports{Ports: p, People: w.session.Store(), Household: &household{w}, Lock: w.session, Capture: &computer{w}, System: w.gate, Bring: (&household{w}).bring}
	if !w.session.Store().IsPractice() {
		ports.Practice = w.services.practice
	}
	return ports
}

func (w *Window) stepPorts(p page.Ports) steps.Ports {
	return steps.Ports{Ports: p, Scanner: &scanner{w}, Skew: w.session}
}

func (w *Window) recoveryPorts(p page.Ports) recovery.Ports {
	return recovery.Ports{
		Ports: p, People: w.session.Store(), Household: &household{w}, Newcomer: w.session, Tries: w.session,
		Locked: w.session.Locked,
	}
}

func (w *Window) sheetPorts(p page.Ports) sheet.Ports {
	return sheet.Ports{Ports: p, Eraser: w.erase, Checks: w.session, Queue: w.prints, Copies: w.session, Last: w.session}
}
