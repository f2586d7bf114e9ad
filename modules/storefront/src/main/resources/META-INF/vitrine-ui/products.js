// SPDX-License-Identifier: Apache-2.0
/**
 * What shoppers need to know of products: their prices, pictures and what is left.
 *
 *   const shelf = new Products(api, currencies);
 *   await shelf.get(id)               // the product, read once
 *   await shelf.levels(product)       // Map of variant id to pieces available
 */
import {number} from 'vitrine/format';
import {t} from 'vitrine/i18n';

export class Products {
  #api;
  #read = new Map();
  currencies;

  constructor(api, currencies = []) {
    this.#api = api;
    this.currencies = currencies;
  }

  get(id) {
    if (!this.#read.has(id)) {
      const reading = this.#api.get(`products/${id}`);
      reading.catch(() => this.#read.delete(id));
      this.#read.set(id, reading);
    }
    return this.#read.get(id);
  }

  /** Those of these that there are, in their order. */
  async all(ids) {
    const read = await Promise.all(ids.map((id) => this.get(id).catch(() => undefined)));
    return read.filter(Boolean);
  }

  async levels(product) {
    const levels = await Promise.all(
      product.variants.map(async (variant) => [variant.id, (await this.#api.get(`variants/${variant.id}/stock`)).available]),
    );
    return new Map(levels);
  }

  /** The variant's price in the first of the shop's currencies that it has. */
  price(variant) {
    const prices = variant?.prices ?? (variant?.price ? [variant.price] : []);
    return this.currencies.map((code) => prices.find((price) => price.currency === code)).find(Boolean) ?? prices[0];
  }
}

/** The address of a product's first picture. */
export function picture(product) {
  const first = product?.pictures?.[0];
  return typeof first === 'string' ? first : first?.url ?? first?.address;
}

/** "Sold out", "Only 3 left", or nothing where there is plenty. @param {number | undefined} available */
export function stockWords(available) {
  if (available === undefined || available > 10) {
    return '';
  }
  return available > 0 ? t('stock.left', {n: number(available), count: available}) : t('stock.none');
}
