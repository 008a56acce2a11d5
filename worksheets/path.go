package worksheets

import "slices"

// Path is a drawn diagram: boxes joined by arrows, and below them a loop of stops.
type Path struct {
	Nodes  []string `yaml:"nodes,required" most:"12"`
	Arrows []string `yaml:"arrows" most:"11"` // words over the arrows, one fewer than nodes
	Loop   []Stop   `yaml:"loop" most:"12"`
	Back   string   `yaml:"back"`          // words on the way back
	Alt    string   `yaml:"alt" words:"-"` // what it shows, for who cannot see it; left out: the words of nodes and stops
}

// Stop is one stop of a loop.
type Stop struct {
	Text  string `yaml:"text,required"`
	Note  string `yaml:"note"`
	Under string `yaml:"under" words:"-"` // the node that it stands under; else halfway between its neighbours
}

// Fields is nil: a diagram asks nothing.
func (p *Path) Fields() []Field { return nil }

func (p *Path) check(at spot) {
	at.key("back").problemIf(p.Back != "" && len(p.Loop) == 0, Msg("%q needs %q", "back", "loop"), Msg("write its stops, or delete it"))
	if p.Arrows != nil && len(p.Arrows) != len(p.Nodes)-1 {
		at.key("arrows").problem(Msg("%d nodes have %d arrows between them, not %d", len(p.Nodes), len(p.Nodes)-1, len(p.Arrows)), Message{})
	}
	for i, stop := range p.Loop {
		if stop.Under != "" && !slices.Contains(p.Nodes, stop.Under) {
			at.key("loop").item(i).key("under").problem(Msg("there is no node %q", clip(stop.Under)), didYouMean(stop.Under, p.Nodes))
		}
	}
}

func (*Path) block() {}
