// SPDX-License-Identifier: Apache-2.0
/** Whether a show can go on air, as a list of checks with what to do about each. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {soldOut} from './parts/product-bits.js';

/**
 * @param {any} show
 * @param {Map<string, any>} products by id, with stock
 * @param {{receiving: boolean} | undefined} stream what is known of its stream
 * @returns {{key: string, ok: boolean, text: string}[]}
 */
export function checks(show, products, stream) {
  const items = show.lineUp ?? [];
  const gone = items.filter(({product}) => !products.has(product)).length;
  const out = items.filter(({product}) => soldOut(products.get(product))).length;
  const sellable = items.length > 0 && gone + out === 0;
  return [
    check('time', Boolean(show.startsAt) || show.state !== 'PLANNED'),
    check('line-up', items.length > 0, {n: items.length}),
    check('sellable', sellable, {gone, out, n: gone + out}),
    check('armed', show.state !== 'PLANNED'),
    check('picture', Boolean(stream?.receiving)),
  ];
}

function check(key, ok, values) {
  return {key, ok, text: t(`ready.${key}.${ok ? 'yes' : 'no'}`, values)};
}

/** @param {ReturnType<typeof checks>} list */
export function checkList(list) {
  return html`
    <ul class="checks" aria-label=${t('ready.title')}>
      ${list.map(({ok, text}) => html`
        <li class=${ok ? 'ok' : 'open'}>
          ${icon(ok ? 'check' : 'minus')}<span><span class="vt-hidden">${t(ok ? 'ready.done' : 'ready.open')}</span> ${text}</span>
        </li>`)}
    </ul>`;
}
