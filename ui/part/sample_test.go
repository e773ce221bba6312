package part

// journey is a rail at step 5.
func journey(now int) StepRail {
	r := StepRail{Name: "Rosa Delgado", Detail: "Shared computer", Now: now, Open: func(int) {}}
	for i, title := range []string{
		"Before you start", "Open the website", "Enter your email", "Confirm your email", "Make a password",
		"Two-step check", "Save backup code", "Five questions", "Account type", "Confirmation", "Your recovery sheet",
	} {
		mark := string(rune('0' + i))
		if i == 10 {
			mark = "description"
		}
		r.Steps = append(r.Steps, Step{Title: title, Mark: mark, Done: i < now})
	}
	return r
}

// pattern is no QR code, but as fine as one.
func pattern(n int) [][]bool {
	m := make([][]bool, n)
	for y := range m {
		m[y] = make([]bool, n)
		for x := range m[y] {
			m[y][x] = (x*x+y*y+x*y)%3 == 0
		}
	}
	return m
}
