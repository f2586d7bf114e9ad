// SPDX-License-Identifier: Apache-2.0
/** The live picture over LL-HLS: by hls.js, which is loaded when it is needed, or by the browser itself where there is no MSE. */
import {Chase} from './chase.js';
import {Comeback} from './comeback.js';
import {FirstLook} from './first-look.js';

const SETTINGS = {
  lowLatencyMode: true,
  startFragPrefetch: true,
  maxLiveSyncPlaybackRate: 1,
  liveSyncOnStallIncrease: 0,
  backBufferLength: 10,
};
/** Errors after which no other try helps. */
const HOPELESS = ['bufferAddCodecError', 'manifestIncompatibleCodecsError', 'bufferIncompatibleCodecsError'];

export class LowLatencyHls {
  #video;
  #src;
  #events;
  #hls;
  #helpers = [];
  #listening = new AbortController();

  /**
   * @param {HTMLVideoElement} video
   * @param {string} src the playlist's address
   * @param {import('../programme.js').Events} events
   */
  constructor(video, src, events) {
    this.#video = video;
    this.#src = src;
    this.#events = events;
    video.addEventListener('canplay', () => video.paused && events.play(), {signal: this.#listening.signal});
    this.#begin();
  }

  now() {
    return this.#hls ? this.#hls.playingDate?.getTime() : nativeDate(this.#video);
  }

  close() {
    this.#listening.abort();
    this.#helpers.forEach((helper) => helper.close());
    this.#hls?.destroy();
    this.#hls = undefined;
  }

  async #begin() {
    const library = await import('hls.js').catch(() => undefined);
    if (this.#listening.signal.aborted) {
      return;
    }
    if (library?.default.isSupported()) {
      this.#attach(library.default);
    } else if (this.#video.canPlayType('application/vnd.apple.mpegurl')) {
      this.#playNatively(this.#listening.signal);
    } else {
      this.#events.failed();
    }
  }

  /** Where there is nothing to play nobody is to be asked for a click. */
  async #playNatively(signal) {
    const answer = await fetch(this.#src, {signal}).catch(() => undefined);
    if (signal.aborted) {
      return;
    }
    if (!answer?.ok) {
      this.#events.gone();
      return;
    }
    this.#video.addEventListener('error', () => this.#events.gone(), {signal});
    this.#video.src = this.#src;
    this.#events.play();
  }

  #attach(Hls) {
    const hls = new Hls(SETTINGS);
    this.#hls = hls;
    this.#helpers = [new FirstLook(this.#video, Hls, hls), new Chase(this.#video, hls), new Comeback(Hls, hls)];
    hls.once(Hls.Events.MANIFEST_PARSED, () => {
      hls.attachMedia(this.#video); // there is a picture
      this.#events.play();
    });
    hls.on(Hls.Events.ERROR, (_, error) => error.fatal && hls === this.#hls && this.#recover(Hls, error));
    hls.loadSource(this.#src);
  }

  #recover(Hls, {type, details}) {
    if (HOPELESS.includes(details)) {
      this.#events.failed();
    } else if (type === Hls.ErrorTypes.MEDIA_ERROR) {
      this.#hls.recoverMediaError();
    } else {
      this.#events.gone();
    }
  }
}

function nativeDate(video) {
  const start = video.getStartDate?.().getTime();
  return Number.isFinite(start) ? start + video.currentTime * 1000 : undefined;
}
