// SPDX-License-Identifier: Apache-2.0
/** The product that is on show now, and how many are left of it. Fires `change`. */
export class PinnedProduct extends EventTarget {
  /** @type {any} */ product;
  /** Undefined while nobody knows. @type {number | undefined} */ available;
  #products;
  #turn = 0;

  /** @param {() => import('./products.js').Products} products */
  constructor(products) {
    super();
    this.#products = products;
  }

  /** The last one called for is shown, whichever is read first. @param {string | undefined} id */
  async pin(id) {
    this.#turn += 1;
    const turn = this.#turn;
    const product = id ? await this.#products().get(id).catch(() => undefined) : undefined;
    if (turn !== this.#turn) {
      return;
    }
    this.#set(product, undefined);
    if (product) {
      await this.#count();
    }
  }

  /** The stock of a variant is another. @param {{variant: string, available: number}} stock */
  stockChanged({variant, available}) {
    const variants = this.product?.variants ?? [];
    if (variants.length === 1 && variants[0].id === variant) {
      this.#set(this.product, available);
    } else if (variants.some(({id}) => id === variant)) {
      this.#count();
    }
  }

  async #count() {
    const {product} = this;
    const levels = await this.#products().levels(product).catch(() => undefined);
    if (product === this.product) {
      this.#set(product, levels && [...levels.values()].reduce((sum, left) => sum + left, 0));
    }
  }

  #set(product, available) {
    this.product = product;
    this.available = available;
    this.dispatchEvent(new Event('change'));
  }
}
