// SPDX-License-Identifier: Apache-2.0
/** How it stands with a target, in words. */

/**
 * @typedef {{id: string, name: string, url: string, keyEnd: string, on: boolean, state: string, since?: string, until?: string,
 *   why?: {code: string, sentence: string}, bitsPerSecond: number, droppedGroups: number}} Target
 */

const TONES = {LIVE: 'ok', DROPPING: 'warn', WAITING: 'warn', REFUSED: 'bad', CONNECTING: 'info'};

/** Whether something is sent there, or will be in a moment. @param {Target} target */
export function runs({state}) {
  return state === 'LIVE' || state === 'DROPPING' || state === 'CONNECTING' || state === 'WAITING';
}

/** The colour that goes with it; the words say it all. @param {Target} target */
export function tone({state}) {
  return TONES[state] ?? '';
}

/** @param {any} host @param {Target} target */
export function words(host, {state, since, until}) {
  if (state === 'READY' && isToCome(host)) {
    return host.t('state.ready-show');
  }
  const time = state === 'WAITING' ? until : since;
  return host.t(`state.${state.toLowerCase()}`, {time: host.format.time(time)});
}

/** Nothing is passed on of what is streamed before the show. @param {any} host */
function isToCome(host) {
  const {state} = host.context.show;
  return state === 'PLANNED' || state === 'ARMED';
}

/** What is the matter, and what to do about it; nothing where all is well. @param {any} host @param {Target} target */
export function why(host, {why: reason}) {
  return reason ? host.t(`why.${reason.code}`, {sentence: reason.sentence}) : undefined;
}

/** @param {any} host @param {Target} target */
export function figures(host, {bitsPerSecond, droppedGroups}) {
  const rate = host.format.number(bitsPerSecond / 1e6, {minimumFractionDigits: 1, maximumFractionDigits: 1});
  const sent = host.t('desk.rate', {rate});
  return droppedGroups ? `${sent} · ${host.t('desk.dropped', {n: droppedGroups})}` : sent;
}
