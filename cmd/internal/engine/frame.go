package engine

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"worksheetpdf/fonts"
)

var errFrame = errors.New("engine: the frame is cut short")

// Frame puts JSON and bytes into one piece: four bytes that say how long the
// JSON is, the highest first, the JSON, the bytes.
func Frame(head, data []byte) []byte {
	frame := binary.BigEndian.AppendUint32(make([]byte, 0, 4+len(head)+len(data)), uint32(len(head)))
	return append(append(frame, head...), data...)
}

// Unframe parts what Frame put together, in place.
func Unframe(frame []byte) (head, data []byte, err error) {
	if len(frame) < 4 {
		return nil, nil, errFrame
	}
	size := uint64(binary.BigEndian.Uint32(frame))
	if size > uint64(len(frame)-4) {
		return nil, nil, errFrame
	}
	return frame[4 : 4+size], frame[4+size:], nil
}

// packed is the head of a pack: what lies behind it, in this order.
type packed struct {
	Definitions []packedDefinition `json:"definitions"`
	Faces       [fonts.Count]int   `json:"faces"` // sizes in bytes
}

type packedDefinition struct {
	File   string        `json:"file"`
	Size   int           `json:"size"`
	Images []packedImage `json:"images,omitempty"`
}

type packedImage struct {
	Name string `json:"name"`
	Size int    `json:"size"`
}

// Pack is definitions and condensed faces in one piece, for a page to carry. The
// same give the same bytes.
func Pack(definitions []Definition, faces [fonts.Count][]byte) ([]byte, error) {
	var head packed
	var data []byte
	for _, d := range definitions {
		one := packedDefinition{File: d.File, Size: len(d.Data)}
		data = append(data, d.Data...)
		for _, name := range slices.Sorted(maps.Keys(d.Images)) {
			one.Images = append(one.Images, packedImage{name, len(d.Images[name])})
			data = append(data, d.Images[name]...)
		}
		head.Definitions = append(head.Definitions, one)
	}
	for id, face := range faces {
		head.Faces[id] = len(face)
		data = append(data, face...)
	}
	text, err := json.Marshal(head)
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	return Frame(text, data), nil
}

// Unpack is the options that a pack makes, in place.
func Unpack(pack []byte) (Options, error) {
	var o Options
	text, data, err := Unframe(pack)
	if err != nil {
		return o, err
	}
	var head packed
	if err := json.Unmarshal(text, &head); err != nil {
		return o, fmt.Errorf("engine: %w", err)
	}
	short := false
	take := func(size int) []byte {
		if size < 0 || size > len(data) {
			short = true
			return nil
		}
		part := data[:size:size]
		data = data[size:]
		return part
	}
	for _, d := range head.Definitions {
		one := Definition{File: d.File, Data: take(d.Size), Images: map[string][]byte{}}
		for _, i := range d.Images {
			one.Images[i.Name] = take(i.Size)
		}
		o.Definitions = append(o.Definitions, one)
	}
	var files [fonts.Count][]byte
	for id, size := range head.Faces {
		condensed := take(size)
		if short {
			return Options{}, errFrame
		}
		if files[id], err = fonts.Expand(condensed); err != nil {
			return Options{}, fmt.Errorf("engine: face %d: %w", id, err)
		}
	}
	o.Faces, err = fonts.Load(files)
	return o, err
}
