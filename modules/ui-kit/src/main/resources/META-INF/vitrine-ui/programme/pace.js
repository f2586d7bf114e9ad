// SPDX-License-Identifier: Apache-2.0
/**
 * How much of a live picture to hold back, and how fast to play so as to get there. All in seconds.
 *
 * What is held evens out a network that is not even: less of it and the picture stalls, more and it is late. So it begins with what
 * usually does, takes half as much again after each stall, and gives it back slowly, more slowly the more stalls there were. Rates are
 * such that nobody hears them.
 */
const LEAST = 0.3;
/** What stalls may add. */
const MOST_MORE = 1.7;
const GROWTH = 1.5;
/** Given back of what is held in a second, after the first stall. */
const SHRINKS = 0.02;
const FAST = 1.08;
const SLOW = 0.97;
/** So far from the target the rate is changed, so near to it that ends. */
const OFF = 0.06;
const NEAR = 0.015;
const FAR_BEHIND = 2;
/** What is held goes up with each message and down between: its mean over about so long counts. */
const MEMORY = 0.7;

export class Pace {
  target = LEAST;
  #least = LEAST;
  #stalls = 0;
  #mean;
  #rate = 1;

  /** What is held where there is no stall. @param {number} least */
  set least(least) {
    if (least !== this.#least) {
      this.target += least - this.#least;
      this.#least = least;
    }
  }

  /** The picture stood still for want of data. */
  stalled() {
    this.#stalls++;
    this.target = Math.min(this.#least + MOST_MORE, this.target * GROWTH);
    this.restart();
  }

  /** The playhead has been moved: what was held before tells nothing. */
  restart() {
    this.#mean = undefined;
    this.#rate = 1;
  }

  /** Whether to jump rather than to hurry. @param {number} held */
  isFarBehind(held) {
    return held - this.target > FAR_BEHIND;
  }

  /**
   * The rate to play at.
   * @param {number} held how much is there beyond the playhead
   * @param {number} elapsed since this was asked last
   */
  rate(held, elapsed) {
    this.target = Math.max(this.#least, this.target - (SHRINKS / Math.max(1, this.#stalls)) * elapsed);
    this.#mean ??= held;
    this.#mean += (held - this.#mean) * Math.min(1, elapsed / MEMORY);
    const off = this.#mean - this.target;
    if (Math.abs(off) > OFF) {
      this.#rate = off > 0 ? FAST : SLOW;
    } else if (off * (this.#rate - 1) <= 0 || Math.abs(off) < NEAR) {
      this.#rate = 1;
    }
    return this.#rate;
  }
}
