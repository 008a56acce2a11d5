package engine

// Sheets is what the engine knows, in the order of its definitions.
type Sheets struct {
	Sheets  []SheetHead  `json:"sheets"`
	Reports []ReportHead `json:"reports"`
}

// SheetHead is a worksheet in a list.
type SheetHead struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	From  string `json:"from,omitempty"` // the worksheet that it takes answers over from, where the engine knows it
	Each  string `json:"each,omitempty"` // the rows there of which each makes a copy here
}

// ReportHead is a report in a list.
type ReportHead struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Over  []string `json:"over"` // the ids of the worksheets that it is made from
}

// Sheets lists what the engine knows; of reports those whose worksheets it knows.
func (e *Engine) Sheets() Sheets {
	all := Sheets{Sheets: []SheetHead{}, Reports: []ReportHead{}}
	for _, s := range e.sheets {
		head := SheetHead{ID: s.ID, Title: s.Title}
		if s.From != nil && e.sheet(s.From.Worksheet) != nil {
			head.From, head.Each = s.From.Worksheet, s.From.Each
		}
		all.Sheets = append(all.Sheets, head)
	}
	for _, r := range e.reports {
		whole := true
		for _, id := range r.Over {
			whole = whole && e.sheet(id) != nil
		}
		if whole {
			all.Reports = append(all.Reports, ReportHead{r.ID, r.Title, r.Over})
		}
	}
	return all
}
