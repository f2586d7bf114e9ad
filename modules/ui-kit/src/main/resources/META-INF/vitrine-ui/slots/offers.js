// SPDX-License-Identifier: Apache-2.0
/** What plug-ins offer for the slots of this page, as the server told it last. Fires `change`. */
import {textOf} from '../i18n.js';
import {page} from './page.js';

/**
 * @typedef {object} Offer
 * @property {string} id bundle, slot and export: the same over versions
 * @property {string} slot
 * @property {string} bundle
 * @property {string} version
 * @property {string} digest changes with the bundle's files
 * @property {string} base where its files lie
 * @property {string} module
 * @property {string} export
 * @property {string[]} languages that it has messages in
 * @property {Record<string, string> | string} [title]
 * @property {string} [icon]
 * @property {string} [permission]
 * @property {string[]} [routes]
 * @property {boolean} [framed]
 */

class Offers extends EventTarget {
  /** Of the contributions that are shown. */ digest = '';
  /** @type {Offer[]} */ #all = [];
  #stopped = new Set();
  #wanted;
  #timer;

  constructor() {
    super();
    const inlined = document.getElementById('vt-contributions')?.textContent;
    this.#take(inlined ? JSON.parse(inlined) : {digest: '', items: []});
    page.addEventListener('change', () => this.#changed());
  }

  /** Those for a slot that this person may see and that have not been stopped. @param {string} slot @returns {Offer[]} */
  of(slot) {
    return this.#all.filter((offer) => offer.slot === slot && this.#open(offer));
  }

  #open(offer) {
    return (!offer.permission || page.can(offer.permission)) && !this.#stopped.has(versionOf(offer));
  }

  /** Shows this version of it no more on this page. @param {Offer} offer */
  stop(offer) {
    this.#stopped.add(versionOf(offer));
    this.#changed();
  }

  /**
   * The server has other contributions than before; reads them, at once or, for thousands of pages, at some time soon.
   * @param {string} digest @param {{within?: number}} [options] milliseconds
   */
  heard(digest, {within = 0} = {}) {
    this.#wanted = digest;
    if (digest !== this.digest && this.#timer === undefined) {
      this.#timer = setTimeout(() => this.#read(within), Math.random() * within);
    }
  }

  async #read(within) {
    try {
      const response = await fetch('/ui/contributions.json');
      this.#take(await response.json());
    } catch {
      // Told again with the next change, or when the connection is back.
    }
    this.#timer = undefined;
    if (this.#wanted !== this.digest) {
      this.#timer = setTimeout(() => this.#read(within), 1_000 + Math.random() * within);
    }
  }

  #take({digest, items}) {
    this.digest = digest;
    this.#all = items;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

export const offers = new Offers();

/** What it is called. @param {Offer} offer */
export function titleOf(offer) {
  return textOf(offer.title) || offer.bundle;
}

/** @param {Offer} offer */
export function versionOf({id, digest}) {
  return `${id} ${digest}`;
}
