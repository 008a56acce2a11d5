package worksheets

import (
	"slices"
	"strconv"
	"strings"
)

// jsonPaths are the places of an answer file's values.
type jsonPaths struct{ root jsonValue }

// find is where the value of a path such as answers[2].log[0].quote stands, or
// what it would stand in. Only paths that begin with a key of answer files are
// theirs.
func (p jsonPaths) find(path string, _ *Source) (offset int, ok bool) {
	first, _, _ := strings.Cut(path, ".")
	first, _, _ = strings.Cut(first, "[")
	if !slices.Contains(headKeys(), first) {
		return 0, false
	}
	v := p.root
	for rest := path; rest != ""; {
		end := strings.IndexAny(rest[1:], ".[") + 1
		if end == 0 {
			end = len(rest)
		}
		next, ok := v.member(rest[:end])
		if !ok {
			break
		}
		v, rest = next, rest[end:]
	}
	return int(v.start), true
}

// member is the value of one step of a path: ".log", "log", "[2]".
func (v jsonValue) member(step string) (jsonValue, bool) {
	index := v.index(strings.TrimPrefix(step, "."))
	if inner, isItem := strings.CutPrefix(step, "["); isItem {
		i, err := strconv.Atoi(strings.TrimSuffix(inner, "]"))
		if err != nil || v.kind != jsonArray {
			return jsonValue{}, false
		}
		index = i
	}
	if index < 0 || index >= len(v.items) {
		return jsonValue{}, false
	}
	return v.items[index], true
}

// index is where an object has a key; -1: nowhere.
func (v jsonValue) index(key string) int {
	for i, k := range v.keys {
		if k.name == key {
			return i
		}
	}
	return -1
}
