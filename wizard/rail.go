package wizard

// State is where a step stands for the person.
type State int

const (
	// Later: not reached, or skipped and not done.
	Later State = iota
	// Now: the person stands here.
	Now
	// Behind: done.
	Behind
)

// Stop is one row of the rail: a numbered step, or what comes before and after.
type Stop struct {
	ID     StepID // names the row's text; where GoTo goes
	Number int    // 1 to NumberedSteps; 0 for ready and sheet
	State  State
	Open   bool // reached before: the row is a button
}

// Rail is the way as it is shown: 11 stops, method and app together as one.
func (j *Journey) Rail() []Stop {
	var stops []Stop
	for i, s := range steps {
		if s.Only == "" {
			stops = append(stops, Stop{ID: s.ID, Number: s.Number, State: Behind})
		}
		stop := &stops[len(stops)-1]
		stop.Open = stop.Open || i <= j.furthest
		switch {
		case i == j.at:
			stop.State = Now
		case stop.State == Behind && j.applies(i) && !j.Done(s.ID):
			stop.State = Later
		}
	}
	return stops
}
