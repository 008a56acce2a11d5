// DEFLATE in gzip (RFC 1951, 1952), for browsers without DecompressionStream:
// iOS before 16.4.
function inflate(file) {
  const out = new Uint8Array(new DataView(file.buffer, file.byteOffset + file.length - 4).getUint32(0, true));
  let at = 10, size = 0, queue = 0, held = 0; // our files have the plain header of ten bytes
  const bits = (n) => {
    for (; held < n; held += 8) queue |= file[at++] << held;
    const value = queue & ((1 << n) - 1);
    queue >>>= n;
    held -= n;
    return value;
  };
  const symbol = ({ counts, symbols }) => {
    for (let length = 1, code = 0, first = 0, index = 0; length < 16; length++) {
      code |= bits(1);
      const count = counts[length];
      if (code - count < first) return symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error("damaged data");
  };
  for (let last = false; !last; ) {
    last = bits(1) === 1;
    const kind = bits(2);
    if (kind === 0) {
      queue = held = 0;
      const length = file[at] | (file[at + 1] << 8);
      out.set(file.subarray(at + 4, at + 4 + length), size);
      at += 4 + length;
      size += length;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixedCodes() : readCodes(bits, symbol);
    for (let code = symbol(literals); code !== 256; code = symbol(literals)) {
      if (code < 256) {
        out[size++] = code;
        continue;
      }
      let [length, extra] = lengthOf(code - 257);
      length += bits(extra);
      let [distance, more] = distanceOf(symbol(distances));
      distance += bits(more);
      for (; length > 0; length--, size++) out[size] = out[size - distance];
    }
  }
  return out;
}

// The base and the extra bits of a length's code (3.2.5).
function lengthOf(code) {
  if (code < 8) return [code + 3, 0];
  if (code === 28) return [258, 0];
  const extra = (code >> 2) - 1;
  return [((4 + (code & 3)) << extra) + 3, extra];
}

function distanceOf(code) {
  if (code < 4) return [code + 1, 0];
  const extra = (code >> 1) - 1;
  return [((2 + (code & 1)) << extra) + 1, extra];
}

// A code from the lengths of its symbols.
function huffman(lengths) {
  const counts = new Uint16Array(16), symbols = new Uint16Array(lengths.length), offsets = new Uint16Array(16);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  for (let i = 1; i < 15; i++) offsets[i + 1] = offsets[i] + counts[i];
  lengths.forEach((length, i) => { if (length) symbols[offsets[length]++] = i; });
  return { counts, symbols };
}

function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
  return [huffman(lengths), huffman(new Array(30).fill(5))];
}

function readCodes(bits, symbol) {
  const literals = bits(5) + 257, distances = bits(5) + 1, count = bits(4) + 4;
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const own = new Array(19).fill(0);
  for (let i = 0; i < count; i++) own[order[i]] = bits(3);
  const code = huffman(own), lengths = [];
  while (lengths.length < literals + distances) {
    const next = symbol(code);
    if (next < 16) lengths.push(next);
    else if (next === 16) lengths.push(...new Array(bits(2) + 3).fill(lengths[lengths.length - 1]));
    else lengths.push(...new Array(next === 17 ? bits(3) + 3 : bits(7) + 11).fill(0));
  }
  return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals))];
}
