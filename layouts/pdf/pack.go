package pdf

// Strengths of deflate, klauspost/compress's: for all else, for pictures and whole
// faces, and for a file that is bound once and downloaded often.
//
// What was measured on the outlines of 230 glyphs of Kai, 98 KB, each way at its
// best of many runs on one core:
//
//	outlines compressed once, in one code, and joined   0.013 ms  74.8 KB
//	blocks of deflate, one a glyph, and joined          0.001 ms  86.8 KB
//	Huffman codes alone                                 0.11 ms   77.8 KB
//	level 1                                             0.39 ms   70.5 KB
//	level 2                                             0.32 ms   69.8 KB
//	level 3                                             0.54 ms   68.6 KB
//	level 6                                             0.96 ms   67.4 KB
//	level 9                                             1.57 ms   66.4 KB
//	the standard library's level 4                      1.44 ms   67.2 KB
//	the standard library's level 6                      1.91 ms   66.6 KB
//
// So the outlines of answers, which are others in each document, are joined
// (package splice): they are half of a card. Blocks of deflate say a code each,
// which is as long as what it saves.
//
// All else of a filled card, its content, its objects and the printed faces,
// takes 57.7 KB by level 6, 59.1 by level 3 and 61.9 by level 1. That is 4 % of
// the file; but a process that makes one file only has to touch 128 KB of tables
// for level 1 and 800 KB for level 6, and runs 15 ms of processor time instead of
// 17.9. Pictures are flat areas, of which a higher level makes much less.
//
// Level 1 is done without a state, with 16 KB of tables and in the same time, where
// a block takes the whole stream: a sheet's content and objects take 2 to 5 % less
// so. What is larger would be cut into blocks that look back 8 KB instead of 32: a
// book with its larger faces took 0.7 % more.
const (
	largeStream = 1<<15 - 1 // bytes: more than a block has
	fastLevel   = 1
	largeLevel  = 6
	strongLevel = 9
)

// level is that of a stream, which is large or not.
func (f *file) level(large bool) int {
	switch {
	case f.strong:
		return strongLevel
	case large:
		return largeLevel
	}
	return fastLevel
}
