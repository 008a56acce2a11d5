package confined

import (
	"bufio"
	"encoding/gob"
	"io"

	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/worksheets"
)

// request is what the child is asked, reply what it answers, each once, over
// its standard input and output. What is large follows as it is: gob would hold
// it in memory twice more on either side.
type (
	request struct {
		File   string
		Carry  bool // what it carries is asked for, not its pages
		Limits importing.Limits
		Size   int // of the file, which follows
		data   []byte
	}
	reply struct {
		Leaflet  *importing.Leaflet // but for the data of its streams
		Streams  []int              // how long that of each object is, which follows; negative: it has none
		Carried  importing.Carried
		Problems worksheets.Problems
	}
)

func (q request) send(to io.Writer) error {
	q.Size = len(q.data)
	if err := gob.NewEncoder(to).Encode(q); err != nil {
		return err
	}
	_, err := to.Write(q.data)
	return err
}

func receiveRequest(from io.Reader) (q request, err error) {
	in := bufio.NewReader(from) // gob reads no more of it than it needs
	if err := gob.NewDecoder(in).Decode(&q); err != nil {
		return q, err
	}
	q.data, err = receive(in, q.Size)
	return q, err
}

// send sends a reply. It takes the streams out of the leaflet.
func (r reply) send(to io.Writer) error {
	gob.Register(worksheets.Message{}) // one may stand in another
	var streams [][]byte
	if r.Leaflet != nil {
		for i := range r.Leaflet.Objects {
			o := &r.Leaflet.Objects[i]
			size := len(o.Stream)
			if o.Stream == nil {
				size = -1
			}
			r.Streams = append(r.Streams, size)
			streams = append(streams, o.Stream)
			o.Stream = nil
		}
	}
	out := bufio.NewWriter(to)
	if err := gob.NewEncoder(out).Encode(r); err != nil {
		return err
	}
	for _, data := range streams {
		if _, err := out.Write(data); err != nil {
			return err
		}
	}
	return out.Flush()
}

// receiveReply reads a reply; from ends where there is more than there may be.
func receiveReply(from *rationed) (*reply, error) {
	gob.Register(worksheets.Message{})
	in := bufio.NewReader(from)
	r := new(reply)
	if err := gob.NewDecoder(in).Decode(r); err != nil {
		return nil, err
	}
	if r.Leaflet == nil {
		return r, nil
	}
	if len(r.Streams) != len(r.Leaflet.Objects) {
		return nil, io.ErrUnexpectedEOF
	}
	for i, size := range r.Streams {
		if size < 0 {
			continue
		}
		if size > from.room+in.Buffered() {
			from.room = -1
			return nil, io.ErrUnexpectedEOF
		}
		data, err := receive(in, size)
		if err != nil {
			return nil, err
		}
		r.Leaflet.Objects[i].Stream = data
	}
	return r, nil
}

func receive(from io.Reader, size int) ([]byte, error) {
	data := make([]byte, size)
	_, err := io.ReadFull(from, data)
	return data, err
}
