package wizard

// StopState is the state of a stop on the rail.
type StopState int

const (
	// StopPending means not reached, or reached and not done.
	StopPending StopState = iota
	// StopCurrent is the current step.
	StopCurrent
	// StopDone means done.
	StopDone
)

// Stop is one row of the rail: a numbered step, or what comes before or after.
type Stop struct {
	ID     StepID // for the row's text and GoTo
	Number int    // 1 to NumberedSteps; 0 for StepReady and StepSheet
	State  StopState
	Open   bool // reached before, so that the row is a button
}

// Rail returns the journey as 11 stops; the pages of step 5 share one.
func (j *Journey) Rail() []Stop {
	var stops []Stop
	for i, s := range steps {
		if s.Only == "" {
			stops = append(stops, Stop{ID: s.ID, Number: s.Number, State: StopDone})
		}
		stop := &stops[len(stops)-1]
		stop.Open = stop.Open || i <= j.furthest && j.applies(i)
		switch {
		case i == j.at:
			stop.State = StopCurrent
		case stop.State == StopDone && j.applies(i) && !j.Done(s.ID):
			stop.State = StopPending
		}
	}
	return stops
}
