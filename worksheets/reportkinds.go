package worksheets

// ReportBlock is one building block of a report: a pointer to a struct of one
// of the [ReportKinds]. The set is closed, one file a kind.
type ReportBlock interface{ reportBlock() }

// ReportKind is a kind of report block.
type ReportKind struct {
	Name string             // as definitions write it
	New  func() ReportBlock // an empty block of the kind
}

// ReportKinds is every kind of report block, in the order in which messages
// list them. A new kind is a file with its struct and a line here.
func ReportKinds() []ReportKind {
	return []ReportKind{
		{"title", func() ReportBlock { return new(ReportTitle) }},
		{"heading", func() ReportBlock { return new(ReportHeading) }},
		{"note", func() ReportBlock { return new(ReportNote) }},
		{"figures", func() ReportBlock { return new(Figures) }},
		{"bars", func() ReportBlock { return new(Bars) }},
		{"timeline", func() ReportBlock { return new(Timeline) }},
		{"quotes", func() ReportBlock { return new(Quotes) }},
		{"sentence", func() ReportBlock { return new(Filled) }},
		{"answers", func() ReportBlock { return new(Judgements) }},
		{"comparison", func() ReportBlock { return new(Comparison) }},
		{"verdict", func() ReportBlock { return new(Verdict) }},
		{"columns", func() ReportBlock { return new(ReportColumns) }},
	}
}
