// SPDX-License-Identifier: Apache-2.0
/**
 * What a show's picture can be had as: as the publisher sends it, smaller, or the sound alone; as the multivariant playlist lists it.
 *
 * @typedef {{name: string, address: string, lines?: number}} Quality `name` is 'source', 'sound', or that of a smaller one; lines of the picture
 */
const VARIANT = /#EXT-X-STREAM-INF:(.*)\r?\n(\S+)/g;
const SIZE = /RESOLUTION=(\d+)x(\d+)/;

/** @param {string} media the address that all of the show's media lie below @returns {Promise<Quality[]>} none where nobody streams */
export async function readQualities(media, signal) {
  const answer = await fetch(`${media}master.m3u8`, {signal}).catch(() => undefined);
  return answer?.ok ? listed(await answer.text().catch(() => ''), media) : [];
}

function listed(playlist, media) {
  return [...playlist.matchAll(VARIANT)].map(([, facts, uri]) => {
    const [, width, height] = SIZE.exec(facts) ?? [];
    return {name: nameOf(uri), address: media + uri, lines: width && Math.min(width, height)};
  });
}

function nameOf(uri) {
  const [first, name] = uri.split('/');
  return {'index.m3u8': 'source', sound: 'sound'}[first] ?? name;
}

/** Reads again and again which qualities there are, since they come and go with what makes them, and tells when there are new ones. */
export class QualityWatch {
  /** Of each page; half as much more or less. */
  static EVERY = 20_000;
  #read;
  #appeared;
  #timer;
  #turn = 0;
  #runs = false;

  /** @param {() => Promise<Quality[]>} read @param {(qualities: Quality[]) => void} appeared */
  constructor(read, appeared) {
    this.#read = read;
    this.#appeared = appeared;
  }

  /** Does nothing while it runs. @param {Quality[]} [known] what is not among these is new; else what is not among the first that can be read */
  start(known) {
    if (!this.#runs) {
      this.#runs = true;
      this.#look(this.#turn, known);
    }
  }

  stop() {
    this.#runs = false;
    clearTimeout(this.#timer);
    this.#turn++;
  }

  /** @param {number} turn @param {Quality[]} [known] undefined until something could be read */
  async #look(turn, known) {
    const now = await this.#read();
    if (turn !== this.#turn) {
      return;
    }
    this.#timer = setTimeout(() => this.#look(turn, now.length ? now : known), QualityWatch.EVERY * (0.5 + Math.random()));
    if (known && now.some(({name}) => !known.some((one) => one.name === name))) {
      this.#appeared(now);
    }
  }
}
