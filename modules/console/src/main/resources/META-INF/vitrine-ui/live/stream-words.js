// SPDX-License-Identifier: Apache-2.0
/** The health of a stream in words. */
import {number} from 'vitrine/format';
import {t} from 'vitrine/i18n';

/** @param {any} stream what the server says, undefined while it has not answered @returns {{kind: string, text: string}} */
export function streamWords(stream) {
  if (!stream) {
    return {kind: '', text: '–'};
  }
  if (!stream.receiving) {
    return {kind: 'warn', text: t('stream.none')};
  }
  const [warning] = stream.warnings ?? [];
  if (warning) {
    return {kind: 'warn', text: warning};
  }
  return {kind: 'ok', text: t('stream.good', {rate: number(stream.bitsPerSecond / 1e6, {maximumFractionDigits: 1})})};
}
