package kinds

// larger is the desk with running words and the answers between them in large
// type, as a certificate has them.
func (d *Desk) larger() *Desk {
	look := *d.Theme
	large, leading := look.Type.Large.Size, look.Space.LargeLeading
	look.Type.Body, look.Type.Answer.Size, look.Type.AnswerSmall.Size = look.Type.Large, large, large
	look.Type.Prompt.Size = look.Type.Body.Size.Scale(int64(look.Type.Label.Size), int64(d.Theme.Type.Body.Size))
	look.Space.Write, look.Space.ReportLine, look.Space.Leading = leading, leading, leading
	pen, frame, desk := *d.Pen, *d.Frame, *d
	pen.Theme = &look
	frame.Pen = &pen
	desk.Frame = &frame
	return &desk
}
