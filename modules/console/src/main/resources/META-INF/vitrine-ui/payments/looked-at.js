// SPDX-License-Identifier: Apache-2.0
/**
 * Does something each time the page is looked at again, as long as its element is in it.
 *
 *   #looked = new LookedAt(this, () => this.#payments.run());
 */
export class LookedAt {
  #look;

  /** @param {import('lit').LitElement} host @param {() => void} look */
  constructor(host, look) {
    this.#look = () => document.hidden || look();
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#look);
  }
}
