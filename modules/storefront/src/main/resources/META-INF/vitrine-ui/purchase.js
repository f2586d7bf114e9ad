// SPDX-License-Identifier: Apache-2.0
/**
 * One purchase, from the tap on Buy to the order: a cart with one line whose piece is held, then its completion.
 *
 *   const purchase = await Purchase.begin(guest, {variantId, quantity, show, currency});   // throws Problem "sold-out"
 *   purchase.cart                      // {id, lines, total, expiresAt}
 *   await purchase.methods('DE')       // the ways to pay for it there
 *   await purchase.complete({email, address, payment})   // {order} or {order, nextAction}; safe to repeat
 *   await purchase.settled(signal)     // the order, once a further step is done or has failed
 *   await purchase.leave()             // gives the piece back
 */
import {uuid} from 'vitrine/api';

const LOOK_EVERY = 1_000;

export class Purchase {
  #guest;
  #attempt;
  /** @type {any} */ cart;
  /** @type {any} */ order;

  constructor(guest, cart) {
    this.#guest = guest;
    this.cart = cart;
  }

  static async begin(guest, {variantId, quantity = 1, show, currency}) {
    const cart = await guest.as((api) => api.post('carts', {currency}));
    const held = await guest.as((api) => api.post(`carts/${cart.id}/lines`, {variantId, quantity, show}));
    const current = held?.lines ? held : await guest.as((api) => api.get(`carts/${cart.id}`));
    return new Purchase(guest, current);
  }

  /** When the hold lapses, in milliseconds since 1970. */
  get heldUntil() {
    const ends = this.cart.lines.map((line) => Date.parse(line.heldUntil ?? line.expiresAt ?? this.cart.expiresAt));
    return Math.min(...ends.filter(Number.isFinite));
  }

  /** A shop may take some means for certain sums or countries only. */
  async methods(country) {
    const {minorUnits, currency} = this.cart.total;
    const {items} = await this.#guest.open.get('payments/methods', {query: {amount: minorUnits, currency, country}});
    return items;
  }

  async complete(details) {
    const body = JSON.stringify(details);
    if (this.#attempt?.body !== body) {
      this.#attempt = {body, key: uuid()};
    }
    const answer = await this.#guest.as((api) =>
      api.post(`carts/${this.cart.id}/complete`, details, {idempotencyKey: this.#attempt.key}),
    );
    this.order = answer.order ?? answer;
    return {order: this.order, nextAction: answer.nextAction};
  }

  /** Lets the shopper try again with another means of payment. */
  again() {
    this.#attempt = undefined;
  }

  async settled(signal) {
    for (;;) {
      this.order = await this.#guest.as((api) => api.get(`orders/${this.order.id}`, {signal}));
      if (!isOpen(this.order)) {
        return this.order;
      }
      await pause(LOOK_EVERY, signal);
    }
  }

  async leave() {
    for (const line of this.cart.lines) {
      await this.#guest.api.delete(`carts/${this.cart.id}/lines/${line.id}`).catch(() => undefined);
    }
  }
}

/** Whether an order still waits for its payment. */
export function isOpen(order) {
  return /pending|awaiting|payment_due|unpaid/i.test(order.status ?? order.state ?? '');
}

function pause(millis, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
