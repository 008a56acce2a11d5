package main

import "testing"

// TestCommandsAlone: a command is made alone where its name is the first
// argument, and is the one of that name.
func TestCommandsAlone(t *testing.T) {
	var s session
	all := s.root(nil).Commands()
	for i, c := range s.commands() {
		if made := c.make().Name(); made != c.name || all[i].Name() != c.name {
			t.Errorf("%s makes %s, and stands where %s does", c.name, made, all[i].Name())
		}
		if alone := s.root([]string{c.name, "--help"}).Commands(); len(alone) != 2 || alone[0].Name() != c.name { // help is the other
			t.Errorf("%s: %d commands are made", c.name, len(alone))
		}
	}
	if named := s.root([]string{"-q", "render"}).Commands(); len(named) != len(all) {
		t.Errorf("%d of %d commands are made where a flag comes first", len(named), len(all))
	}
}
