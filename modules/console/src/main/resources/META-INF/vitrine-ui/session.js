// SPDX-License-Identifier: Apache-2.0
/** Who is at the console, what they may do, and the one way to the server. */
import {Api} from 'vitrine/api';

/** @typedef {{id: string, name: string, roles: string[], permissions: string[]}} Staff */

class Session extends EventTarget {
  /** @type {Staff | undefined} */ staff;
  /** Whether the shop has no account yet, so that the set-up page is shown. */ needsSetup = false;
  #csrf;
  #expired = false;

  api = new Api({
    csrf: () => this.#csrf,
    renew: (problem) => this.#renew(problem),
    onUnauthorized: () => this.#lost(),
  });

  /** Asks the server who is there, and if nobody is, whether anybody could be. */
  async find() {
    try {
      this.#enter(await this.api.get('sessions/current'));
    } catch {
      const {needed} = await this.api.get('setup').catch(() => ({needed: false}));
      this.needsSetup = needed;
    }
  }

  async logIn(email, password) {
    this.#enter(await this.api.post('sessions', {email, password}));
  }

  async setUp(answers) {
    await this.api.post('setup', answers);
    this.needsSetup = false;
    await this.logIn(answers.email, answers.password);
  }

  async logOut() {
    await this.api.delete('sessions/current').catch(() => {});
    this.#leave(false);
  }

  /** Whether the person was logged out by the server while working. */
  get expired() {
    return this.#expired;
  }

  /** Whether this person may; "*" may everything. @param {string} permission */
  can(permission) {
    const granted = this.staff?.permissions ?? [];
    return granted.includes('*') || granted.includes(permission);
  }

  #enter({csrfToken, staff}) {
    this.#csrf = csrfToken;
    this.staff = staff;
    this.#expired = false;
    this.dispatchEvent(new Event('change'));
  }

  /** Somebody logged in anew in another tab: the token is another one now. */
  async #renew({code}) {
    if (code !== 'csrf') {
      return false;
    }
    this.#enter(await this.api.get('sessions/current'));
    return true;
  }

  #lost() {
    if (this.staff) {
      this.#leave(true);
    }
  }

  #leave(expired) {
    this.staff = undefined;
    this.#csrf = undefined;
    this.#expired = expired;
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
export const api = session.api;

/** @param {string} permission */
export function can(permission) {
  return session.can(permission);
}
