// A module of WebAssembly from what part.go made of it: the bodies of its
// functions, whose operations and numbers stand in streams of one kind each.
function join(parted) {
  let at = 0;
  const count = () => {
    let value = 0, shift = 0, byte;
    do {
      byte = parted[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };
  const size = count(), from = count(), functions = count();
  const aligns = parted.subarray(at, (at += 23));
  const sizes = Array.from({ length: 17 }, count);
  const starts = new Int32Array(17); // where to read on, of each stream
  sizes.forEach((length, stream) => {
    starts[stream] = at;
    at += length;
  });
  const [LOCALS, BRANCHES, TABLES, CALLS, GETS, GLOBALS, ALIGNS, LOADS, STORES, SMALL32, SMALL64, LARGE64, PLACES, OTHERS] = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16];
  const module = parted.subarray(at);
  const out = new Uint8Array(size + 5); // room for the size of a body, as long as it can be
  out.set(module.subarray(0, from));
  let end = from, ops = starts[0];
  // A number in LEB128 as it stands.
  const number = (stream) => {
    let here = starts[stream], byte;
    do out[end++] = byte = parted[here++]; while (byte & 128);
    starts[stream] = here;
  };
  const bytes = (stream, n) => {
    for (; n > 0; n--) out[end++] = parted[starts[stream]++];
  };
  // How many numbers follow one.
  const list = (stream) => {
    at = starts[stream];
    const n = count();
    number(stream);
    return n;
  };
  const place = (own, last) => { // of Go's code, in LEB128 with a sign
    at = starts[PLACES];
    const length = (() => { let n = 1; for (let i = at; parted[i] & 128; i++) n++; return n; })();
    const delta = (count() << (32 - 7 * length)) >> (32 - 7 * length);
    starts[PLACES] = at;
    let value = own + last + delta;
    for (;;) {
      const byte = value % 128;
      value = Math.floor(value / 128);
      if (value === 0 && byte < 64) {
        out[end++] = byte;
        return last + delta;
      }
      out[end++] = byte | 128;
    }
  };
  const others = (op) => {
    switch (op) {
      case 0x02: case 0x03: case 0x04: return number(OTHERS);
      case 0x0c: case 0x0d: return number(BRANCHES);
      case 0x0e:
        for (let n = list(TABLES); n >= 0; n--) number(TABLES);
        return;
      case 0x10: return number(CALLS);
      case 0x11: number(OTHERS); return number(OTHERS);
      case 0x23: case 0x24: return number(GLOBALS);
      case 0x3f: case 0x40: return bytes(OTHERS, 1);
      case 0x41: return number(SMALL32);
      case 0x42: return number(SMALL64);
      case 0x43: return bytes(OTHERS, 4);
      case 0x44: return bytes(OTHERS, 8);
      case 0xfc: {
        const kind = parted[starts[OTHERS]];
        return bytes(OTHERS, kind === 10 ? 3 : kind === 11 ? 2 : 1);
      }
    }
  };
  const body = (own) => {
    let last = 0;
    for (let n = list(LOCALS); n > 0; n--) {
      number(LOCALS);
      bytes(LOCALS, 1);
    }
    for (let depth = 0; depth >= 0; ) {
      let op = parted[ops++], align;
      if (op === 0xe0 || op === 0xe1) { // see streams.go
        out[end++] = 0x42;
        if (op === 0xe1) number(LARGE64);
        else last = place(own, last);
        continue;
      }
      if (op === 0xe2) {
        op = parted[ops++];
        align = parted[starts[ALIGNS]++];
      }
      out[end++] = op;
      if (op >= 0x20 && op < 0x23) {
        number(GETS + op - 0x20);
      } else if (op >= 0x28 && op < 0x3f) {
        out[end++] = align ?? aligns[op - 0x28];
        number(op < 0x36 ? LOADS : STORES);
      } else if (op < 0x45 || op === 0xfc) {
        if (op === 0x0b) depth--;
        else if (op >= 0x02 && op <= 0x04) depth++;
        others(op);
      }
    }
  };
  for (let i = 0; i < functions; i++) {
    const begin = end;
    end += 5; // as its size takes at most
    body((0x1000 + i) * 65536);
    let length = end - begin - 5, head = begin;
    const to = end;
    for (; length >= 128; length = Math.floor(length / 128)) out[head++] = length % 128 | 128;
    out[head++] = length;
    out.copyWithin(head, begin + 5, to);
    end = to - (begin + 5 - head);
  }
  out.set(module.subarray(from), end);
  return out.subarray(0, size);
}
