// SPDX-License-Identifier: Apache-2.0
/** The ways to get a show's picture, in the order in which they are tried. */
import {LiveSocket} from './live-socket.js';
import {LowLatencyHls} from './low-latency-hls.js';
import {readQualities} from './qualities.js';

/** @typedef {{name: 'socket' | 'hls', Type: typeof LiveSocket | typeof LowLatencyHls, address: string}} Way */

export class Ways {
  /** Where nothing is chosen, and where that is not there. @type {Way[]} */ usual;
  #media;
  #usualMedia;

  /** @param {string} slug @param {{src?: string, only?: string | null}} options as those of vitrine/programme */
  constructor(slug, {src, only}) {
    this.#media = this.#usualMedia = `/media/${encodeURIComponent(slug)}/`;
    const listed = src ? hls(src) : this.#way('hls', LowLatencyHls, 'master.m3u8');
    // The live socket has what the publisher sends, and nothing else.
    const all = src || !LiveSocket.isPossible ? [listed] : [this.#way('socket', LiveSocket, 'live'), listed];
    const wanted = all.filter(({name}) => name === only);
    this.usual = wanted.length ? wanted : all;
  }

  /** Where the picture lies from now on, if not in its usual folder. @param {string} [folder] */
  lieIn(folder) {
    this.#media = folder ?? this.#usualMedia;
  }

  /** What there is to choose from now. @param {AbortSignal} signal */
  qualities(signal) {
    return readQualities(this.#media, signal);
  }

  /** To this quality, and where that fails the usual. @param {string} quality @param {AbortSignal} signal @returns {Promise<Way[]>} */
  async to(quality, signal) {
    const found = (await this.qualities(signal)).find(({name}) => name === quality);
    if (!found) {
      return this.usual;
    }
    const sockets = this.usual.filter(({name}) => name === 'socket' && quality === 'source');
    return [...sockets, hls(found.address), ...this.usual];
  }

  /** To a file in the folder where the picture lies then. @returns {Way} */
  #way(name, Type, file) {
    const media = () => this.#media;
    return {
      name,
      Type,
      get address() {
        return media() + file;
      },
    };
  }
}

/** Where LL-HLS comes first, its library is fetched while the page is still being put together. */
if (!LiveSocket.isPossible || new URLSearchParams(location.search).get('live') === 'hls') {
  import('hls.js').catch(() => {}); // whoever needs it imports it again
}

/** @param {string} address of the playlist @returns {Way} */
function hls(address) {
  return {name: 'hls', Type: LowLatencyHls, address};
}
