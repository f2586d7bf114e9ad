// SPDX-License-Identifier: Apache-2.0
/** How things are written and how the page looks, as plug-ins are handed it. */
import * as format from '../format.js';

export const formats = Object.freeze({
  money: format.money,
  number: format.number,
  percent: format.percent,
  day: format.day,
  time: format.time,
  dateTime: format.dateTime,
  ago: format.ago,
  clock: format.clock,
});

export const theme = Object.freeze({
  get scheme() {
    return document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  },
  token: (name) => getComputedStyle(document.documentElement).getPropertyValue(`--vt-${name}`).trim(),
});
