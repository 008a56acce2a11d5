// Hands files over. Which way works is different in every browser: sharing the
// file, a link to download it, and in the end a picture to press long.
import { dialog } from "./dialogs.js";
import { h, button } from "./dom.js";
import { say } from "./words.js";

// Browsers inside of apps, in which downloads come to nothing.
function isInApp() {
  return /MicroMessenger|QQ\/|Weibo|DingTalk|AlipayClient|aweme|NewsArticle/i.test(navigator.userAgent);
}

function canShare(file) {
  return matchMedia("(pointer: coarse)").matches && navigator.canShare?.({ files: [file] }) === true;
}

// Gives the reader a file; elsewise offers another way. Bytes take a moment to
// make, after which a browser may ask for another press before it shares.
export async function handOver(name, bytes, type, tell, elsewise) {
  const file = new File([bytes], name, { type });
  if (canShare(file)) {
    const shared = await share(file);
    if (shared !== "refused") return;
    const { box } = dialog(say("sharing", name), [
      h("p", {}, say("shareNote")),
      h("div", { class: "choices" }, button(say("share"), async () => {
        box.close();
        if ((await share(file)) === "refused") download(file, tell, elsewise);
      }, { class: "primary" })),
    ]);
    return;
  }
  if (isInApp() && elsewise) {
    elsewise();
    return;
  }
  download(file, tell, elsewise);
}

async function share(file) {
  try {
    await navigator.share({ files: [file], title: file.name });
    return "shared";
  } catch (error) {
    return error.name === "AbortError" ? "left" : "refused";
  }
}

function download(file, tell, elsewise) {
  const link = h("a", { href: URL.createObjectURL(file), download: file.name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  tell(say("downloaded", file.name), elsewise && say("savePictures"), elsewise);
}

// Shows pages as pictures to press long; each comes from a call.
export async function showPictures(title, count, picture) {
  const touch = matchMedia("(pointer: coarse)").matches;
  const list = h("div", { class: "pictures" });
  const { box } = dialog(title, [h("p", { class: "prompt" }, say(touch ? "pictureNote" : "pictureDesk")), list]);
  box.classList.add("wide");
  for (let page = 0; page < count && box.isConnected; page++) {
    const waiting = h("p", { class: "prompt" }, say("making"));
    list.append(waiting);
    const made = await picture(page);
    waiting.remove();
    if (!made.name) throw new Error(made.problems?.[0]?.message ?? "");
    // In-app browsers save pictures that are data, and not those that are blobs.
    list.append(h("img", { src: await dataOf(made.bytes), alt: say("pictureAlt", title, page + 1) }));
  }
}

function dataOf(bytes) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(new Blob([bytes], { type: "image/png" }));
  });
}
