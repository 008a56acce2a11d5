package importing

// role is what an object is for whatever refers to it. It decides which of the
// object's entries are copied: those that draw, each with the role of its
// value. What no role names stays behind: actions, files, scripts, metadata,
// the structure of the text, private entries.
type role uint8

const (
	plain      role = iota // numbers, names, strings and lists of them
	whole                  // everything: for objects that we have written ourselves
	aside                  // as a [cmap], of what nothing is drawn with: it may be missing
	xobject                // [picture] or a form
	picture                // ISO 32000-1, 8.9.5, and its masks
	glyphs                 // a Type 3 font's, by their names
	pattern                // 8.7.3, 8.7.4
	shading                // 8.7.4.3
	space                  // a colour space, 8.6, with its functions
	function               // 7.10
	state                  // parameters of the graphics state, 8.4.5
	softMask               // 11.6.5.2
	form                   // 8.10; a [unit], as tile and glyph are
	group                  // 11.6.6
	font                   // 9.6, 9.7
	descriptor             // 9.8
	classes                // of a CID font's glyphs, by their names, 9.8.3.3
	fontFile               // 9.9
	cmap                   // an encoding or CMap, 9.6.6, 9.7.5
	system                 // CIDSystemInfo, 9.7.3; a descriptor's Style, 9.8.3.2
	filters                // parameters of a stream's filters, 7.4
	properties             // of marked content, 14.6.2
)

// entry is the role of an entry's value, where the entry is kept.
func (r role) entry(key string) (role, bool) {
	switch r {
	case whole:
		return whole, true
	case glyphs:
		return form, true
	case classes:
		return descriptor, true
	}
	for _, e := range kept(r) {
		for _, k := range e.keys {
			if k == key {
				return e.role, true
			}
		}
	}
	return plain, false
}

// entries are keys whose values have a role.
type entries struct {
	role role
	keys []string
}

func list(keys ...string) entries { return entries{plain, keys} }

func with(r role, keys ...string) entries { return entries{r, keys} }

// kept are the entries of the objects of a role that are copied. A stream's
// /Length and filters are written by themselves, and so are the /Resources of
// all that draws.
func kept(r role) []entries {
	switch r {
	case picture:
		return []entries{
			list("Type", "Subtype", "Width", "Height", "BitsPerComponent", "Intent", "ImageMask", "Decode", "Interpolate", "SMaskInData", "Matte"),
			with(space, "ColorSpace"), with(picture, "Mask", "SMask"),
		}
	case form:
		return []entries{
			list("Type", "Subtype", "FormType", "BBox", "Matrix", "PatternType", "PaintType", "TilingType", "XStep", "YStep"),
			with(group, "Group"),
		}
	case pattern:
		return []entries{list("Type", "PatternType", "Matrix"), with(shading, "Shading"), with(state, "ExtGState")}
	case shading:
		return []entries{
			list("ShadingType", "Background", "BBox", "AntiAlias", "Domain", "Matrix", "Coords", "Extend",
				"BitsPerCoordinate", "BitsPerComponent", "BitsPerFlag", "VerticesPerRow", "Decode"),
			with(space, "ColorSpace"), with(function, "Function"),
		}
	case space:
		return append(kept(function), list("WhitePoint", "BlackPoint", "Gamma", "Matrix", "Range"), with(space, "Alternate"))
	case function:
		return []entries{
			list("FunctionType", "Domain", "Range", "Size", "BitsPerSample", "Order", "Encode", "Decode", "C0", "C1", "N", "Bounds"),
			with(function, "Functions"),
		}
	}
	return append(keptOfStates(r), keptOfFonts(r)...)
}

func keptOfStates(r role) []entries {
	switch r {
	case state:
		return []entries{
			list("Type", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "FL", "SM", "SA", "BM", "CA", "ca", "AIS", "TK"),
			with(font, "Font"), with(softMask, "SMask"), with(function, "TR", "TR2", "BG", "BG2", "UCR", "UCR2"),
		}
	case softMask:
		return []entries{list("Type", "S", "BC"), with(form, "G"), with(function, "TR")}
	case group:
		return []entries{list("Type", "S", "I", "K"), with(space, "CS")}
	case properties:
		return []entries{list("ActualText", "Alt", "E", "Lang")}
	case filters:
		return []entries{
			list("Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange", "K", "EndOfLine", "EncodedByteAlign", "Rows",
				"EndOfBlock", "BlackIs1", "DamagedRowsBeforeError", "ColorTransform", "JBIG2Globals"),
		}
	}
	return nil
}

func keptOfFonts(r role) []entries {
	switch r {
	case font:
		return []entries{
			list("Type", "Subtype", "Name", "BaseFont", "FirstChar", "LastChar", "Widths", "FontBBox", "FontMatrix",
				"DW", "W", "DW2", "W2", "CIDToGIDMap"),
			with(cmap, "Encoding"), with(aside, "ToUnicode"), with(font, "DescendantFonts"), with(descriptor, "FontDescriptor"),
			with(system, "CIDSystemInfo"), with(glyphs, "CharProcs"),
		}
	case descriptor:
		return []entries{
			list("Type", "FontName", "FontFamily", "FontStretch", "FontWeight", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent",
				"Leading", "CapHeight", "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth", "MissingWidth", "CharSet", "Lang"),
			with(fontFile, "FontFile", "FontFile2", "FontFile3"), with(aside, "CIDSet"), with(system, "Style"), with(classes, "FD"),
		}
	case fontFile:
		return []entries{list("Subtype", "Length1", "Length2", "Length3")}
	case cmap, aside:
		return []entries{list("Type", "BaseEncoding", "Differences", "CMapName", "WMode"), with(system, "CIDSystemInfo"), with(cmap, "UseCMap")}
	case system:
		return []entries{list("Registry", "Ordering", "Supplement", "Panose")}
	}
	return nil
}
