package wizard

// StopState says whether a stop on the rail is done.
type StopState int

const (
	// StopPending means that the step was not reached, or reached but not done.
	StopPending StopState = iota
	// StopCurrent is the current step.
	StopCurrent
	// StopDone means that the step is done.
	StopDone
)

// Stop is a row of the rail: a numbered step, or what comes before or after these.
type Stop struct {
	ID     StepID // for the row's text and GoTo
	Number int    // 1 to NumberedSteps; 0 for StepReady and StepSheet
	State  StopState
	Open   bool // it was reached before, so the row is a button
}

// Rail returns the journey as stops: one for each step that exists for every method. The
// instructions for a method share the stop of StepMethod.
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
