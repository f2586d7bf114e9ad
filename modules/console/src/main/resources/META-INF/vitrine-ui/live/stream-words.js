// SPDX-License-Identifier: Apache-2.0
/** The health of a stream in words. */
import {number} from 'vitrine/format';
import {has, t} from 'vitrine/i18n';

/** @param {any} stream as the server tells it; undefined while it has not answered @returns {{kind: string, text: string}} */
export function streamWords(stream) {
  if (!stream) {
    return {kind: '', text: '–'};
  }
  if (!stream.receiving) {
    return {kind: 'warn', text: t(`stream.${stream.state}`)};
  }
  if (stream.advice.length) {
    const key = `stream.advice.${stream.advice[0]}`;
    return {kind: 'warn', text: has(key) ? t(key) : stream.warnings[0]};
  }
  return {kind: 'ok', text: t('stream.good', {rate: number(stream.bitsPerSecond / 1e6, {maximumFractionDigits: 1})})};
}
