// SPDX-License-Identifier: Apache-2.0
/** All that is kept of a show in a <video>, and what its seconds mean on the programme clock. */
import {Stretches} from 'vitrine/stretches';

export class Preview extends EventTarget {
  #video;
  #hls;
  #closed = false;
  #stretches = new Stretches();

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
    this.#stretches = new Stretches(fragments);
    this.dispatchEvent(new Event('change'));
  }

  /** Whether it is this one that plays it. @param {HTMLVideoElement | null} video */
  isIn(video) {
    return video === this.#video;
  }

  /** In seconds of play. */
  get length() {
    return this.#stretches.length;
  }

  get seconds() {
    return this.#video.currentTime;
  }

  seek(seconds) {
    this.#video.currentTime = seconds;
  }

  /** The programme clock's time, as text. @param {number} seconds */
  timeAt(seconds) {
    return new Date(Math.round(this.#stretches.timeAt(seconds))).toISOString();
  }

  /** @param {string} text a time of the programme clock */
  secondsAt(text) {
    return this.#stretches.secondsAt(Date.parse(text)) ?? 0;
  }

  close() {
    this.#closed = true;
    this.#hls?.destroy();
    this.#video.removeAttribute('src');
  }
}
