// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps what hls.js plays as far from the end as the playlist asks for, and as much farther as the network needs.
 *
 * hls.js hurries only while more than a second lies ahead, which is more than short parts are to hold back, and never slows down. So its
 * own way is turned off (`maxLiveSyncPlaybackRate: 1`), and the pace of the live socket is kept here, with the distance from the end in
 * place of what is held. It looks ten times a second. A stall at a joint between two publishers is not the network's.
 */
import {Pace} from './pace.js';

const EVERY = 100;
/** While nothing new comes there is nowhere to jump to. */
const NEARBY = 0.1;

export class Chase {
  #video;
  #hls;
  #pace = new Pace();
  #looked = performance.now();
  #joints = 0;
  #waited = false;
  #begun = false;
  #timer;
  #listening = new AbortController();

  /** @param {HTMLVideoElement} video @param {import('hls.js').default} hls */
  constructor(video, hls) {
    this.#video = video;
    this.#hls = hls;
    this.#timer = setInterval(() => this.#look(), EVERY);
    const {signal} = this.#listening;
    video.addEventListener('waiting', () => (this.#waited = true), {signal});
    video.addEventListener('playing', () => this.#playing(), {signal});
  }

  close() {
    clearInterval(this.#timer);
    this.#listening.abort();
    this.#video.playbackRate = 1;
  }

  #look() {
    const now = performance.now();
    const elapsed = (now - this.#looked) / 1000;
    this.#looked = now;
    const details = this.#hls.latestLevelDetails;
    if (!details?.live || !this.#plays()) {
      return;
    }
    this.#pace.least = this.#hls.targetLatency;
    const behind = details.edge + details.age - this.#video.currentTime;
    const place = details.edge - this.#pace.target;
    if (this.#pace.isFarBehind(behind) && place > this.#video.currentTime + NEARBY) {
      this.#jump(place);
      return;
    }
    const rate = this.#pace.rate(behind, elapsed);
    if (rate !== this.#video.playbackRate) {
      this.#video.playbackRate = rate;
    }
  }

  #plays() {
    const {paused, seeking, readyState, playbackRate} = this.#video;
    return !paused && !seeking && playbackRate > 0 && readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  }

  #jump(place) {
    this.#pace.restart();
    this.#begun = false;
    this.#video.currentTime = place;
  }

  #playing() {
    const joints = this.#hls.latestLevelDetails?.endCC ?? 0;
    if (this.#waited && this.#begun && joints === this.#joints) {
      this.#pace.stalled();
    }
    this.#joints = joints;
    this.#begun = this.#video.playbackRate > 0; // else it is held still
    this.#waited = false;
  }
}
