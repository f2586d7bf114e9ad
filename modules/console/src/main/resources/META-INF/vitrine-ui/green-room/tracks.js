// SPDX-License-Identifier: Apache-2.0
/** Reads a camera's, screen's or microphone's track as it comes; unlike what draws, it goes on when nobody sees the page. */

/** What this browser lacks for streaming from a page: "insecure", "unsupported", or nothing. @returns {string | undefined} */
export function lacking() {
  if (!window.isSecureContext || !navigator.mediaDevices?.getUserMedia) {
    return 'insecure';
  }
  const needed = ['MediaStreamTrackProcessor', 'VideoEncoder', 'AudioEncoder'];
  return needed.every((name) => name in window) ? undefined : 'unsupported';
}

/** Hands on what one track brings, then another's. Who takes a VideoFrame or AudioData closes it. */
export class TrackReader {
  #take;
  #track;
  #reader;

  /** @param {(data: any) => void} take */
  constructor(take) {
    this.#take = take;
  }

  /** Whether there is a track that it reads. */
  get follows() {
    return Boolean(this.#track);
  }

  /** Reads this track and no other from now on; answers whether that is another one. @param {MediaStreamTrack} [track] @returns {boolean} */
  follow(track) {
    if (track === this.#track) {
      return false;
    }
    this.#reader?.cancel().catch(() => {});
    this.#track = track;
    this.#reader = track && new MediaStreamTrackProcessor({track}).readable.getReader();
    if (track) {
      this.#read(this.#reader).catch((broken) => console.warn('A track cannot be read any more', broken));
    }
    return true;
  }

  async #read(reader) {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (reader === this.#reader) {
        this.#take(next.value);
      } else {
        next.value.close();
      }
    }
  }
}
