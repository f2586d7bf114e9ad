// SPDX-License-Identifier: Apache-2.0
/** What several screens read of the shop: its settings, its products with their stock, its shows. */
import {api, can} from './session.js';

/** The REST paths of this shop, which may be assembled without a capability; undefined if it does not tell. @returns {Promise<Set<string> | undefined>} */
export function offered() {
  return api.get('openapi.json').then(({paths}) => new Set(Object.keys(paths)), () => undefined);
}

/** The shop's settings; read once, and again after {@link forgetSettings}. @returns {Promise<any>} */
export function settings() {
  kept ??= api.get('settings').catch((problem) => {
    kept = undefined;
    throw problem;
  });
  return kept;
}

let kept;

export function forgetSettings() {
  kept = undefined;
}

/**
 * All products by id; those that are asked for with `stock` on each variant.
 * @param {string[]} [ids] whose stock is wanted; left out for all @returns {Promise<Map<string, any>>}
 */
export async function productsById(ids) {
  const found = new Map();
  if (can('catalog.read')) {
    for await (const product of api.each('products', {query: {limit: 200}})) {
      found.set(product.id, product);
    }
    await addStock(found, ids ?? [...found.keys()]);
  }
  return found;
}

/** Reads the stock of some of these products; those that are there no more are passed over. @param {Map<string, any>} products @param {string[]} ids */
export async function addStock(products, ids) {
  await Promise.all(ids.map((id) => products.has(id) && countStock(products.get(id))));
}

/** One product with `stock` on each variant. @param {string} id */
export async function productWithStock(id) {
  const product = await api.get(`products/${id}`);
  await countStock(product);
  return product;
}

async function countStock({variants}) {
  await Promise.all(variants.map(async (variant) => {
    variant.stock ??= await api.get(`variants/${variant.id}/stock`).catch(() => undefined);
  }));
}

/** The ids of a show's products. @param {any} show */
export function productIds(show) {
  return show.lineUp.map(({product}) => product);
}

/** All shows, newest first. @returns {Promise<any[]>} */
export async function allShows() {
  const found = [];
  for await (const show of api.each('shows', {query: {limit: 100}})) {
    found.push(show);
  }
  return found;
}

/** Shows to come or on air, the next first; those without a time last. @param {any[]} shows */
export function upcoming(shows) {
  const rank = ({state, startsAt}) => (state === 'LIVE' ? 0 : startsAt ? Date.parse(startsAt) : Infinity);
  return shows.filter(({state}) => state !== 'ENDED').sort((a, b) => rank(a) - rank(b));
}

/** The minutes planned for an item of a line-up. @param {{plannedSeconds?: number}} item */
export function minutesOf({plannedSeconds = 0}) {
  return plannedSeconds / 60;
}

/** The planned length of a whole show in minutes. @param {any} show */
export function plannedMinutes(show) {
  return show.lineUp.reduce((sum, item) => sum + minutesOf(item), 0);
}
