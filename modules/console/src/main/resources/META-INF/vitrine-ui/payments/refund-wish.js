// SPDX-License-Identifier: Apache-2.0
/** What is to be given back: all that is left, an amount, or pieces of the order. */
import {minorUnits} from 'vitrine/format';

/** @typedef {{kind: 'all' | 'amount' | 'pieces', text: string, pieces: Record<string, number>}} Wish */

/** The order's lines, each with the pieces that have not come back. @param {any[]} lines @param {any[]} commands of the payment */
export function linesLeft(lines, commands) {
  const left = new Map();
  for (const line of lines) {
    left.set(line.sku, {...line, quantity: line.quantity + (left.get(line.sku)?.quantity ?? 0)});
  }
  for (const {lines: back} of commands.filter(({kind, state}) => kind === 'REFUND' && state !== 'DECLINED')) {
    for (const [sku, pieces] of Object.entries(back).filter(([name]) => left.has(name))) {
      left.set(sku, {...left.get(sku), quantity: left.get(sku).quantity - pieces});
    }
  }
  return [...left.values()].filter(({quantity}) => quantity > 0);
}

/** How much that is; its minor units are NaN where no amount was written. @param {Wish} wish @param {any[]} lines @param {any} refundable */
export function amountOf({kind, text, pieces}, lines, refundable) {
  const {currency, minorUnits: most} = refundable;
  if (kind === 'amount') {
    return {currency, minorUnits: minorUnits(text, currency)};
  }
  const worth = lines.reduce((sum, {sku, unitPrice}) => sum + (pieces[sku] ?? 0) * unitPrice.minorUnits, 0);
  return {currency, minorUnits: kind === 'all' ? most : Math.min(worth, most)};
}

/** The pieces as they are sent. @param {Wish} wish */
export function linesOf({kind, pieces}) {
  return kind === 'pieces' ? Object.fromEntries(Object.entries(pieces).filter(([, n]) => n > 0)) : undefined;
}
