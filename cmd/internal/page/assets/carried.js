// What the page carries: the engine, in a worker of its own, and what it is
// made from. Calls wait until it is there.

// Makes call(name, request, bytes) → {text, bytes, image?}: request and text are
// JSON. Faces of rare characters are fetched from the folder, where the page
// comes from the network.
function workerCalls(folder) {
  const worker = startWorker();
  const pieces = new Map(); // promises, by their names
  const call = async (name, request, bytes) => {
    const ask = (await worker).ask;
    let answer = await ask(name, request, bytes);
    if (await fetchPieces(ask, folder, answer, pieces)) answer = await ask(name, request, bytes);
    return answer;
  };
  return call;
}

// Fetches the pieces of faces that an answer wants, each once, whichever of the
// calls under way wants it first; tells whether one has come.
async function fetchPieces(ask, folder, answer, pieces) {
  if (!location.protocol.startsWith("http") || !answer.text.includes('"wants":[')) return false;
  const come = (JSON.parse(answer.text).wants ?? []).map((name) => {
    if (!pieces.has(name)) pieces.set(name, fetchPiece(ask, folder, name, pieces));
    return pieces.get(name);
  });
  return (await Promise.all(come)).includes(true);
}

// Fetches a piece, and gives it to the engine; tells whether it is there.
async function fetchPiece(ask, folder, name, pieces) {
  try {
    const response = await fetch(new URL(`${folder}/${name}.bin`, location.href));
    if (!response.ok) return false;
    await ask("piece", JSON.stringify({ name }), new Uint8Array(await response.arrayBuffer()));
    return true;
  } catch {
    pieces.delete(name); // the network may come back
    return false;
  }
}

// Starts the worker once the whole page has come.
async function startWorker() {
  if (document.readyState === "loading") await new Promise((come) => document.addEventListener("DOMContentLoaded", come, { once: true }));
  const source = URL.createObjectURL(new Blob([taken("worker")], { type: "text/javascript" }));
  const worker = new Worker(source);
  const waiting = new Map();
  let next = 0;
  const fail = (why) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.onerror = (event) => fail(event.message || "the engine has stopped");
  worker.onmessage = ({ data }) => {
    const { resolve, reject, shows } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.error) reject?.(new Error(data.error));
    else resolve?.(shows ? pictured(data) : { text: data.text, bytes: data.bytes });
  };
  const ask = (name, request, bytes) =>
    new Promise((resolve, reject) => {
      waiting.set(++next, { resolve, reject, shows: /^(reportP|p)ages$/.test(name) });
      worker.postMessage({ id: next, name, request, bytes });
    });
  const english = /^en/i.test(navigator.language);
  await ask("start", JSON.stringify({ english }), [taken("engine"), taken("pack")]);
  URL.revokeObjectURL(source);
  return { ask };
}

// The picture of a page comes as the pixels of those rows that have changed.
function pictured({ text, bytes }) {
  if (!bytes?.length) return { text, bytes };
  const { width } = JSON.parse(text);
  return { text, bytes: null, image: new ImageData(new Uint8ClampedArray(bytes.buffer), width) };
}

// The licences of all that is in the page.
async function licences(call) {
  const { text } = await call("licences", "", document.getElementById("licences").textContent);
  return text;
}

// Takes a part of the page's text out of it: it is large, and read once.
function taken(id) {
  const part = document.getElementById(id);
  part.remove();
  return part.textContent;
}
