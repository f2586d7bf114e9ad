// SPDX-License-Identifier: Apache-2.0
/** How the stream of this page goes, in words. */
import {number} from 'vitrine/format';
import {has, t} from 'vitrine/i18n';
import {QUALITIES} from './qualities.js';

const LATE = 1_500;
/** The first seconds are not measured yet. */
const SETTLING = 3_000;

/** @param {typeof import('./broadcast.js').broadcast} broadcast @returns {{kind: '' | 'ok' | 'warn', text: string}} */
export function broadcastWords(broadcast) {
  const {state, health, rate, since, wish} = broadcast;
  if (state !== 'sending') {
    return {kind: state === 'waiting' ? 'warn' : '', text: t(`green.state.${state}`)};
  }
  if (!health || performance.now() - since < SETTLING) {
    return {kind: 'ok', text: t('green.state.sending')};
  }
  if (rate.held) {
    return {kind: 'warn', text: t('green.slow-upload', {chosen: megabits(QUALITIES[wish.quality].rate), now: megabits(rate.now)})};
  }
  if (broadcast.overloaded) {
    return {kind: 'warn', text: t('green.overloaded')};
  }
  if (health.lateMillis > LATE) {
    return {kind: 'warn', text: t('green.late', {seconds: number(health.lateMillis / 1000, {maximumFractionDigits: 1})})};
  }
  if (!health.pictures) {
    return {kind: 'warn', text: t('green.still')};
  }
  return {kind: 'ok', text: t('green.good', {rate: megabits(health.bytes * 8), pictures: number(health.pictures)})};
}

/** What went wrong, and what to do about it. @param {string} code */
export function problemWords(code) {
  const key = `green.problem.${code}`;
  return t(has(key) ? key : 'green.problem.failed');
}

function megabits(bits) {
  return number(bits / 1e6, {maximumFractionDigits: 1});
}
