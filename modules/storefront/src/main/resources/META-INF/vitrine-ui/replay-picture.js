// SPDX-License-Identifier: Apache-2.0
/**
 * Plays the recording of a show in a <video>: by hls.js, or by the browser's own HLS where there is no MSE.
 *
 *   const picture = openReplay(video, 'tea-time', {onState: (state) => …, onChange: () => …});
 *   picture.now()            // the time on the programme clock that is on screen, ms since 1970; undefined without a picture
 *   picture.seek(seconds)    // of play
 *   picture.secondsAt(time)  // where this time of the programme clock is played
 *   picture.play() .pause() .rate .seconds .length .paused .close()
 *
 * Seconds of play and the programme clock differ where the picture was away. States are those of vitrine/programme.
 */
import {Stretches} from 'vitrine/stretches';

/** @param {HTMLVideoElement} video @param {string} slug @param {{onState?: (state: string) => void, onChange?: () => void}} [options] */
export function openReplay(video, slug, options) {
  return new ReplayPicture(video, slug, options);
}

class ReplayPicture {
  #video;
  #src;
  #onState;
  #hls;
  #stretches = new Stretches();
  #listening = new AbortController();
  #closed = false;

  constructor(video, slug, {onState, onChange} = {}) {
    this.#video = video;
    this.#src = `/media/${encodeURIComponent(slug)}/index.m3u8`;
    this.#onState = onState;
    const {signal} = this.#listening;
    for (const name of ['play', 'pause', 'timeupdate', 'durationchange', 'ratechange', 'seeking', 'seeked']) {
      video.addEventListener(name, () => onChange?.(), {signal});
    }
    video.addEventListener('playing', () => this.#onState?.('playing'), {signal});
    this.#begin();
  }

  async #begin() {
    const {default: Hls} = await import('hls.js');
    if (this.#closed) {
      return;
    }
    if (Hls.isSupported()) {
      this.#attach(Hls);
    } else if (this.#video.canPlayType('application/vnd.apple.mpegurl')) {
      this.#video.src = this.#src;
      await this.play();
    } else {
      this.#onState?.('unsupported');
    }
  }

  #attach(Hls) {
    const hls = new Hls({startPosition: 0});
    this.#hls = hls;
    hls.on(Hls.Events.LEVEL_LOADED, (_, {details}) => (this.#stretches = new Stretches(details.fragments)));
    hls.on(Hls.Events.MANIFEST_PARSED, () => this.play());
    hls.on(Hls.Events.ERROR, (_, {fatal, type}) => {
      if (fatal && type === Hls.ErrorTypes.MEDIA_ERROR) {
        hls.recoverMediaError();
      } else if (fatal) {
        this.#onState?.('none');
      }
    });
    hls.loadSource(this.#src);
    hls.attachMedia(this.#video);
  }

  now() {
    const {currentTime, readyState} = this.#video;
    if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
      return undefined;
    }
    return this.#stretches.timeAt(currentTime) ?? nativeDate(this.#video);
  }

  /** A time at which the picture was away is where it came back. @param {number} time */
  secondsAt(time) {
    const from = this.#video.getStartDate?.().getTime();
    return this.#stretches.secondsAt(time) ?? (Number.isFinite(from) ? (time - from) / 1000 : 0);
  }

  delay() {
    return undefined;
  }

  seek(seconds) {
    this.#video.currentTime = Math.min(Math.max(0, seconds), this.length);
  }

  async play() {
    try {
      await this.#video.play();
    } catch (refusal) {
      if (refusal.name === 'NotAllowedError') {
        this.#onState?.('blocked');
      }
    }
  }

  pause() {
    this.#video.pause();
  }

  get paused() {
    return this.#video.paused;
  }

  get seconds() {
    return this.#video.currentTime;
  }

  get length() {
    return Number.isFinite(this.#video.duration) ? this.#video.duration : 0;
  }

  get rate() {
    return this.#video.playbackRate;
  }

  set rate(rate) {
    this.#video.playbackRate = rate;
  }

  close() {
    this.#closed = true;
    this.#listening.abort();
    this.#hls?.destroy();
    this.#video.removeAttribute('src');
    this.#video.load();
  }
}

function nativeDate(video) {
  const start = video.getStartDate?.().getTime();
  return Number.isFinite(start) ? start + video.currentTime * 1000 : undefined;
}
