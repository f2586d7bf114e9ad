// SPDX-License-Identifier: Apache-2.0
/** What was said in a room and is not acknowledged yet. Used by room.js alone. */
import {Problem, uuid} from './api.js';

const ACK_WITHIN = 15_000;

/** @typedef {{text: string, replyTo?: string}} Words */

export class Said {
  /** @type {Map<string, {words: Words, resolve: Function, reject: Function, timer: any}>} */ #waiting = new Map();

  /** @param {Words} words @returns {{id: string, done: Promise<{o: number}>}} rejected after 15 s without an answer */
  add(words) {
    const id = uuid();
    const done = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.refuse(id, notSaid()), ACK_WITHIN);
      this.#waiting.set(id, {words, resolve, reject, timer});
    });
    return {id, done};
  }

  /** What is to be said again on a new connection. @returns {({id: string} & Words)[]} */
  again() {
    return [...this.#waiting].map(([id, {words}]) => ({id, ...words}));
  }

  /** @returns {boolean} whether it was waited for */
  acknowledge(id, answer) {
    return this.#settle(id, 'resolve', answer);
  }

  /** @returns {boolean} whether it was waited for */
  refuse(id, problem) {
    return this.#settle(id, 'reject', problem);
  }

  refuseAll() {
    [...this.#waiting.keys()].forEach((id) => this.refuse(id, notSaid()));
  }

  #settle(id, how, what) {
    const one = this.#waiting.get(id);
    if (!one) {
      return false;
    }
    this.#waiting.delete(id);
    clearTimeout(one.timer);
    one[how](what);
    return true;
  }
}

function notSaid() {
  return new Problem({status: 0, code: 'not-said'});
}
