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

/** @typedef {{time: number, start: number, length: number}} Stretch in ms since 1970, seconds, seconds */

/** @param {HTMLVideoElement} video @param {string} slug @param {{onState?: (state: string) => void, onChange?: () => void}} [options] */
export function openReplay(video, slug, options) {
  return new ReplayPicture(video, slug, options);
}

class ReplayPicture {
  #video;
  #src;
  #onState;
  #hls;
  /** @type {Stretch[]} */ #stretches = [];
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
    hls.on(Hls.Events.LEVEL_LOADED, (_, {details}) => (this.#stretches = stretches(details.fragments)));
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
    const stretch = this.#stretches.findLast(({start}) => start <= currentTime + 0.001) ?? this.#stretches[0];
    return stretch ? stretch.time + (currentTime - stretch.start) * 1000 : nativeDate(this.#video);
  }

  /** A time at which the picture was away is where it came back. @param {number} time */
  secondsAt(time) {
    const stretch = this.#stretches.find((one) => time < one.time + one.length * 1000) ?? this.#stretches.at(-1);
    if (!stretch) {
      const from = this.#video.getStartDate?.().getTime();
      return Number.isFinite(from) ? (time - from) / 1000 : 0;
    }
    return stretch.start + Math.min(stretch.length, Math.max(0, (time - stretch.time) / 1000));
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

/** Segments that follow each other on both clocks are one. @returns {Stretch[]} */
function stretches(fragments) {
  const found = [];
  for (const {programDateTime: time, start, duration, cc} of fragments) {
    const last = found.at(-1);
    if (last?.cc === cc) {
      last.length = start + duration - last.start;
    } else if (time) {
      found.push({time, start, length: duration, cc});
    }
  }
  return found;
}

function nativeDate(video) {
  const start = video.getStartDate?.().getTime();
  return Number.isFinite(start) ? start + video.currentTime * 1000 : undefined;
}
