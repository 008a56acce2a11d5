package pdf

import "sync"

// shelf keeps what was made for one document and is the same in the next. A
// thing is found by all that it is made of, never by a part or a sum of that,
// so that nobody's document ever gets what was another's; and it makes no
// difference to a document's bytes whether a thing was on the shelf. When more
// than limit is on it, what was not asked for longest is thrown away. It is safe
// for concurrent use.
type shelf[V any] struct {
	limit int // bytes, of keys and things

	busy  sync.Mutex
	kept  map[string]*kept[V]
	size  int
	asked uint64 // how often
}

type kept[V any] struct {
	thing V
	size  int
	asked uint64 // when last
}

// get is the thing that is made of the key, made now if it is not there; make
// says how many bytes it takes.
func (s *shelf[V]) get(key []byte, make func() (thing V, size int, err error)) (V, error) {
	if thing, ok := s.find(key); ok {
		return thing, nil
	}
	thing, size, err := make() // two may do so at a time: they make the same
	if err == nil {
		s.put(string(key), thing, size+len(key))
	}
	return thing, err
}

func (s *shelf[V]) find(key []byte) (thing V, ok bool) {
	s.busy.Lock()
	defer s.busy.Unlock()
	k, ok := s.kept[string(key)]
	if !ok {
		return thing, false
	}
	s.asked++
	k.asked = s.asked
	return k.thing, true
}

func (s *shelf[V]) put(key string, thing V, size int) {
	s.busy.Lock()
	defer s.busy.Unlock()
	if _, ok := s.kept[key]; ok || size > s.limit {
		return
	}
	if s.kept == nil {
		s.kept = map[string]*kept[V]{}
	}
	for s.size+size > s.limit {
		s.drop()
	}
	s.asked++
	s.kept[key] = &kept[V]{thing, size, s.asked}
	s.size += size
}

// drop throws away what was not asked for longest.
func (s *shelf[V]) drop() {
	var oldest string
	first := s.asked + 1
	for key, k := range s.kept {
		if k.asked < first {
			oldest, first = key, k.asked
		}
	}
	s.size -= s.kept[oldest].size
	delete(s.kept, oldest)
}
