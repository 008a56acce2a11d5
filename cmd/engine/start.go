//go:build js

package main

import (
	"encoding/json"
	"syscall/js"

	"worksheetpdf/cmd/internal/engine"
)

// start makes the engine from what the page carries.
func start(request string, packed []byte) (*engine.Engine, error) {
	var asked struct {
		English bool `json:"english"`
	}
	if err := json.Unmarshal([]byte(request), &asked); err != nil {
		return nil, err
	}
	o, err := engine.Unpack(packed)
	if err != nil {
		return nil, err
	}
	o.English, o.Pixels = asked.English, true
	return engine.New(o)
}

// bytesOf is a Uint8Array's bytes; nil for anything else.
func bytesOf(v js.Value) []byte {
	if v.Type() != js.TypeObject {
		return nil
	}
	data := make([]byte, v.Get("length").Int())
	js.CopyBytesToGo(data, v)
	return data
}

// jsBytes is a Uint8Array; null for nil.
func jsBytes(data []byte) any {
	if data == nil {
		return nil
	}
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return array
}
