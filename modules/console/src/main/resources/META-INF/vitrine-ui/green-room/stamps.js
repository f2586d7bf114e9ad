// SPDX-License-Identifier: Apache-2.0
/**
 * Puts the times of one track on the page's own clock.
 *
 * Cameras and microphones stamp by clocks of their own, that may lie minutes apart. Each track is tied to performance.now() when its first
 * picture or sound is seen, so that lips and voice agree. In microseconds.
 */
export class Stamps {
  #ahead;

  /** Ties the track, if that has not been done. @param {number} stamp of what is seen now */
  tie(stamp) {
    this.#ahead ??= performance.now() * 1000 - stamp;
  }

  /** @param {number} stamp @returns {number} whole microseconds since the page was opened */
  at(stamp) {
    return Math.max(0, Math.round(stamp + (this.#ahead ?? 0)));
  }
}
