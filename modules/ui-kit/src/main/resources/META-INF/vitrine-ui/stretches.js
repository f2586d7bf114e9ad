// SPDX-License-Identifier: Apache-2.0
/**
 * What the seconds of a recording mean on the programme clock; they differ where the picture was away.
 *
 *   import {Stretches} from 'vitrine/stretches';
 *   const stretches = new Stretches(details.fragments);   // of an hls.js level
 *   stretches.timeAt(12.5)       // ms since 1970; undefined where nothing is known
 *   stretches.secondsAt(time)    // where this time is played
 *   stretches.length             // in seconds of play
 *
 * @typedef {{time: number, start: number, length: number, cc: number}} Stretch in ms since 1970, seconds, seconds
 */
export class Stretches {
  /** @type {Stretch[]} */ #all = [];

  /** Segments that follow each other on both clocks are one. @param {{programDateTime: number | null, start: number, duration: number, cc: number}[]} [fragments] */
  constructor(fragments = []) {
    for (const {programDateTime: time, start, duration, cc} of fragments) {
      const last = this.#all.at(-1);
      if (last?.cc === cc) {
        last.length = start + duration - last.start;
      } else if (time) {
        this.#all.push({time, start, length: duration, cc});
      }
    }
  }

  get length() {
    const last = this.#all.at(-1);
    return last ? last.start + last.length : 0;
  }

  /** @param {number} seconds @returns {number | undefined} */
  timeAt(seconds) {
    const stretch = this.#all.findLast(({start}) => start <= seconds + 0.001) ?? this.#all[0];
    return stretch && stretch.time + (seconds - stretch.start) * 1000;
  }

  /** A time at which the picture was away is where it came back. @param {number} time @returns {number | undefined} */
  secondsAt(time) {
    const stretch = this.#all.find((one) => time < one.time + one.length * 1000) ?? this.#all.at(-1);
    return stretch && stretch.start + Math.min(stretch.length, Math.max(0, (time - stretch.time) / 1000));
  }
}
