// Asks the engine while somebody writes: one question at a time, always the
// newest, and never one that nobody waits for.
export class Live {
  constructor(ask) {
    this.ask = ask; // one round: an async function
    this.wanted = false;
    this.running = false;
  }

  want() {
    this.wanted = true;
    if (!this.running) this.run();
  }

  async run() {
    this.running = true;
    while (this.wanted) {
      await frame(); // several keys in one frame are one question
      this.wanted = false;
      await this.ask();
    }
    this.running = false;
  }

  // Whether what was asked is old by now.
  get stale() {
    return this.wanted;
  }
}

// A frame, or a moment where nothing is painted.
function frame() {
  return new Promise((done) => {
    const timer = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
}
