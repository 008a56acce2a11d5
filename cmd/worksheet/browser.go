package main

import (
	"context"
	"errors"
	"os/exec"
	"runtime"
)

// errNoDisplay is that there is nothing that a browser could show itself on.
var errNoDisplay = errors.New("no display")

// openBrowser asks the system to show an address. What it starts outlives us.
func (s *session) openBrowser(ctx context.Context, address string) error {
	var cmd *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		cmd = exec.CommandContext(ctx, "rundll32", "url.dll,FileProtocolHandler", address)
	case "darwin":
		cmd = exec.CommandContext(ctx, "open", address)
	default:
		if s.getenv("DISPLAY") == "" && s.getenv("WAYLAND_DISPLAY") == "" { // else a browser for terminals may begin
			return errNoDisplay
		}
		cmd = exec.CommandContext(ctx, "xdg-open", address)
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }() // whether it could, the person sees
	return nil
}
