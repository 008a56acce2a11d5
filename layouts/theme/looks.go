package theme

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Sheet is the look of A4 worksheets.
func Sheet() Theme {
	return Theme{
		Type: Types{
			Title:       Type{fonts.Bold, pt(20)},
			Display:     Type{fonts.Bold, pt(42)},
			Large:       Type{fonts.Sans, pt(16)},
			Subtitle:    Type{fonts.Sans, pt(9)},
			Step:        Type{fonts.Bold, pt(12)},
			Minor:       Type{fonts.Bold, pt(10.5)},
			Callout:     Type{fonts.Bold, pt(15)},
			Body:        Type{fonts.Sans, pt(10.5)},
			Label:       Type{fonts.Bold, pt(9)},
			Option:      Type{fonts.Sans, pt(9)},
			Prompt:      Type{fonts.Sans, pt(8)},
			Footer:      Type{fonts.Sans, pt(8)},
			Account:     Type{fonts.Bold, pt(8)},
			Running:     Type{fonts.Bold, pt(10.5)},
			Folio:       Type{fonts.Bold, pt(9)},
			Row:         Type{fonts.Bold, pt(9)},
			Item:        Type{fonts.Bold, pt(12)},
			Check:       Type{fonts.Bold, pt(14)},
			Disc:        Type{fonts.Bold, pt(10.5)},
			Route:       Type{fonts.Bold, pt(8)},
			Stop:        Type{fonts.Bold, pt(10.5)},
			Ring:        Type{fonts.Bold, pt(14)},
			Tag:         Type{fonts.Bold, pt(8)},
			AnswerHead:  Type{fonts.Kai, pt(13)},
			Answer:      Type{fonts.Kai, pt(12)},
			AnswerCell:  Type{fonts.Kai, pt(10.5)},
			AnswerSmall: Type{fonts.Kai, pt(11)},
			AnswerLeast: pt(9),
			AnswerStep:  pt(0.5),
		},
		Rule: rules(),
		Space: Spaces{
			Write:         mm(8),
			ReportLine:    mm(6),
			Option:        mm(8) * 2 / 3,
			Label:         mm(7.4),
			LabelBase:     mm(5.6),
			Title:         mm(12),
			TitleBase:     mm(7.6),
			Running:       mm(10.2),
			RunningBase:   mm(4.6),
			Heading:       mm(6.2),
			BeforeHeading: mm(3.6),
			AfterRule:     mm(1.6),
			BeforeRule:    mm(3),
			Block:         mm(2.4),
			Apart:         mm(6),
			BlockBeside:   mm(1.6),
			BeforeTable:   mm(1.6),
			Frame:         mm(2.4),
			Base:          mm(1.5),
			AnswerBase:    mm(1.7),
			AnswerInset:   0,
			BlankInset:    mm(0.3),
			Word:          mm(1.2),
			Clause:        mm(5),
			Caption:       mm(1.8),
			Part:          mm(3.7),
			Gutter:        mm(8),
			CalloutRow:    1500,
			PromptGap:     600,
			Leading:       mm(6),
			WrapLeading:   1450,
			Middle:        450,
			ListItem:      mm(1.9),
			ListIndent:    mm(9),
			ListNumber:    mm(3.3),
			EntryLine:     mm(2),
			FieldShare:    250,
			HalfShare:     500,
			LabelShare:    333,
			DownLeading:   1150,
			WholeRow:      750,
			CellPadding:   mm(1.6),
			ChoicePad:     100,
			TableHeader:   mm(10.8),
			TableHead:     mm(6.3),
			HeaderLabel:   mm(3.375),
			HeaderPrompt:  mm(8.1),
			YearDrop:      mm(5),
			ExampleRow:    mm(10.2),
			ExamplePad:    mm(2.2),
			ExampleLine:   mm(4.2),
			CheckRow:      mm(16),
			CheckReport:   mm(14),
			CheckLine:     mm(8),
			CheckNote:     mm(5),
			CheckBoxes:    mm(6.6),
			CheckCount:    mm(2.64),
			CheckHeader:   mm(7.6),
			MatrixEnds:    mm(5),
			Judgement:     mm(6),
			ClearAbove:    mm(0.8),
			Reason:        mm(8),
			LargeLeading:  mm(13),
			Ornament:      mm(11),
			Sign:          mm(12),
		},
		Shape: Shapes{
			Disc:       mm(6.2),
			RouteDisc:  mm(4.8),
			RouteDash:  mm(2.4),
			Ring:       mm(11.2),
			Box:        mm(4),
			BoxRadius:  mm(0.5),
			BoxGap:     mm(1.2),
			BoxPitch:   mm(5.3),
			BoxFive:    mm(1.6),
			BoxTen:     mm(1.2),
			BoxNote:    mm(3.75),
			OptionGap:  mm(4),
			Tick:       [3]page.Position{{X: mm(0.7), Y: mm(0.1)}, {X: mm(1.7), Y: mm(1.25)}, {X: mm(4), Y: mm(-2.1)}},
			Slash:      page.Size{Width: mm(2), Height: mm(4)},
			Typed:      Typed{Inset: mm(0.7), Line: 1500, Leading: 1300, Above: mm(1.6), Radius: mm(0.8), Least: pt(6)},
			Tag:        page.Size{Width: mm(19), Height: mm(5.2)},
			TagRadius:  mm(0.8),
			TagPoint:   mm(5.2) / 3,
			LeastBlank: mm(8),
			OtherLine:  mm(25),
			LeastCell:  mm(12),
			MatrixCell: mm(24),
			DateLine:   mm(46),
			Date:       [3]int64{460, 270, 270},
			NumberLine: mm(40),
			Node:       page.Size{Width: mm(30), Height: mm(9.8)},
			NodeShare:  1250,
			NodeRadius: mm(1.4),
			Stop:       mm(3.2),
			SmallHead:  mm(1.4),
			ArrowHead:  mm(2.2),
			HeadWidth:  800,
			Loop:       mm(5.8),
			LinkBox:    mm(0.6),
			LinkStop:   mm(0.4),
			LoopName:   mm(4.6),
			LoopNote:   mm(8.8),
			LoopBack:   mm(12.8),
			LoopBend:   mm(8.5),
			LoopFoot:   mm(1.6),
			SignLine:   mm(56),
			Ornament:   page.Size{Width: mm(28), Height: mm(1.1)},
			Module:     mm(0.33),
			Practice: Practices{
				Cell: mm(15), FourLine: mm(12), Dots: mm(5), Model: 800, Inner: [2]int64{520, 640},
				Pinyin: 440, Lines: mm(6), XHeight: 484, Between: 350, Word: 500,
			},
			Calendar: Calendars{
				Tick: mm(17), Write: mm(30), High: mm(14), Written: mm(24), Number: mm(3.6), Head: mm(7), Grown: 350,
			},
		},
		Footer:  footers(),
		Margins: margins(mm(13), mm(11), mm(15.2), mm(10.4)),
		Report:  reports(),
		Border:  borders(mm(6)),
		Accent:  page.Black,
	}
}

