// The finished pages, one at a time, as pictures.
import { h, button, icon } from "./dom.js";
import { say } from "./words.js";

const SHARPEST = 2; // pixels of a picture for one of the screen's
const THUMB = 72; // pixels of the picture in the bar of a phone
const WIDEST = 1600; // pixels

export class Preview {
  constructor(turned) {
    this.page = 0;
    this.count = 0;
    this.shows = 0; // the number of the look that is drawn; 0: none of the engine's
    this.turned = turned;
    this.picture = h("canvas", { class: "sheetpicture", role: "img", "aria-label": say("finished"), onclick: () => this.near() });
    this.frame = h("div", { class: "frame" }, this.picture, h("p", { class: "waiting", role: "status" }, say("preparing")));
    this.where = h("span", { class: "where", role: "status" });
    this.back = button(icon("left"), () => this.turn(-1), { class: "tool", "aria-label": say("previousPage") });
    this.on = button(icon("right"), () => this.turn(1), { class: "tool", "aria-label": say("nextPage") });
    this.close = button(icon("close"), () => this.show(false), { class: "tool close", "aria-label": say("close") });
    this.box = h("section", { class: "look", "aria-label": say("finished"), tabindex: "-1", onkeydown: (event) => this.key(event) },
      h("div", { class: "turning" }, this.back, this.where, this.on, this.close), this.frame);
    this.thumb = h("canvas", { "aria-hidden": "true" });
    this.opener = button([h("span", { class: "thumb" }, this.thumb), h("span", {}, say("looking"))], () => this.show(true), { class: "opener", "aria-expanded": "false" });
    this.swiped();
    this.draw();
  }

  // A page of these measures, in mm, is expected.
  expect(width, height) {
    this.frame.style.setProperty("--ratio", `${width} / ${height}`);
    this.box.classList.toggle("lying", width > height);
  }

  // How many pixels wide a picture should be.
  get width() {
    if (this.frame.clientWidth === 0) return THUMB;
    return Math.min(Math.ceil(this.frame.clientWidth * Math.min(devicePixelRatio, SHARPEST)), WIDEST);
  }

  turn(by) {
    const page = this.page + by;
    if (page < 0 || page >= this.count) return;
    this.page = page;
    this.draw();
    this.turned();
  }

  key(event) {
    if (event.key === "ArrowLeft") this.turn(-1);
    if (event.key === "ArrowRight") this.turn(1);
    if (event.key === "Escape") this.show(false);
  }

  swiped() {
    let from = null;
    this.frame.addEventListener("touchstart", (event) => {
      from = event.touches.length === 1 ? event.touches[0] : null;
    }, { passive: true });
    this.frame.addEventListener("touchend", (event) => {
      const to = event.changedTouches[0];
      if (from && Math.abs(to.clientX - from.clientX) > 60 && Math.abs(to.clientY - from.clientY) < 40 && !this.box.classList.contains("near")) this.turn(to.clientX < from.clientX ? 1 : -1);
      from = null;
    }, { passive: true });
  }

  // On a phone the pages lie over the form.
  show(open) {
    document.body.classList.toggle("looking", open);
    document.querySelector("main").inert = open;
    this.opener.setAttribute("aria-expanded", String(open));
    (open ? this.box : this.opener).focus();
    if (open) this.turned();
  }

  // Comes nearer to the page, or goes back, on a phone.
  near() {
    this.box.classList.toggle("near");
    this.turned();
  }

  // Shows a page that the engine has drawn: as the pixels that have changed, or as a PNG.
  async take(look) {
    if (look.number) this.patch(look);
    else this.paint(await createImageBitmap(new Blob([look.bytes], { type: "image/png" })));
    this.page = look.page;
    this.count = look.count;
    this.picture.setAttribute("aria-label", say("page", look.page + 1, look.count));
    this.expect(look.width, look.height);
    this.draw();
  }

  // Draws rows of a page: all, where another picture stood there.
  patch({ width, height, top = 0, image, number }) {
    if (this.picture.width !== width || this.picture.height !== height) {
      this.picture.width = width;
      this.picture.height = height;
    }
    if (image) this.picture.getContext("2d").putImageData(image, 0, top);
    this.shows = number;
    this.drawn();
  }

  paint(picture) {
    this.picture.width = picture.width;
    this.picture.height = picture.height;
    this.picture.getContext("2d").drawImage(picture, 0, 0);
    this.shows = 0;
    this.drawn();
  }

  drawn() {
    this.box.classList.remove("old");
    this.box.classList.add("drawn");
    if (this.opener.offsetParent === null) return; // there is a place for the pages themselves
    const { width, height } = this.picture;
    const scale = Math.min(THUMB / width, THUMB / height);
    this.thumb.width = Math.ceil(width * scale);
    this.thumb.height = Math.ceil(height * scale);
    this.thumb.getContext("2d").drawImage(this.picture, 0, 0, this.thumb.width, this.thumb.height);
  }

  // Shows the picture of a first page that the page brought along, until the
  // engine has drawn one.
  async before(address) {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    if (this.count === 0 && !this.box.classList.contains("drawn")) this.paint(picture);
  }

  // What is shown is not what is written: something is to mend, or failed.
  outdated(words) {
    this.box.classList.add("old");
    this.frame.querySelector(".waiting").textContent = words;
  }

  // Another worksheet: nothing of it is drawn yet.
  empty(width, height) {
    this.page = 0;
    this.count = this.shows = 0;
    this.box.classList.remove("drawn", "old");
    this.thumb.width = this.thumb.height = 0;
    this.frame.querySelector(".waiting").textContent = say("preparing");
    this.expect(width, height);
    this.draw();
  }

  draw() {
    this.where.textContent = this.count > 0 ? say("page", this.page + 1, this.count) : "";
    this.back.disabled = this.page <= 0;
    this.on.disabled = this.page >= this.count - 1;
  }
}
