// SPDX-License-Identifier: Apache-2.0
/** The way of a plug-in to the server: as the person at the page, and to the routes that its manifest names alone. */
import {page} from './page.js';

const ROOT = '/api/v1/';

/**
 * @param {import('./offers.js').Offer} offer
 * @param {string} path below /api/v1/
 * @param {{method?: string, body?: unknown, query?: Record<string, any>, signal?: AbortSignal, idempotencyKey?: string}} options
 */
export async function request(offer, path, {method = 'GET', body, ...options} = {}) {
  const inside = checked(offer, path);
  const api = await page.api();
  switch (method) {
    case 'GET':
      return api.get(inside, options);
    case 'DELETE':
      return api.delete(inside, options);
    case 'POST':
    case 'PUT':
    case 'PATCH':
      return api[method.toLowerCase()](inside, body, options);
    default:
      throw new TypeError(`${method} is no method of host.fetch`);
  }
}

/** The path below /api/v1/ with its query, if one of the offer's routes leads there. */
function checked({bundle, routes = []}, path) {
  const url = new URL(String(path).replace(/^\/+/, ''), new URL(ROOT, location.origin));
  const inside = url.pathname.slice(ROOT.length);
  const open = url.origin === location.origin && url.pathname.startsWith(ROOT) && !/%2f|%5c|%2e/i.test(inside)
    && routes.some((route) => inside === route || inside.startsWith(`${route.replace(/\/$/, '')}/`));
  if (!open) {
    throw new TypeError(`${bundle} does not name a route to ${path} in its vitrine-ui.json`);
  }
  return inside + url.search;
}
