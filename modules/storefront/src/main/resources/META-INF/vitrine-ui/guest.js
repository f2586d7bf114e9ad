// SPDX-License-Identifier: Apache-2.0
/**
 * Who watches: a guest, made at the first need and kept in this browser.
 *
 *   const guest = new Guest();
 *   await guest.token()          // made anew when it has expired or the server no longer knows it
 *   guest.api                    // talks as this guest
 *   guest.id, guest.name         // after the first token()
 */
import {Api} from 'vitrine/api';

const KEPT_AS = 'vt-guest';
const SPARE = 60_000;

export class Guest {
  #kept = read();
  #making;

  /** As nobody, for what anyone may read. */
  open = new Api();
  api = new Api({token: () => this.#kept?.token, onUnauthorized: () => this.#forget()});

  get id() {
    return this.#kept?.id;
  }

  get name() {
    return this.#kept?.name;
  }

  /** Whether others see a name that this person has chosen. */
  get named() {
    return Boolean(this.#kept?.named);
  }

  /** @returns {Promise<string>} */
  async token() {
    if (!this.#kept || Date.parse(this.#kept.expiresAt) < Date.now() + SPARE) {
      this.#making ??= this.#make().finally(() => (this.#making = undefined));
      await this.#making;
    }
    return this.#kept.token;
  }

  /** Calls something as this guest; once more with a new token if the old one is no longer good. */
  async as(work) {
    await this.token();
    try {
      return await work(this.api);
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
      await this.token();
      return work(this.api);
    }
  }

  /** Gives this guest a name that others see. @param {string} name */
  async rename(name) {
    const renamed = await this.as((api) => api.patch('guests/current', {name}));
    this.#keep({...this.#kept, ...renamed, named: true});
  }

  async #make() {
    this.#keep(await this.open.post('guests', {}));
  }

  #keep(guest) {
    this.#kept = guest;
    try {
      localStorage.setItem(KEPT_AS, JSON.stringify(guest));
    } catch {
      // Kept for this page alone where the browser stores nothing.
    }
  }

  #forget() {
    this.#kept = undefined;
    try {
      localStorage.removeItem(KEPT_AS);
    } catch {
      // Nothing was stored.
    }
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
