package pdf

// Strengths of deflate, klauspost/compress's, for what stands in one document,
// for what a writer keeps, and for a file that is bound once and downloaded often.
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
// (package splice): that is half the time of all other work on a card, for 4 % of
// its size. Blocks of deflate say a code each, which is as long as what it saves.
// The rest of a document is its content and its objects, 45 KB of a card: level 1
// takes 0.2 ms less for them than level 6, and a hundredth of the file's size.
const (
	quickLevel  = 1
	keptLevel   = 6
	strongLevel = 9
)
