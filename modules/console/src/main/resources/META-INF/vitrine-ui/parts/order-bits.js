// SPDX-License-Identifier: Apache-2.0
/** Small pieces that show an order wherever one is named. */
import {number} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';

/** The number that a person can say. @param {{number: string}} order */
export function orderNumber({number: said}) {
  return t('order.number', {number: said});
}

/** "2 × Lamp, 1 × Vase". @param {any} order */
export function linesText({lines = []}) {
  return lines.map((line) => t('order.line', {n: number(line.quantity), name: textOf(line.title)})).join(', ');
}
