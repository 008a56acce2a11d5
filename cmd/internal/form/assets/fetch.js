// The engine behind a server: a request and its answer are framed as four bytes
// with the length of the JSON, the JSON, and the bytes of a file.
export function fetchCalls(address) {
  return async (name, request, bytes) => {
    const response = await fetch(address + name, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: framed(request, bytes) });
    if (!response.ok) throw new Error((await response.text()) || response.statusText);
    return unframed(new Uint8Array(await response.arrayBuffer()));
  };
}

function framed(text, bytes = new Uint8Array(0)) {
  const json = new TextEncoder().encode(text);
  const frame = new Uint8Array(4 + json.length + bytes.length);
  new DataView(frame.buffer).setUint32(0, json.length);
  frame.set(json, 4);
  frame.set(bytes, 4 + json.length);
  return frame;
}

function unframed(frame) {
  const length = new DataView(frame.buffer).getUint32(0);
  return { text: new TextDecoder().decode(frame.subarray(4, 4 + length)), bytes: frame.slice(4 + length) };
}
