package instance

import (
	"fmt"
	"os"
	"os/exec"
)

// PracticeFlag is the flag that starts Waypost in practice mode: with an invented person,
// independently of any other Waypost.
const PracticeFlag = "practice"

// Practice starts another Waypost in practice mode. It shares nothing with this one.
func Practice() error {
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	cmd := exec.Command(program, "-"+PracticeFlag)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("instance: %w", err)
	}
	go cmd.Wait() // collects the exit status, to leave no zombie
	return nil
}
