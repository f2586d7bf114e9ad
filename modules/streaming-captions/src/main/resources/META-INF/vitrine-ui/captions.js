// SPDX-License-Identifier: Apache-2.0
/**
 * What the button and the plate of one page share: the languages of the show and the one that is read.
 *
 * @typedef {{language: string, name: string, source: 'SPOKEN' | 'UPLOADED'}} Track
 */

/** Thousands of pages hear at once that there are other captions; each reads them at some time within this. */
const SPREAD = 3_000;
const KEPT_AS = 'language';
const OFF = 'off';

class Captions extends EventTarget {
  /** @type {Track[]} */ tracks = [];
  /** @type {string | undefined} */ #wished;
  #host;
  #soon;

  /** Reads what there is, and what this browser's reader chose last time. */
  async open(host) {
    this.#host = host;
    host.signal.addEventListener('abort', () => clearTimeout(this.#soon));
    this.#wished = await host.storage.get(KEPT_AS).catch(() => undefined);
    await this.read();
  }

  /** The captions are others now: read in a moment. */
  changed() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.read(), Math.random() * SPREAD);
  }

  /** Where they cannot be read, what is known stays. */
  async read() {
    const {slug} = this.#host.context.show;
    const answer = await this.#host.fetch(`shows/${slug}/captions`).catch(() => undefined);
    this.tracks = answer?.items ?? this.tracks;
    this.#tell();
  }

  /** The track that is read now; undefined when captions are off. @returns {Track | undefined} */
  get track() {
    return this.tracks.find(({language}) => language === this.#wished);
  }

  /** Reads this language from now on, or none. @param {string | undefined} language */
  choose(language) {
    this.#wished = language;
    this.#host.storage.set(KEPT_AS, language ?? OFF).catch(() => {});
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

export const captions = new Captions();
