package worksheets

// Bare is what the pages of a worksheet are made for that is filled in on a
// screen: how many rows there are. All answers stand in fields, and move nothing.
func (g Group) Bare(fields []Field) Group {
	bare := Group{Path: g.Path, values: map[string]Value{}}
	for _, f := range fields {
		v := g.Get(f.ID)
		if !v.Given() {
			continue
		}
		kept := Value{Path: v.Path}
		switch f.Kind {
		case RowsField:
			for _, row := range v.Rows {
				kept.Rows = append(kept.Rows, row.Bare(f.Fields))
			}
		case GroupField:
			kept.Group = v.Group.Bare(f.Fields)
		default:
			continue
		}
		bare.values[f.ID] = kept
	}
	return bare
}

// CalendarMonth reports whether a question of a group asks for the month of its
// calendar: any day of it is an answer.
func (f Field) CalendarMonth(id string) bool {
	return id == CalendarMonth && len(f.Fields) == 2 && f.Fields[0].ID == CalendarMonth && f.Fields[1].ID == CalendarDays
}
