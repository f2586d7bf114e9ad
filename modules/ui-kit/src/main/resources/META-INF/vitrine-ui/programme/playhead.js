// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the playhead of a <video> near the end of what has come, and gets it over gaps.
 *
 * It looks after each append and ten times a second. Playing begins, and goes on behind a gap, as soon as as much lies there as is to be
 * held; the first picture is shown before. A stall at a gap is the source's, not the network's, and does not make it hold more.
 */
import {Pace} from './pace.js';

const EVERY = 100;
/** Who has so little to play with, such as a source of one picture a second, plays it. In milliseconds. */
const PATIENCE = 1_000;
const ROUNDING = 0.05;
const MUCH = 1;

export class Playhead {
  #video;
  #play;
  #pace = new Pace();
  #begun = false;
  #hurdle;
  #stuck;
  #waited = false;
  #excused = true;
  #looked = performance.now();
  #timer;
  #listening = new AbortController();

  /** @param {HTMLVideoElement} video @param {() => void} play asked for when there is something to play */
  constructor(video, play) {
    this.#video = video;
    this.#play = play;
    this.#timer = setInterval(() => this.look(), EVERY);
    const {signal} = this.#listening;
    video.addEventListener('waiting', () => (this.#waited = true), {signal});
    video.addEventListener('playing', () => this.#playing(), {signal});
  }

  /** Whether it has begun to play. */
  get begun() {
    return this.#begun;
  }

  close() {
    clearInterval(this.#timer);
    this.#listening.abort();
    this.#video.playbackRate = 1;
  }

  look() {
    const now = performance.now();
    const elapsed = (now - this.#looked) / 1000;
    this.#looked = now;
    const {buffered, currentTime} = this.#video;
    if (!buffered.length || this.#video.seeking) {
      return;
    }
    const last = {start: buffered.start(buffered.length - 1), end: buffered.end(buffered.length - 1)};
    const there = currentTime >= last.start - ROUNDING;
    if (this.#begun && there && !this.#isStuck(last.end - currentTime, now)) {
      this.#follow(last, elapsed);
    } else if (!this.#begun || there || this.#mayLeave(last)) {
      this.#enter(last, now);
    }
  }

  /** Plays on to the end of what lies before a gap, if that is not far behind. */
  #mayLeave({end}) {
    return this.#video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA || this.#pace.isFarBehind(end - this.#video.currentTime);
  }

  /** Data lies ahead, and still it does not play: it happens to decoders. */
  #isStuck(held, now) {
    if (this.#video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || held < MUCH) {
      this.#stuck = undefined;
      return false;
    }
    this.#stuck ??= now;
    return now - this.#stuck > PATIENCE;
  }

  #follow({end}, elapsed) {
    const held = end - this.#video.currentTime;
    if (this.#pace.isFarBehind(held)) {
      this.#move(end - this.#pace.target);
      return;
    }
    const rate = this.#pace.rate(held, elapsed);
    if (rate !== this.#video.playbackRate) {
      this.#video.playbackRate = rate;
    }
  }

  #enter({start, end}, now) {
    const place = Math.max(start, end - this.#pace.target);
    if (this.#hurdle?.start !== start) {
      this.#hurdle = {start, since: now};
      if (!this.#begun) {
        this.#move(place);
      }
    }
    if (end - start < this.#pace.target && now - this.#hurdle.since < PATIENCE) {
      return;
    }
    this.#begun = true;
    this.#hurdle = undefined;
    this.#stuck = undefined;
    this.#move(place);
    this.#play();
  }

  #move(place) {
    this.#excused = true;
    this.#pace.restart();
    if (Math.abs(place - this.#video.currentTime) > ROUNDING || this.#video.currentTime < place) {
      this.#video.currentTime = place;
    }
  }

  #playing() {
    if (this.#waited && !this.#excused) {
      this.#pace.stalled();
    }
    this.#waited = false;
    this.#excused = false;
  }
}
