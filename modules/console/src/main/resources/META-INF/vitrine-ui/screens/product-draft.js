// SPDX-License-Identifier: Apache-2.0
/** Between a product as the server tells it, the draft that is edited, and the plan that is sent. Amounts are texts in a draft. */
import {amountInput, minorUnits} from 'vitrine/format';
import {t} from 'vitrine/i18n';

/** @param {any} product */
export function asDraft(product) {
  return {
    title: {...product.texts.title},
    description: withoutBlanks(product.texts.description),
    published: product.published !== false,
    variants: product.variants.map(variantDraft),
    size: {...product.size},
  };
}

function variantDraft({id, sku, texts, options, weightGrams, stock, prices}) {
  const amounts = Object.fromEntries(prices.map((price) => [price.currency, amountInput(price)]));
  return {id, key: id, sku, title: {...texts.title}, options, weightGrams, stock, amounts};
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
    const wrong = currencies.filter((currency) => amounts[currency] && Number.isNaN(minorUnits(amounts[currency], currency)));
    found.push(...wrong.map((currency) => t('variant.wrong-price', {sku, currency})));
    if (!currencies.some((currency) => amounts[currency])) {
      found.push(t('variant.needs-price'));
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
    description: Object.keys(description).length ? description : {en: ''},
    published,
    variants: variants.map(variantPlan),
    size: sides.length ? Object.fromEntries(sides) : undefined,
  };
}

function variantPlan({id, sku, title, options, weightGrams, amounts}) {
  const prices = Object.entries(amounts)
    .filter(([, amount]) => amount)
    .map(([currency, amount]) => ({minorUnits: minorUnits(amount, currency), currency}));
  return {id, sku: sku.trim(), title: Object.keys(title).length ? title : undefined, options, weightGrams, prices};
}

function withoutBlanks(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}
