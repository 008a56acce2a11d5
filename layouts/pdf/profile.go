package pdf

import "encoding/binary"

// addIntent adds the output intent (ISO 32000-1, 14.11.5): greys, and the accent
// of a worksheet, are those of sRGB.
func addIntent(f *file) (int, error) {
	o, err := f.keep(keptProfile, nil, sRGB)
	if err != nil {
		return 0, err
	}
	o.body = []byte("/N 3")
	profile := f.add(o)
	b := append([]byte(nil), "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "...)
	return f.add(object{body: append(appendReference(b, profile), ">>"...)}), nil
}

// sRGB is an ICC profile of a display with the primaries of IEC 61966-2-1 and a
// gamma of 2.2 (ICC.1:2001-04, 6.1 and 6.3.1.2): what PDF/A asks for, in 500
// bytes.
func sRGB() []byte {
	fixed := func(values ...float64) []byte { // an XYZType (6.5.26)
		b := []byte("XYZ \x00\x00\x00\x00")
		for _, v := range values {
			b = binary.BigEndian.AppendUint32(b, uint32(int32(v*65536+0.5)))
		}
		return b
	}
	const name = "sRGB"
	description := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1)) // 6.5.17
	description = append(append(description, name...), make([]byte, 1+4+4+2+1+67)...)
	gamma := []byte("curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33") // 6.5.3: 2.2
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description},
		{"cprt", []byte("text\x00\x00\x00\x00no copyright, use freely\x00")},
		{"wtpt", fixed(0.9642, 1, 0.8249)}, // D50, which the primaries are adapted to
		{"rXYZ", fixed(0.43607, 0.22250, 0.01393)},
		{"gXYZ", fixed(0.38507, 0.71688, 0.09710)},
		{"bXYZ", fixed(0.14308, 0.06062, 0.71417)},
		{"rTRC", gamma}, {"gTRC", gamma}, {"bTRC", gamma},
	}
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	start := header + 4 + 12*len(tags)
	at := 0
	for i, tag := range tags {
		if i == 0 || string(tag.data) != string(tags[i-1].data) { // tags may share their data
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
			at = start + len(data)
			data = append(data, tag.data...)
		}
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
	}
	for len(data)%4 != 0 {
		data = append(data, 0)
	}
	b := make([]byte, header, start+len(data))
	binary.BigEndian.PutUint32(b, uint32(start+len(data)))
	binary.BigEndian.PutUint32(b[8:], 0x02100000) // version 2.1
	copy(b[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1} { // no profile is without a date
		binary.BigEndian.PutUint16(b[24+2*i:], v)
	}
	copy(b[36:], "acsp")
	copy(b[68:], fixed(0.9642, 1, 0.8249)[8:]) // the illuminant
	return append(append(b, table...), data...)
}
