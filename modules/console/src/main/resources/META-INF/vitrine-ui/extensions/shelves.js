// SPDX-License-Identifier: Apache-2.0
/**
 * The shop's extensions as they are now, and what is being done to them. One for all screens, so that work goes on, and is told of, where
 * one has gone to another screen meanwhile.
 *
 *   #shelves = new Watch(this);                  in an element: reads every few seconds while it is shown, and draws again
 *   shelves.list                                 what the server last told; undefined at first
 *   await shelves.act(name, 'stop')              shelves.busy(name) names what is being done, shelves.trouble(name) what went wrong
 */
import {api} from '../session.js';
import {byTitle, inOwnWords} from './words.js';

const EVERY = 3_000;
/** While a part of the server is exchanged a request or two may fail. */
const FORGIVEN = 2;

/**
 * @typedef {{name: string, fingerprint: string, trusted: boolean}} Publisher
 * @typedef {{version: string, digest: string, origin: string, standing: string, problems: string[], needs: string[],
 *   publisher?: Publisher, hosts: string[]}} Release
 * @typedef {{name: string, title: string, description: string, kind: 'module' | 'plugin', stopped: boolean, gives: string[],
 *   releases: Release[]}} Extension
 * @typedef {{uploads: boolean, unsigned: boolean, repositories: string[], publishers: {name: string, fingerprint: string}[]}} Settings
 */

class Shelves extends EventTarget {
  /** @type {{items: Extension[], settings: Settings} | undefined} */ list;
  /** Why the list cannot be read; undefined if it can. @type {any} */ problem;
  /** @type {Map<string, string>} */ #work = new Map();
  /** @type {Map<string, {verb: string, problem: any}>} */ #troubles = new Map();
  #failures = 0;
  #turn = 0;

  /** @param {string} name @returns {Extension | undefined} */
  find(name) {
    return this.list?.items.find((extension) => extension.name === name);
  }

  /** What is being done to this one, such as `stop`. @param {string} name */
  busy(name) {
    return this.#work.get(name);
  }

  /** What went wrong when something was last done to this one. @param {string} name */
  trouble(name) {
    return this.#troubles.get(name);
  }

  /** Reads the list again. */
  async read() {
    const turn = ++this.#turn;
    try {
      const {items, settings} = await api.get('extensions');
      if (turn === this.#turn) {
        this.list = {items: items.map(inOwnWords).sort(byTitle), settings};
        this.#failures = 0;
        this.problem = undefined;
      }
    } catch (problem) {
      this.#failures += 1;
      this.problem = this.list && this.#failures <= FORGIVEN ? undefined : problem;
    }
    this.#tell();
  }

  /**
   * Does one thing to an extension; the problem, if it fails, stays until the next is done. Answers whether it went well.
   * @param {string} name @param {'start' | 'stop' | 'roll-back' | 'remove' | 'install'} verb @param {unknown} [body]
   */
  async act(name, verb, body = {}) {
    this.#work.set(name, verb);
    this.#troubles.delete(name);
    this.#tell();
    const path = `extensions/${encodeURIComponent(name)}`;
    try {
      await (verb === 'remove' ? api.delete(path) : api.post(`${path}/${verb}`, body));
      return true;
    } catch (problem) {
      this.#troubles.set(name, {verb, problem});
      return false;
    } finally {
      await this.read();
      this.#work.delete(name);
      this.#tell();
    }
  }

  /** @param {string} name */
  forgetTrouble(name) {
    this.#troubles.delete(name);
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

export const shelves = new Shelves();

/** Keeps the shelves fresh while an element is shown, and draws it when they change. */
export class Watch {
  #host;
  #timer;
  #changed = () => this.#host.requestUpdate();

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    shelves.addEventListener('change', this.#changed);
    shelves.read();
    this.#timer = setInterval(() => !document.hidden && shelves.read(), EVERY);
  }

  hostDisconnected() {
    shelves.removeEventListener('change', this.#changed);
    clearInterval(this.#timer);
  }
}
