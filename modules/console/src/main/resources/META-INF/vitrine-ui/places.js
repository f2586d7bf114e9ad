// SPDX-License-Identifier: Apache-2.0
/** The places one can go to, and which screen an address opens. A screen's module is loaded when it is first opened. */
import {html} from 'lit';

/**
 * The places in the navigation; one without a permission is there for all staff, and one that needs what this shop was assembled without is
 * not there.
 */
export const places = [
  {path: '', name: 'home', label: 'nav.home'},
  {path: 'shows', name: 'broadcast', label: 'nav.shows'},
  {path: 'products', name: 'box', label: 'nav.products', permission: 'catalog.read'},
  {path: 'orders', name: 'bag', label: 'nav.orders', permission: 'orders.read', needs: '/orders'},
  {path: 'payments', name: 'table', label: 'nav.payments', permission: 'payments.read', needs: '/payments'},
  {path: 'insights', name: 'chart', label: 'nav.insights', permission: 'insights.read', needs: '/shows/{slug}/insights'},
  {path: 'settings', name: 'shop', label: 'nav.settings', permission: '*'},
  {path: 'system', name: 'gear', label: 'nav.system', permission: 'system.operate'},
  {path: 'extensions', name: 'puzzle', label: 'nav.extensions', permission: 'system.operate', needs: '/extensions'},
];

/** The place that a plug-in brings. @param {import('vitrine/slots').Offer} offer */
export function placeOf({id, icon = 'cube'}) {
  return {path: `x/${encodeURIComponent(id)}`, name: icon};
}

/**
 * @typedef {object} Screen
 * @property {string} key changes when another screen, or another object in it, is opened
 * @property {string} title the key of its title's text
 * @property {() => Promise<unknown>} load
 * @property {() => unknown} draw
 * @property {boolean} [wide] whether it wants all the room there is
 *
 * @typedef {{pattern: RegExp, title: string, key?: string, permission?: string, wide?: boolean, load: () => Promise<unknown>,
 *   draw: (id: string) => unknown}} Entry
 */

/** @type {Entry[]} */
const entries = [
  {
    pattern: /^$/,
    title: 'home.title',
    load: () => import('./screens/home.js'),
    draw: () => html`<vt-home></vt-home>`,
  },
  {
    pattern: /^shows$/,
    title: 'shows.title',
    load: () => import('./screens/shows.js'),
    draw: () => html`<vt-shows></vt-shows>`,
  },
  {
    pattern: /^shows\/([^/]+)$/,
    title: 'plan.title',
    load: () => import('./screens/plan.js'),
    draw: (slug) => html`<vt-plan .slug=${slug}></vt-plan>`,
  },
  {
    pattern: /^shows\/([^/]+)\/green-room$/,
    title: 'green.title',
    permission: 'shows.run',
    load: () => import('./green-room/green-room.js'),
    draw: (slug) => html`<vt-green-room .slug=${slug}></vt-green-room>`,
  },
  {
    pattern: /^shows\/([^/]+)\/live$/,
    title: 'live.title',
    wide: true,
    load: () => import('./live/live-room.js'),
    draw: (slug) => html`<vt-live-room .slug=${slug}></vt-live-room>`,
  },
  {
    pattern: /^products$/,
    title: 'products.title',
    permission: 'catalog.read',
    load: () => import('./screens/products.js'),
    draw: () => html`<vt-products></vt-products>`,
  },
  {
    pattern: /^products\/([^/]+)$/,
    title: 'product.title',
    permission: 'catalog.read',
    load: () => import('./screens/product.js'),
    draw: (id) => html`<vt-product .product=${id}></vt-product>`,
  },
  {
    pattern: /^orders$/,
    title: 'orders.title',
    permission: 'orders.read',
    load: () => import('./screens/orders.js'),
    draw: () => html`<vt-orders></vt-orders>`,
  },
  {
    pattern: /^orders\/([^/]+)$/,
    title: 'order.title',
    permission: 'orders.read',
    load: () => import('./screens/order.js'),
    draw: (id) => html`<vt-order .order=${id}></vt-order>`,
  },
  {
    pattern: /^payments$/,
    title: 'money.title',
    permission: 'payments.read',
    load: () => import('./payments/payments.js'),
    draw: () => html`<vt-payments></vt-payments>`,
  },
  {
    pattern: /^payments\/disputes$/,
    title: 'money.page.disputes',
    permission: 'payments.read',
    load: () => import('./payments/disputes.js'),
    draw: () => html`<vt-disputes></vt-disputes>`,
  },
  {
    pattern: /^payments\/providers$/,
    title: 'money.page.providers',
    permission: 'payments.read',
    load: () => import('./payments/providers.js'),
    draw: () => html`<vt-providers></vt-providers>`,
  },
  {
    pattern: /^payments\/reconciliation$/,
    title: 'money.page.reconciliation',
    permission: 'payments.read',
    load: () => import('./payments/reconciliation.js'),
    draw: () => html`<vt-reconciliation></vt-reconciliation>`,
  },
  {
    pattern: /^payments\/([^/]+)$/,
    title: 'money.one',
    permission: 'payments.read',
    load: () => import('./payments/payment.js'),
    draw: (id) => html`<vt-payment .payment=${id}></vt-payment>`,
  },
  {
    key: 'insights',
    pattern: /^insights(?:\/([^/]+))?$/,
    title: 'insights.title',
    permission: 'insights.read',
    load: () => import('./screens/insights.js'),
    draw: (slug) => html`<vt-insights .slug=${slug ?? ''}></vt-insights>`,
  },
  {
    pattern: /^settings$/,
    title: 'settings.title',
    permission: '*',
    load: () => import('./screens/settings.js'),
    draw: () => html`<vt-settings></vt-settings>`,
  },
  {
    pattern: /^system$/,
    title: 'system.title',
    permission: 'system.operate',
    load: () => import('./screens/system.js'),
    draw: () => html`<vt-system></vt-system>`,
  },
  {
    pattern: /^x\/([^/]+)$/,
    title: 'offered.title',
    load: () => import('./screens/offered.js'),
    draw: (id) => html`<vt-offered .offer=${id}></vt-offered>`,
  },
  {
    pattern: /^extensions$/,
    title: 'extensions.title',
    permission: 'system.operate',
    load: () => import('./extensions/extensions.js'),
    draw: () => html`<vt-extensions></vt-extensions>`,
  },
  {
    pattern: /^extensions\/([^/]+)$/,
    title: 'extensions.title',
    permission: 'system.operate',
    load: () => import('./extensions/extension.js'),
    draw: (name) => html`<vt-extension .extension=${name}></vt-extension>`,
  },
];

/** @param {string} path @param {(permission: string) => boolean} can @returns {Screen} */
export function screenOf(path, can) {
  for (const entry of entries) {
    const match = entry.pattern.exec(path);
    if (match) {
      return entry.permission && !can(entry.permission) ? refused(path) : opened(entry, path, match[1]);
    }
  }
  return missing(path);
}

function opened({key, title, load, draw, wide}, path, id) {
  return {key: key ?? path, title, load, wide, draw: () => draw(id && decodeURIComponent(id))};
}

function refused(path) {
  return note(`${path} refused`, 'refused.title', 'refused.text');
}

function missing(path) {
  return note(`${path} missing`, 'missing.title', 'missing.text');
}

function note(key, title, text) {
  const load = () => import('./screens/note.js');
  return {key, title, load, draw: () => html`<vt-note .heading=${title} .text=${text}></vt-note>`};
}
