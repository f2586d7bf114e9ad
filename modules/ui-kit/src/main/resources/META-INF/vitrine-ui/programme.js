// SPDX-License-Identifier: Apache-2.0
/**
 * Shows a show's live picture in a <video>: LL-HLS by hls.js, or the browser's own HLS where there is no MSE.
 *
 *   import {openProgramme} from 'vitrine/programme';
 *   const programme = openProgramme(video, 'tea-time', {onState: (state) => …});
 *   programme.now()      // the time on the programme clock that is on screen, ms since 1970; undefined without a picture
 *   programme.delay()    // how long ago what is on screen was taken in, in ms; undefined without a picture
 *   programme.state      // 'loading' | 'playing' | 'stalled' | 'none' | 'blocked' | 'unsupported' | 'closed'
 *   programme.play()     // after 'blocked': call it in a click
 *   programme.close()
 *
 * `none` means that nobody streams: it asks again every two seconds and begins by itself. `blocked` means that the browser
 * wants a click before it plays with sound; mute the video to avoid it. Options: `src` (else /media/<slug>/index.m3u8),
 * `onState`. hls.js is loaded only when this is called. What it costs the caller is a <video>; listeners are removed by close().
 */

const ASK_AGAIN = 2_000;
const SETTINGS = {
  lowLatencyMode: true,
  maxLiveSyncPlaybackRate: 1.1,
  liveSyncOnStallIncrease: 0.3,
  backBufferLength: 10,
};

/** @typedef {'loading' | 'playing' | 'stalled' | 'none' | 'blocked' | 'unsupported' | 'closed'} ProgrammeState */

/**
 * @param {HTMLVideoElement} video
 * @param {string} slug
 * @param {{src?: string, onState?: (state: ProgrammeState) => void}} [options]
 */
export function openProgramme(video, slug, options) {
  return new Programme(video, slug, options);
}

export class Programme {
  /** @type {ProgrammeState} */ state = 'loading';
  #video;
  #src;
  #onState;
  #hls;
  #timer;
  #listening = new AbortController();

  constructor(video, slug, {src = `/media/${encodeURIComponent(slug)}/index.m3u8`, onState} = {}) {
    this.#video = video;
    this.#src = src;
    this.#onState = onState;
    this.#follow('playing', () => this.#become('playing'));
    this.#follow('waiting', () => this.state === 'playing' && this.#become('stalled'));
    this.#follow('canplay', () => this.#video.paused && this.play());
    this.#ask();
  }

  now() {
    if (this.state !== 'playing' && this.state !== 'stalled') {
      return undefined;
    }
    return this.#hls ? this.#hls.playingDate?.getTime() : nativeDate(this.#video);
  }

  delay() {
    const now = this.now();
    return now === undefined ? undefined : Math.max(0, Date.now() - now);
  }

  async play() {
    try {
      await this.#video.play();
    } catch (refusal) {
      if (refusal.name === 'NotAllowedError') {
        this.#become('blocked');
      }
    }
  }

  close() {
    this.#listening.abort();
    this.#drop();
    this.#become('closed');
    this.#video.removeAttribute('src');
    this.#video.load();
  }

  /** Asks whether there is a picture, and begins when there is. */
  async #ask() {
    const answer = await fetch(this.#src, {signal: this.#listening.signal}).catch(() => undefined);
    if (this.state === 'closed') {
      return;
    }
    if (answer?.ok) {
      await this.#begin();
      return;
    }
    this.#gone();
  }

  #gone() {
    this.#drop();
    this.#become('none');
    this.#timer = setTimeout(() => this.#ask(), ASK_AGAIN);
  }

  async #begin() {
    this.#become('loading');
    const {default: Hls} = await import('hls.js');
    if (this.state === 'closed') {
      return;
    }
    if (Hls.isSupported()) {
      this.#attach(Hls);
    } else if (this.#video.canPlayType('application/vnd.apple.mpegurl')) {
      this.#video.src = this.#src;
      this.#follow('error', () => this.#gone());
      await this.play();
    } else {
      this.#become('unsupported');
    }
  }

  #attach(Hls) {
    const hls = new Hls(SETTINGS);
    this.#hls = hls;
    hls.on(Hls.Events.MANIFEST_PARSED, () => this.play());
    hls.on(Hls.Events.ERROR, (_, error) => error.fatal && this.#recover(Hls, hls, error));
    hls.loadSource(this.#src);
    hls.attachMedia(this.#video);
  }

  #recover(Hls, hls, error) {
    if (hls !== this.#hls) {
      return;
    }
    if (error.type === Hls.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      this.#gone();
    }
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#hls?.destroy();
    this.#hls = undefined;
  }

  #follow(event, listener) {
    this.#video.addEventListener(event, listener, {signal: this.#listening.signal});
  }

  #become(state) {
    if (state !== this.state && this.state !== 'closed') {
      this.state = state;
      this.#onState?.(state);
    }
  }
}

function nativeDate(video) {
  const start = video.getStartDate?.().getTime();
  return Number.isFinite(start) ? start + video.currentTime * 1000 : undefined;
}
