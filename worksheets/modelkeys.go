package worksheets

import (
	"maps"
	"reflect"
	"slices"
	"strings"
)

// modelKeys are the keys that a definition may have anywhere in it.
type modelKeys struct {
	words map[string]bool // of keys whose value may be any text
	codes map[string]bool // of keys whose value is a name
	bare  map[string]bool // of keys whose value is a number, or true or false
	lists map[string]bool // of keys whose value is more than a text
	top   map[string]bool // of the definition itself
	names []string
	seen  map[string]bool // what known has said
}

// keysOf are the keys of a model, by its type, and of all that it may hold.
func keysOf(model reflect.Type) *modelKeys {
	k := &modelKeys{words: map[string]bool{}, codes: map[string]bool{kindKey: true}, bare: map[string]bool{}, lists: map[string]bool{}, top: map[string]bool{}, seen: map[string]bool{}}
	for _, m := range membersOf(model) {
		k.top[m.name] = true
	}
	k.add(model, map[reflect.Type]bool{})
	for name := range k.words {
		k.names = append(k.names, name)
	}
	for _, kind := range []map[string]bool{k.codes, k.bare, k.lists} {
		k.names = slices.AppendSeq(k.names, maps.Keys(kind))
	}
	slices.Sort(k.names)
	k.names = slices.Compact(k.names)
	return k
}

func (k *modelKeys) add(t reflect.Type, seen map[reflect.Type]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		k.add(t.Elem(), seen)
	case reflect.Interface:
		for _, block := range familyOf(t).types {
			k.add(block, seen)
		}
	case reflect.Struct:
		for f := range fieldsOf(t) {
			if name := rulesOf(f.Tag).name; name != "" {
				k.key(name, f.Type)
			}
			if f.IsExported() || f.Anonymous {
				k.add(f.Type, seen)
			}
		}
	}
}

// key sorts a key by what its value is.
func (k *modelKeys) key(name string, value reflect.Type) {
	_, isNamed := reflect.New(value).Interface().(named)
	switch {
	case name == "id" || isNamed:
		k.codes[name] = true
	case value.Kind() == reflect.String:
		k.words[name] = true
	case slices.Contains([]reflect.Kind{reflect.Int, reflect.Float64, reflect.Bool}, value.Kind()),
		value.Kind() == reflect.Pointer && value.Elem().Kind() == reflect.Int:
		k.bare[name] = true
	default:
		k.lists[name] = true
	}
}

// exact reports whether a word is a key.
func (k *modelKeys) exact(word string) bool {
	return k.words[word] || k.codes[word] || k.bare[word] || k.lists[word]
}

// known reports whether a word is a key, or a slip of the hand for one.
func (k *modelKeys) known(word string) bool {
	known, asked := k.seen[word]
	if !asked {
		known = k.exact(strings.ToLower(word)) || len(word) <= 64 && (aliasOf(word, k.names) != "" || len(word) > 3 && Nearest(word, k.names) != "")
		k.seen[word] = known
	}
	return known
}

// code reports whether a key's value is a name, and never free text.
func (k *modelKeys) code(word string) bool { return k.codes[word] && !k.words[word] && !k.lists[word] }

// text reports whether a key's value is free text wherever it stands.
func (k *modelKeys) text(word string) bool { return k.words[word] && !k.lists[word] && !k.codes[word] }
