package worksheets

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
)

// syntax reports what the parser could not read, in our own words.
func (d *decoder) syntax(err error) {
	var fault yaml.Error
	if errors.As(err, &fault) && fault.GetToken() != nil {
		what, hint := yamlFault(fault.GetMessage())
		d.report(placeOf(fault.GetToken()), "", what, hint)
		return
	}
	what, hint := yamlFault(err.Error())
	d.report(position{}, "", what, hint)
}

// yamlFault is what a message of the YAML library means, by a part of it. Those
// that it gives for anchors, tags and directives do not arise: they are found
// before.
func yamlFault(message string) (what, hint Message) {
	has := func(parts ...string) bool {
		for _, part := range parts {
			if strings.Contains(message, part) {
				return true
			}
		}
		return false
	}
	switch {
	case has("end character of double-quoted"):
		return Msg("this text is never closed"), Msg(`write " after it`)
	case has("end character of single-quoted"):
		return Msg("this text is never closed"), Msg("write ' after it")
	case has("unknown escape character", "escaped UTF", "surrogate"):
		return Msg(`\ must begin one of the escapes of YAML`), Msg(`write \\ for the character itself`)
	case has("reserved character", "cannot start any token"):
		return Msg("a text cannot begin with this sign"), Msg("put the text in quotes")
	case has("tab character"):
		return Msg("a tab stands in the indentation"), Msg("indent with spaces")
	case has("document separator", "end content"):
		return Msg("--- or ... stands within the definition"), Msg("delete it, and keep one definition a file")
	}
	return yamlStructure(has)
}

// yamlStructure is the same for messages about brackets, keys and lists.
func yamlStructure(has func(parts ...string) bool) (what, hint Message) {
	switch {
	case has("end token '}'"):
		return Msg("this %s is never closed", "{"), Msg("write %s after its last entry", "}")
	case has("end token ']'"):
		return Msg("this %s is never closed", "["), Msg("write %s after its last entry", "]")
	case has("corresponding to ']'"):
		return Msg("this %s closes nothing", "]"), Msg("delete it, or put the text in quotes")
	case has("corresponding to '}'"):
		return Msg("this %s closes nothing", "}"), Msg("delete it, or put the text in quotes")
	case has("',' or '}'"):
		return Msg("a comma or the closing %s is missing here", "}"), Msg("write , between two entries, and %s after the last", "}")
	case has("',' or ']'"):
		return Msg("a comma or the closing %s is missing here", "]"), Msg("write , between two entries, and %s after the last", "]")
	case has("but found ','", "flow map content"):
		return Msg("a comma stands here, and nothing before it"), Msg("delete it")
	case has("block sequence entries are not allowed", "sequence entries are not allowed"):
		return Msg("a list cannot begin on the line of its key"), Msg("begin each entry on a line of its own with %q", "- ")
	case has("multi-line", "indent"):
		return Msg("the text after | or > is not indented"), Msg("begin each of its lines two spaces further right than the key")
	case has("implicit line break"):
		return Msg("a key goes over two lines"), Msg("write it and its colon on one line")
	case has("expected map key-value delimiter", "non-map value", "unexpected key name", "unexpected map key", "could not find map value", "value for mapping key", "undefined map key", "invalid key for this map"):
		return Msg("a key is read here, and no colon and space follow it"), Msg("write key: value; begin entries of one list in the same column")
	case has("mapping value is not allowed"):
		return Msg("a second key or colon cannot stand here"), Msg("put a text with a colon in quotes; begin a key on a line of its own, below the key before it")
	case has("value is not allowed in this context", "unexpected scalar", "required string token"):
		return Msg("this does not stand below the entry that it belongs to"), Msg("begin it in the same column as the entries before it, or two spaces further right than its key")
	}
	return Msg("this cannot be read as YAML"), Msg("check the indentation, the colons and the quotes around here")
}
