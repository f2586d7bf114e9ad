// SPDX-License-Identifier: Apache-2.0
/**
 * Shows a show's live picture in a <video>: over the live socket, which has the least delay, or over LL-HLS where that cannot be.
 *
 *   import {openProgramme} from 'vitrine/programme';
 *   const programme = openProgramme(video, 'tea-time', {onState: (state) => …});
 *   programme.now()      // the time on the programme clock that is on screen, ms since 1970; undefined without a picture
 *   programme.delay()    // how long ago what is on screen was taken in, in ms; undefined without a picture
 *   programme.state      // 'loading' | 'playing' | 'stalled' | 'none' | 'blocked' | 'unsupported' | 'closed'
 *   programme.way        // 'socket' | 'hls', which may change while it plays
 *   programme.play()     // after 'blocked': call it in a click
 *   programme.quality    // 'auto', or what has been chosen
 *   programme.shown      // the same, but 'auto' while what has been chosen is not there
 *   programme.choose(q)  // 'auto', 'source', 'sound', or the name of a smaller picture
 *   await programme.qualities()  // what there is to choose from now, beside 'auto': programme/qualities.js
 *   programme.close()
 *
 * `none` means that nobody streams: it asks again about every two seconds and begins by itself. `blocked` means that the browser
 * wants a click before it plays with sound; mute the video to avoid it. The <video> must not have `autoplay`: it is played as soon as
 * there is enough to go on with. Options: `onState`; `src`, the playlist's address (else /media/<slug>/master.m3u8), which is then the
 * only way; `way`, the only way to try (else ?live= of the page's address); `quality`, to begin with; `folder`, asked before each beginning for the
 * folder in which the picture lies (else /media/<slug>/), which staff need before the show is on air. hls.js is loaded only where it is needed. What it costs
 * the caller is a <video>; listeners are removed by close().
 *
 * A way that fails, because the crowd is too large for sockets, the line too slow, or the codec unknown to it, is left for the
 * next until the picture is over. The live socket has the source alone: a smaller picture, or the sound alone, is had over LL-HLS. What
 * has been chosen and is not there is shown as 'auto' until it appears.
 */
import {QualityWatch} from './programme/qualities.js';
import {Ways} from './programme/ways.js';

/** On average: all who watch lose the picture in the same moment, and are not to come back in the same one. */
const ASK_AGAIN = 2_000;

/** @typedef {'loading' | 'playing' | 'stalled' | 'none' | 'blocked' | 'unsupported' | 'closed'} ProgrammeState */
/**
 * What a way to get the picture tells: there is something to play; nobody streams, or no more; it will not do here.
 * @typedef {{play: () => void, gone: () => void, failed: () => void}} Events
 */

/**
 * @param {HTMLVideoElement} video
 * @param {string} slug
 * @param {{src?: string, way?: string, quality?: string, folder?: () => Promise<string | undefined>, onState?: (state: ProgrammeState) => void}} [options]
 */
export function openProgramme(video, slug, options) {
  return new Programme(video, slug, options);
}

export class Programme {
  /** @type {ProgrammeState} */ state = 'loading';
  /** What has been chosen. @type {string} */ quality;
  #video;
  #onState;
  #folder;
  #all;
  #ways;
  #tried = 0;
  #open;
  #turn = 0;
  #watch = new QualityWatch(() => this.qualities(), (qualities) => this.#appeared(qualities));
  #timer;
  #listening = new AbortController();

  constructor(video, slug, {src, way = new URLSearchParams(location.search).get('live'), quality = 'auto', folder, onState} = {}) {
    this.quality = quality;
    this.#video = video;
    this.#onState = onState;
    this.#folder = folder;
    this.#all = new Ways(slug, {src, only: way});
    this.#ways = this.#all.usual;
    this.#follow('playing', () => this.#playing());
    this.#follow('waiting', () => this.state === 'playing' && this.#become('stalled'));
    this.#begin();
  }

  get way() {
    return this.#ways[this.#tried]?.name;
  }

  get shown() {
    return this.#tried < this.#ways.length - this.#all.usual.length ? this.quality : 'auto';
  }

  now() {
    return this.state === 'playing' || this.state === 'stalled' ? this.#open?.now() : undefined;
  }

  delay() {
    const now = this.now();
    return now === undefined ? undefined : Math.max(0, Date.now() - now);
  }

  /** @param {string} quality */
  choose(quality) {
    if (quality !== this.quality) {
      this.quality = quality;
      this.#reopen();
    }
  }

  /** @returns {Promise<import('./programme/qualities.js').Quality[]>} */
  qualities() {
    return this.#all.qualities(this.#listening.signal);
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
  }

  async #begin() {
    const turn = ++this.#turn;
    if (this.#folder) {
      this.#all.lieIn(await this.#folder());
      if (turn !== this.#turn) {
        return;
      }
    }
    if (this.quality !== 'auto' && this.#tried === 0) {
      const ways = await this.#all.to(this.quality, this.#listening.signal);
      if (turn !== this.#turn) {
        return;
      }
      this.#ways = ways;
    }
    this.#enter(this.#ways[this.#tried]);
  }

  #enter(way) {
    if (!way) {
      this.#become('unsupported');
      return;
    }
    const open = new way.Type(this.#video, way.address, {
      play: () => open === this.#open && this.play(),
      gone: () => open === this.#open && this.#gone(),
      failed: () => open === this.#open && this.#failed(),
    });
    this.#open = open;
  }

  /** What else there is to see is read after the first of it is seen. */
  #playing() {
    this.#become('playing');
    if (this.#ways === this.#all.usual && (this.way === 'hls' || this.quality !== 'auto')) {
      this.#watch.start(this.quality === 'auto' ? undefined : []);
    }
  }

  /** Players read only once what there is. */
  #appeared(qualities) {
    if (this.quality === 'auto' || qualities.some(({name}) => name === this.quality)) {
      this.#reopen();
    }
  }

  #reopen() {
    this.#drop();
    this.#tried = 0;
    this.#ways = this.#all.usual;
    this.#become('loading');
    this.#begin();
  }

  #gone() {
    this.#drop();
    this.#become('none');
    this.#tried = 0;
    this.#timer = setTimeout(() => this.#begin(), ASK_AGAIN * (0.5 + Math.random()));
  }

  #failed() {
    this.#drop();
    this.#tried++;
    this.#become('loading');
    this.#begin();
  }

  #drop() {
    this.#turn++;
    this.#watch.stop();
    clearTimeout(this.#timer);
    if (this.#open) {
      this.#open.close();
      this.#open = undefined;
      this.#video.removeAttribute('src');
      this.#video.load();
    }
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
