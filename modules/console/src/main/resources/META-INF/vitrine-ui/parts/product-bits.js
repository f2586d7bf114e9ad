// SPDX-License-Identifier: Apache-2.0
/** Small pieces that show a product wherever one is named. */
import {html} from 'lit';
import {money} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';

/** So many pieces are few. */
const FEW = 5;

/** The address of a product's first picture. @param {any} product */
export function pictureOf(product) {
  return product?.pictures?.[0]?.url;
}

/** A square picture, or a box where there is none. Decorative: the name stands beside it. @param {any} product */
export function thumbnail(product) {
  const address = pictureOf(product);
  return address
    ? html`<img class="thumb" src=${address} alt="" loading="lazy" decoding="async">`
    : html`<span class="thumb" aria-hidden="true">${icon('image')}</span>`;
}

/** @param {any} product */
export function titleOf(product) {
  return textOf(product?.title);
}

/** "€19.00", or "from €19.00" where variants differ. @param {any} product */
export function priceText(product) {
  const prices = (product?.variants ?? []).map(({price}) => price).filter(Boolean);
  if (!prices.length) {
    return t('price.none');
  }
  const least = prices.reduce((low, price) => (price.minorUnits < low.minorUnits ? price : low));
  const same = prices.every(({minorUnits}) => minorUnits === least.minorUnits);
  return same ? money(least) : t('price.from', {price: money(least)});
}

/** Pieces that can be sold over all variants; undefined where the stock is not known. @param {any} product */
export function availableOf(product) {
  const known = (product?.variants ?? []).map(({stock}) => stock?.available).filter((n) => n !== undefined);
  return known.length ? known.reduce((sum, n) => sum + n, 0) : undefined;
}

/** @param {any} product */
export function soldOut(product) {
  return availableOf(product) === 0;
}

/** The stock in a few words: plain where there is plenty, a badge where it runs out. @param {number | undefined} available */
export function stockLine(available) {
  return available > FEW ? html`<small>${t('stock.available', {n: available})}</small>` : stockBadge(available);
}

/** The stock in words with a colour and not by it alone. @param {number | undefined} available */
export function stockBadge(available) {
  if (available === undefined) {
    return html`<span class="vt-muted">${t('stock.unknown')}</span>`;
  }
  if (available <= 0) {
    return html`<span class="vt-badge bad">${t('stock.sold-out')}</span>`;
  }
  return html`<span class="vt-badge ${available <= FEW ? 'warn' : 'ok'}">${t('stock.available', {n: available})}</span>`;
}
