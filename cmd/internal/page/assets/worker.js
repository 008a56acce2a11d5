// The worker: the engine and nothing else. It stands behind Go's wasm_exec.js.
"use strict";

onmessage = async ({ data: { id, name, request, bytes } }) => {
  try {
    if (name === "licences") {
      postMessage({ id, text: new TextDecoder().decode(await unpacked(bytes)) });
      return;
    }
    if (name === "start") {
      await startEngine(bytes[0]);
      bytes = await unpacked(bytes[1]);
    } else if (name === "piece") {
      bytes = await inflated(bytes);
    } else if (name === "import" && bytes) {
      bytes = inUTF8(bytes);
    }
    const answer = globalThis.worksheetEngine(name, request, bytes);
    if (answer.error) throw new Error(answer.error);
    if (name === "start") freed(bytes);
    postMessage({ id, text: answer.result, bytes: answer.bytes }, answer.bytes ? [answer.bytes.buffer] : []);
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};

// Starts Go. It is never compiled while it streams in: some web views cannot.
async function startEngine(text) {
  const go = new Go();
  const parted = await unpacked(text);
  const module = join(parted);
  freed(parted);
  const { instance } = await WebAssembly.instantiate(module, go.importObject);
  freed(module);
  const ready = new Promise((come) => (globalThis.worksheetEngineReady = come));
  go.run(instance).then(() => { globalThis.worksheetEngine = () => ({ error: "the engine has stopped" }); });
  await ready;
}

// Gives memory back at once, where the browser lets one: 14 MB each, which it would
// keep until it has time to look for rubbish.
function freed(bytes) {
  bytes.buffer.transfer?.(0);
}

// A text file as UTF-8: what Excel and Notepad save in China is GB18030, which
// the engine leaves to the browser. UTF-16 it knows itself.
function inUTF8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return bytes;
  } catch {
    if (bytes[0] === 0 || bytes[1] === 0 || bytes[0] >= 0xfe || isPDF(bytes)) return bytes;
  }
  try {
    return new TextEncoder().encode(new TextDecoder("gb18030", { fatal: true }).decode(bytes));
  } catch {
    return bytes;
  }
}

function isPDF(bytes) {
  return String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";
}

function unpacked(text) {
  return inflated(fromText(text.trim()));
}

// The bytes of a text in basE91; see encode.go.
function fromText(text) {
  const values = new Uint8Array(127);
  for (let code = 33, value = 0; code < 127; code++) {
    if (code !== 38 && code !== 60 && code !== 92) values[code] = value++;
  }
  const out = new Uint8Array(Math.ceil((text.length * 7) / 8) + 2);
  let size = 0, queue = 0, bits = 0;
  for (let i = 0; i + 1 < text.length; i += 2) {
    const value = values[text.charCodeAt(i)] + 91 * values[text.charCodeAt(i + 1)];
    queue |= value << bits;
    bits += (value & 8191) > 88 ? 13 : 14;
    for (; bits > 7; bits -= 8, queue >>>= 8) out[size++] = queue;
  }
  if (text.length % 2) out[size++] = queue | (values[text.charCodeAt(text.length - 1)] << bits);
  return out.subarray(0, size);
}

async function inflated(bytes) {
  if (typeof DecompressionStream === "undefined") return inflate(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
