// SPDX-License-Identifier: Apache-2.0
/** All that is kept of a show in a <video>, and what its seconds mean on the programme clock. */
export class Preview extends EventTarget {
  #video;
  #hls;
  #closed = false;
  /** @type {{time: number, start: number, length: number, cc: number}[]} */ #stretches = [];

  /** Fires `change` when it is known how long it is. @param {HTMLVideoElement} video @param {string} src */
  constructor(video, src) {
    super();
    this.#video = video;
    this.#open(src);
  }

  async #open(src) {
    const {default: Hls} = await import('hls.js');
    if (this.#closed) {
      return;
    }
    if (!Hls.isSupported()) {
      this.#video.src = src;
      return;
    }
    this.#hls = new Hls({startPosition: 0});
    this.#hls.on(Hls.Events.LEVEL_LOADED, (_, {details}) => this.#learn(details.fragments));
    this.#hls.loadSource(src);
    this.#hls.attachMedia(this.#video);
  }

  #learn(fragments) {
    this.#stretches = [];
    for (const {programDateTime: time, start, duration, cc} of fragments) {
      const last = this.#stretches.at(-1);
      if (last?.cc === cc) {
        last.length = start + duration - last.start;
      } else if (time) {
        this.#stretches.push({time, start, length: duration, cc});
      }
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Whether it is this one that plays it. @param {HTMLVideoElement | null} video */
  isIn(video) {
    return video === this.#video;
  }

  /** In seconds of play. */
  get length() {
    const last = this.#stretches.at(-1);
    return last ? last.start + last.length : 0;
  }

  get seconds() {
    return this.#video.currentTime;
  }

  seek(seconds) {
    this.#video.currentTime = seconds;
  }

  /** The programme clock's time, as text. @param {number} seconds */
  timeAt(seconds) {
    const stretch = this.#stretches.findLast(({start}) => start <= seconds) ?? this.#stretches[0];
    return new Date(Math.round(stretch.time + (seconds - stretch.start) * 1000)).toISOString();
  }

  /** @param {string} text a time of the programme clock */
  secondsAt(text) {
    const time = Date.parse(text);
    const stretch = this.#stretches.find((one) => time < one.time + one.length * 1000) ?? this.#stretches.at(-1);
    return stretch ? stretch.start + Math.min(stretch.length, Math.max(0, (time - stretch.time) / 1000)) : 0;
  }

  close() {
    this.#closed = true;
    this.#hls?.destroy();
    this.#video.removeAttribute('src');
  }
}
