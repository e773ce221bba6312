package instance

import (
	"fmt"
	"os"
	"os/exec"
)

// PracticeFlag starts Waypost with an invented person, beside any other Waypost.
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
	go cmd.Wait() // Wait avoids a zombie; how it ended does not matter
	return nil
}
