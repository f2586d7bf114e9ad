// SPDX-License-Identifier: Apache-2.0
/** A show's figures, minute by minute, as the columns of a chart. */
import {t} from 'vitrine/i18n';

/** @param {{series: {at: string, viewers: number, orders: number}[]} | undefined} figures */
export function columns(figures) {
  const series = figures?.series ?? [];
  return [
    {key: 'at', values: series.map(({at}) => Date.parse(at) / 1000)},
    {key: 'viewers', label: t('insights.viewers'), values: series.map(({viewers}) => viewers)},
    {key: 'orders', label: t('insights.orders'), values: series.map(({orders}) => orders), bars: true},
  ];
}
