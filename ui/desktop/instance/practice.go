package instance

import (
	"fmt"
	"os"
	"os/exec"
)

// PracticeFlag starts Waypost with an invented person, beside any other Waypost.
const PracticeFlag = "practice"

// Practice starts another Waypost to practice with. It shares nothing with this one.
func Practice() error {
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	cmd := exec.Command(program, "-"+PracticeFlag)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	go cmd.Wait() // so that it leaves no zombie; how it ended is its own affair
	return nil
}
