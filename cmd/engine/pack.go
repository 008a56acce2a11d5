//go:build !js

// Command engine is the program inside a page where it is built for js/wasm
// (see main.go). Built for this machine it makes that build small:
//
//	engine WASM PACKED LICENCES
//
// and collects the licences of what is built into it.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"worksheetpdf/cmd/internal/licence"
	"worksheetpdf/cmd/internal/page"
)

func main() {
	if err := pack(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "engine:", err)
		os.Exit(1)
	}
}

func pack(args []string) error {
	if len(args) != 3 {
		return errors.New("usage: engine WASM PACKED LICENCES")
	}
	data, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	if data, err = slim(data); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	parted, err := part(data)
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	if again, err := join(parted); err != nil || !bytes.Equal(again, data) {
		return fmt.Errorf("%s: parted, it does not come together again: %w", args[0], err)
	}
	if data, err = page.Compress(parted); err != nil {
		return err
	}
	words, err := licence.Of(context.Background(), licence.Build{OS: "js", Arch: "wasm", Program: "worksheetpdf/cmd/engine"})
	if err != nil {
		return err
	}
	if err := os.WriteFile(args[2], []byte(words), 0o644); err != nil {
		return err
	}
	return os.WriteFile(args[1], data, 0o644)
}
