// SPDX-License-Identifier: Apache-2.0
/** Between a product as the server tells it, the draft that is edited, and the plan that is sent. Amounts are texts in a draft. */
import {amountInput, minorUnits} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {pricesOf} from '../parts/product-bits.js';

/** @param {any} product */
export function asDraft(product) {
  return {
    title: texts(product.title),
    description: texts(product.description),
    published: product.published !== false,
    variants: product.variants.map(variantDraft),
    size: {...product.size},
  };
}

function variantDraft({id, sku = '', title, options = {}, weightGrams, stock, ...variant}) {
  const amounts = Object.fromEntries(pricesOf(variant).map((price) => [price.currency, amountInput(price)]));
  return {id, key: id, sku, title: texts(title), options, weightGrams, stock, amounts};
}

/** @param {{languages: string[]}} shop */
export function emptyDraft(shop) {
  return {title: {}, description: {}, published: true, variants: [emptyVariant(shop)], size: {}};
}

let made = 0;

/** @param {{languages: string[]}} shop */
export function emptyVariant({languages}) {
  return {key: `new-${made++}`, sku: '', title: {[languages[0]]: t('variant.usual')}, options: {}, amounts: {}};
}

/** What is wrong with a draft, in sentences. @param {ReturnType<typeof asDraft>} draft @param {{currencies: string[]}} shop */
export function mistakes(draft, {currencies}) {
  const found = [];
  if (!Object.keys(draft.title).length) {
    found.push(t('product.needs-title'));
  }
  for (const {sku, amounts} of draft.variants) {
    if (!sku.trim()) {
      found.push(t('variant.needs-sku'));
    }
    const wrong = currencies.filter((currency) => amounts[currency] && Number.isNaN(minorUnits(amounts[currency], currency)));
    found.push(...wrong.map((currency) => t('variant.wrong-price', {sku, currency})));
    if (!currencies.some((currency) => amounts[currency])) {
      found.push(t('variant.needs-price', {sku}));
    }
  }
  const sides = Object.values(draft.size).filter(Boolean).length;
  if (sides !== 0 && sides !== 3) {
    found.push(t('product.size.incomplete'));
  }
  return [...new Set(found)];
}

/** @param {ReturnType<typeof asDraft>} draft */
export function asPlan({title, description, published, variants, size}) {
  const sides = Object.entries(size).filter(([, side]) => side).map(([name, side]) => [name, Number(side)]);
  return {
    title,
    description: Object.keys(description).length ? description : {...blank(title)},
    published,
    variants: variants.map(variantPlan),
    size: sides.length ? Object.fromEntries(sides) : undefined,
  };
}

function variantPlan({id, sku, title, options, weightGrams, amounts}) {
  const prices = Object.entries(amounts)
    .filter(([, amount]) => amount)
    .map(([currency, amount]) => ({minorUnits: minorUnits(amount, currency), currency}));
  return {id, sku: sku.trim(), title, options, weightGrams, prices};
}

function texts(text) {
  return typeof text === 'string' ? {en: text} : {...text};
}

/** A text needs a language even where it says nothing. */
function blank(text) {
  return {[Object.keys(text)[0]]: ''};
}
