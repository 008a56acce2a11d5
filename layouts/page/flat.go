package page

// Flat is marks without their groups, each where it stands on the page.
func Flat(marks []Mark) []Mark {
	var flat []Mark
	for _, m := range marks {
		g, ok := m.(Group)
		if !ok {
			flat = append(flat, m)
			continue
		}
		for _, inner := range Flat(g.Marks) {
			flat = append(flat, inner.Moved(g.At.X, g.At.Y))
		}
	}
	return flat
}

func (g Group) Moved(dx, dy Length) Mark {
	g.At.X, g.At.Y = g.At.X+dx, g.At.Y+dy
	return g
}

func (g Group) Scaled(num, den int64) Mark {
	return g.each(func(m Mark) Mark { return m.Scaled(num, den) })
}

func (g Group) Turned() Mark { return g.each(Mark.Turned) }

func (g Group) each(change func(Mark) Mark) Mark {
	marks := Flat([]Mark{g})
	for i, m := range marks {
		marks[i] = change(m)
	}
	g.Marks, g.At = marks, Transform{}
	return g
}
