package part

// sampleRail returns a rail whose current item is now.
func sampleRail(now int) Rail {
	r := Rail{Name: "Rosa Delgado", Detail: "Shared computer", Foot: "Not a government website.", Current: now, OnOpen: func(int) {}}
	for i, title := range []string{
		"Before you start", "Open the website", "Enter your email", "Confirm your email", "Make a password",
		"Two-step check", "Save backup code", "Five questions", "Account type", "Confirmation", "Your recovery sheet",
	} {
		r.Items = append(r.Items, RailItem{Title: title, Number: i % 10, Icon: "description", Done: i < now})
	}
	return r
}

// pattern returns modules that look like a QR code but encode nothing.
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
