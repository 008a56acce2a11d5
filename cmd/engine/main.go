//go:build js

// Command engine is the program inside a page: package engine as functions of
// JavaScript, in a worker. It is built for js/wasm by "make engine".
//
// It sets the global function worksheetEngine and calls worksheetEngineReady.
// worksheetEngine(name, request, bytes) makes a call and returns {result, bytes},
// or {error}. The first is "start", whose bytes are what [page] packed.
package main

import (
	"runtime/debug"
	"syscall/js"

	"worksheetpdf/cmd/internal/engine"
)

// A phone's browser ends pages that take much memory: the heap is swept early
// enough to stay far below that, and seldom enough to be quick.
const (
	gcPercent  = 200
	softMemory = 96 << 20
)

func main() {
	debug.SetGCPercent(gcPercent)
	debug.SetMemoryLimit(softMemory)
	var e *engine.Engine
	js.Global().Set("worksheetEngine", js.FuncOf(func(_ js.Value, args []js.Value) any {
		name, request, data := args[0].String(), args[1].String(), bytesOf(args[2])
		if name == "start" {
			made, err := start(request, data)
			if err != nil {
				return map[string]any{"error": err.Error()}
			}
			e = made
			return map[string]any{"result": "{}"}
		}
		result, bytes, err := e.Call(name, []byte(request), data)
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		return map[string]any{"result": string(result), "bytes": jsBytes(bytes)}
	}))
	js.Global().Call("worksheetEngineReady")
	select {}
}