// footers is what stands at the foot of every look's pages.
func footers() Footers {
	return Footers{
		Ruler:     mm(50),
		Tick:      mm(1.2),
		End:       mm(2.4),
		Title:     mm(12),
		Close:     mm(140),
		Word:      mm(1.2),
		Clause:    mm(5),
		Code:      mm(12),
		Module:    mm(0.42),
		CodeAbove: mm(2),
		Logo:      mm(4.8),
		LogoMost:  mm(30),
		LogoAbove: mm(0.8),
		Descent:   mm(0.8),
		Pitch:     mm(4.4),
	}
}

// margins are those of a frame with the same distance on either side.
func margins(side, top, foot, base page.Length) Margins {
	return Margins{
		Left: side, Right: side, Top: top, Foot: foot, FooterBase: base,
		Least: page.Size{Width: mm(40), Height: mm(50)},
	}
}

// Landscape is the sheet's look on A4 landscape, whose columns are modules of 4 mm.
func Landscape() Theme {
	t := Sheet()
	t.Margins = margins(mm(12.5), mm(11), mm(14), mm(9))
	t.Space.Running = mm(9.2)
	return t
}

// Card is the look of A5 cards: dense, so titles and distances are smaller;
// what is read and written keeps its size.
func Card() Theme {
	t := Sheet()
	t.Type.Title.Size = pt(15)
	t.Type.Step.Size = pt(11)
	t.Type.Display.Size = pt(28)
	t.Type.Large.Size = pt(14)
	t.Type.Running.Size = pt(9)
	t.Type.Disc.Size = pt(9)
	t.Type.AnswerHead.Size = pt(12)
	t.Space.Title = mm(8.6)
	t.Space.TitleBase = mm(5.4)
	t.Space.Running = mm(8)
	t.Space.RunningBase = mm(4)
	t.Space.Heading = mm(5.4)
	t.Space.BeforeHeading = mm(2)
	t.Space.AfterRule = mm(1.2)
	t.Space.BeforeRule = mm(1.8)
	t.Space.Option = mm(6)
	t.Space.Label = mm(6)
	t.Space.LabelBase = mm(4.4)
	t.Space.Block = mm(1.2)
	t.Space.Apart = mm(3)
	t.Space.BlockBeside = mm(0.8)
	t.Space.Frame = mm(1.8)
	t.Space.Part = mm(3)
	t.Space.Judgement = mm(5.4)
	t.Space.LargeLeading = mm(10)
	t.Space.Ornament = mm(7)
	t.Space.Reason = mm(7.2)
	t.Space.Gutter = mm(4)
	t.Shape.Disc = mm(5.4)
	t.Margins = margins(mm(10), mm(9.4), mm(12.4), mm(8.8))
	t.Border = borders(mm(4.4))
	return t
}

// Slip is the look of A7 slips, which are torn off and filled in standing: a
// card's, with less around the lines.
func Slip() Theme {
	t := Card()
	t.Type.Title.Size = pt(12)
	t.Type.Display.Size = pt(20)
	t.Type.Large.Size = pt(12)
	t.Space.Title = mm(6.2)
	t.Space.TitleBase = mm(3.8)
	t.Space.Block = mm(1.4)
	t.Space.BlockBeside = 0
	t.Margins = margins(mm(8.4), mm(8.4), mm(12.2), mm(8.8))
	t.Border = borders(mm(3))
	return t
}
