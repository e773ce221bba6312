//go:build !windows

package printer

import (
	"bufio"
	"context"
	"strings"
	"time"
)

// follow looks at a job until it has ended or has taken too long.
func follow(ctx context.Context, id string, p pace, said func(State)) error {
	queue, _, _ := cutLast(id, "-")
	ticks := time.NewTicker(p.look)
	defer ticks.Stop()
	var last State
	begun := time.Now()
	well := begun // when the printer last needed nobody
	for {
		state, ended, err := look(ctx, queue, id)
		if ended || err != nil {
			return err
		}
		if state != last {
			last = state
			said(state)
		}
		if !state.Trouble() {
			well = time.Now()
		}
		if time.Since(well) > p.trouble || time.Since(begun) > p.whole {
			return &Refused{state}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticks.C:
		}
	}
}

// look asks once what became of a job. A job that CUPS does not know any more
// has ended well: some are set up to forget.
func look(ctx context.Context, queue, id string) (state State, ended bool, err error) {
	out, err := ask(ctx, nil, "lpstat", "-l", "-W", "not-completed", "-o", queue)
	if err != nil {
		return "", false, err
	}
	if job, waits := paragraph(string(out), id); waits {
		printer, _ := ask(ctx, nil, "lpstat", "-l", "-p", queue)
		lines, _ := paragraph(string(printer), "printer "+queue)
		return stateOf(job, lines), false, ctx.Err()
	}
	out, err = ask(ctx, nil, "lpstat", "-l", "-W", "completed", "-o", queue)
	if err != nil {
		return "", false, err
	}
	if job, _ := paragraph(string(out), id); failed(job) {
		return "", true, &Refused{Printing}
	}
	return "", true, nil
}

// paragraph is what lpstat says, indented, under the line that begins so.
func paragraph(out, begin string) (lines []string, found bool) {
	for s := bufio.NewScanner(strings.NewReader(out)); s.Scan(); {
		line := s.Text()
		indented := strings.HasPrefix(line, "\t") || strings.HasPrefix(line, " ")
		switch {
		case !indented && found:
			return lines, true
		case !indented:
			found = line == begin || strings.HasPrefix(line, begin+" ")
			lines = append(lines[:0], line)
		case found:
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines, found
}

// named is the value of a line such as "Alerts: none".
func named(lines []string, name string) string {
	for _, line := range lines {
		if value, ok := strings.CutPrefix(line, name+":"); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// failed reports whether a job that ended did not end well. CUPS 2.4 leaves
// "processing-to-stop-point" with every ended job; then what is left of the
// status tells, since a job that went well has none.
func failed(job []string) bool {
	alerts, status := named(job, "Alerts"), named(job, "Status")
	switch {
	case strings.Contains(alerts, "success"):
		return false
	case strings.Contains(alerts, "abort"), strings.Contains(alerts, "cancel"):
		return true
	}
	return status != ""
}

// stateOf reads what a job and its printer say. The printer's alerts are the
// keywords of RFC 8011, 5.4.12, with an ending that tells how bad it is.
func stateOf(job, printer []string) State {
	alerts := named(printer, "Alerts")
	for _, s := range []struct {
		word  string
		state State
	}{
		{"media-empty", NoPaper},
		{"media-needed", NoPaper},
		{"media-jam", Jammed},
		{"toner-empty", NoInk},
		{"marker-supply-empty", NoInk},
		{"door-open", Open},
		{"cover-open", Open},
		{"interlock-open", Open},
		{"paused", Paused},
		{"offline", Offline},
		{"shutdown", Offline},
		{"timed-out", Offline},
	} {
		if strings.Contains(alerts, s.word) {
			return s.state
		}
	}
	status := named(job, "Status")
	for _, s := range []string{"may not exist", "unavailable", "not responding", "nable to locate", "nable to connect", "not connected", "offline"} {
		if strings.Contains(status, s) {
			return Offline
		}
	}
	if strings.Contains(named(job, "Alerts"), "printing") {
		return Printing
	}
	return Waiting
}

// described are the printers' descriptions, as lpstat -l -p gives them.
func described(out string) map[string]string {
	about, name := map[string]string{}, ""
	for s := bufio.NewScanner(strings.NewReader(out)); s.Scan(); {
		if words := strings.Fields(s.Text()); len(words) > 1 && words[0] == "printer" && !strings.HasPrefix(s.Text(), "\t") {
			name = words[1]
		}
		if value, ok := strings.CutPrefix(s.Text(), "\tDescription: "); ok && name != "" {
			about[name] = value
		}
	}
	return about
}
