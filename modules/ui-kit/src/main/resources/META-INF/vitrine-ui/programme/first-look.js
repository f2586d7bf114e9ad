// SPDX-License-Identifier: Apache-2.0
/**
 * Shows the first picture that comes, held still, until there is enough to begin.
 *
 * hls.js shows nothing before a whole run from a key frame is there, since the place at which it begins may lie a second behind it.
 * A picture that is held has the rate 0; what follows the end of a live picture leaves it alone.
 */
export class FirstLook {
  #video;
  #Events;
  #hls;
  #held = false;
  #listening = new AbortController();

  /** @param {HTMLVideoElement} video @param {typeof import('hls.js').default} Hls @param {import('hls.js').default} hls */
  constructor(video, {Events}, hls) {
    this.#video = video;
    this.#Events = Events;
    this.#hls = hls;
    hls.on(Events.BUFFER_APPENDED, this.#look);
    hls.on(Events.FRAG_BUFFERED, this.#enough);
  }

  close() {
    this.#listening.abort();
    this.#release();
  }

  #look = () => {
    const {buffered, currentTime} = this.#video;
    if (buffered.length === 0) {
      return;
    }
    this.#hls.off(this.#Events.BUFFER_APPENDED, this.#look);
    if (currentTime < buffered.start(0)) {
      this.#held = true;
      this.#video.playbackRate = 0;
      this.#video.currentTime = buffered.start(0);
    }
  };

  /** hls.js has gone to where it begins just before it tells this, unless it was still going to the first picture. */
  #enough = () => {
    if (this.#video.buffered.length === 0) {
      return;
    }
    this.#hls.off(this.#Events.FRAG_BUFFERED, this.#enough);
    if (this.#video.seeking) {
      this.#video.addEventListener('seeked', () => this.#begin(), {once: true, signal: this.#listening.signal});
    } else {
      this.#begin();
    }
  };

  #begin() {
    if (this.#held && this.#video.currentTime < this.#hls.startPosition) {
      this.#video.currentTime = this.#hls.startPosition;
    }
    this.#release();
  }

  #release() {
    if (this.#held) {
      this.#held = false;
      this.#video.playbackRate = 1;
    }
  }
}
