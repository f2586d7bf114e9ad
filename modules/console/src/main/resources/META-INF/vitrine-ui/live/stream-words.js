// SPDX-License-Identifier: Apache-2.0
/** The health of a stream in words. */
import {number} from 'vitrine/format';
import {t} from 'vitrine/i18n';

/** @param {any} stream as the server tells it; undefined while it has not answered @returns {{kind: string, text: string}} */
export function streamWords(stream) {
  if (!stream) {
    return {kind: '', text: '–'};
  }
  if (stream.state !== 'LIVE') {
    return {kind: 'warn', text: t(`stream.${stream.state}`)};
  }
  const [advice] = stream.advice;
  if (advice) {
    return {kind: 'warn', text: t(`stream.advice.${advice}`)};
  }
  return {kind: 'ok', text: t('stream.good', {rate: number(stream.bitsPerSecond / 1e6, {maximumFractionDigits: 1})})};
}
