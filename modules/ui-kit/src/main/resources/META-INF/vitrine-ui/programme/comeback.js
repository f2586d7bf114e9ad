// SPDX-License-Identifier: Apache-2.0
/**
 * Makes hls.js go on at once when a lost publisher is back.
 *
 * While nothing new comes, hls.js gives up the request that waits for it after a few seconds and asks every two seconds instead. So one
 * request waits here for as long as it takes, and when it is answered hls.js is made to look.
 */
export class Comeback {
  #hls;
  #waits = false;
  #listening = new AbortController();

  /** @param {typeof import('hls.js').default} Hls @param {import('hls.js').default} hls */
  constructor(Hls, hls) {
    this.#hls = hls;
    hls.on(Hls.Events.LEVEL_LOADED, () => setTimeout(() => this.#look())); // when hls.js has compared it with the one before
  }

  close() {
    this.#listening.abort();
  }

  #look() {
    const {signal} = this.#listening;
    const details = signal.aborted ? undefined : this.#hls.latestLevelDetails;
    if (details?.live && details.canBlockReload && details.misses && !this.#waits) {
      this.#wait(details, signal);
    }
  }

  /** For the part behind the last one that is listed, in the segment that is open or in the next. */
  async #wait({url, endSN, lastPartSn, lastPartIndex}, signal) {
    this.#waits = true;
    const next = new URL(url, location.href);
    const place = lastPartSn > endSN ? [lastPartSn, lastPartIndex + 1] : [endSN + 1, 0];
    next.search = `_HLS_msn=${place[0]}&_HLS_part=${place[1]}&_HLS_skip=YES`;
    const answer = await fetch(next, {signal}).catch(() => undefined);
    this.#waits = false;
    if (answer?.ok && !signal.aborted) {
      this.#askAtOnce();
    }
  }

  #askAtOnce() {
    const details = this.#hls.latestLevelDetails;
    if (details) {
      details.requestScheduled = performance.now();
    }
    this.#hls.startLoad();
  }
}
