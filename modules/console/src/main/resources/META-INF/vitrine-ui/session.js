// SPDX-License-Identifier: Apache-2.0
/** Who is at the console, what they may do, and the one way to the server. */
import {Api} from 'vitrine/api';

class Session extends EventTarget {
  /** @type {{id: string, displayName: string, roles: string[], permissions: string[]} | undefined} */ staff;
  /** Whether the shop has no account yet, so that the set-up page is shown. */ needsSetup = false;
  #csrf;
  #expired = false;

  api = new Api({
    csrf: () => this.#csrf,
    onUnauthorized: () => this.#lost(),
  });

  /** Asks the server who is there. */
  async find() {
    try {
      this.#enter(await this.api.get('sessions/current'));
    } catch (problem) {
      this.needsSetup = problem.code === 'not-set-up';
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

  #enter(answer) {
    this.#csrf = answer.csrf ?? this.#csrf;
    this.staff = answer.staff ?? answer;
    this.#expired = false;
    this.dispatchEvent(new Event('change'));
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
