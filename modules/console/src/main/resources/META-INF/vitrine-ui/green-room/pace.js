// SPDX-License-Identifier: Apache-2.0
/**
 * Decides which pictures go when the upload does not keep up: none until the next key frame, and a lower rate from then on.
 *
 * Sound goes on as long as it can: viewers bear a picture that stands still better than a voice in pieces. When the upload has kept up for a
 * while the rate is raised again, step by step.
 */
const MOST_WAITING_SECONDS = 0.6;
const MOST_SOUND_SECONDS = 4;
const LEAST_RATE = 250_000;
const LOWER = 0.65;
const HIGHER = 1.25;
const LOWER_EVERY = 2_000;
const RAISE_AFTER = 10_000;

export class Pace {
  /** Bits a second to encode pictures with. */ rate;
  /** How many pictures were left out. */ leftOut = 0;
  #chosen;
  #dropping = false;
  #asked = false;
  #lowered = -Infinity;
  #changed = -Infinity;

  /** @param {number} chosen the highest rate, in bits a second */
  constructor(chosen) {
    this.#chosen = chosen;
    this.rate = chosen;
  }

  /** Whether less is sent than was chosen. */
  get held() {
    return this.rate < this.#chosen;
  }

  /**
   * Whether a unit goes, and what the encoder is to do.
   * @param {{kind: string, key: boolean}} unit @param {number} waiting bytes that the network has not taken @param {number} now in milliseconds
   * @returns {{goes: boolean, rate?: number, wantKey?: boolean}} a rate to encode with from now on; whether a key frame is wanted
   */
  judge(unit, waiting, now) {
    const seconds = (waiting * 8) / this.rate;
    if (unit.kind === 'audio') {
      return {goes: seconds < MOST_SOUND_SECONDS};
    }
    if (seconds > MOST_WAITING_SECONDS) {
      return this.#full(now);
    }
    return this.#dropping ? this.#emptied(unit, seconds) : {goes: true, ...this.#raised(now)};
  }

  #full(now) {
    this.#dropping = true;
    this.#asked = false;
    this.leftOut += 1;
    if (now - this.#lowered < LOWER_EVERY || this.rate === LEAST_RATE) {
      return {goes: false};
    }
    this.#lowered = now;
    return {goes: false, ...this.#set(this.rate * LOWER, now)};
  }

  #emptied({key}, seconds) {
    if (key) {
      this.#dropping = false;
      return {goes: true};
    }
    this.leftOut += 1;
    const wantKey = !this.#asked && seconds < MOST_WAITING_SECONDS / 4;
    this.#asked ||= wantKey;
    return {goes: false, wantKey};
  }

  #raised(now) {
    return this.held && now - this.#changed > RAISE_AFTER ? this.#set(this.rate * HIGHER, now) : {};
  }

  #set(rate, now) {
    this.#changed = now;
    this.rate = Math.round(Math.min(this.#chosen, Math.max(LEAST_RATE, rate)));
    return {rate: this.rate};
  }
}
