package worksheets

// Signed is a worksheet as the bundle gives it out: by its account, under its
// first keyword, and with its look over the worksheet's own. A worksheet that
// is signed is signed by the account, unless the bundle's look names another.
// It shares its blocks with the one that was read.
func (b *Bundle) Signed(sheet *Worksheet) *Worksheet {
	signed := *sheet
	signed.Author = b.Account
	if len(b.Keywords) > 0 {
		signed.Keyword = b.Keywords[0]
	}
	signed.Look = b.Look.Over(sheet.Look)
	if b.Look.Logo != "" {
		signed.Look.Logo = b.LogoFile()
	}
	if b.Look.Name == "" && sheet.Look.Name != "" {
		signed.Look.Name = b.Account
	}
	return &signed
}

// LogoFile is what the worksheets call the logo of the bundle's look: a name
// that none of them has for an image of its own.
func (b *Bundle) LogoFile() ImageFile { return "./" + b.Look.Logo }
