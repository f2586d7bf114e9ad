// SPDX-License-Identifier: Apache-2.0
/** Where a show or an order stands, as a badge. */
import {html} from 'lit';
import {has, t} from 'vitrine/i18n';

const SHOW_LOOKS = {PLANNED: '', ARMED: 'info', LIVE: 'live', ENDED: ''};
const ORDER_LOOKS = {PAYMENT_PENDING: 'warn', PLACED: 'info', PAID: 'ok', DECLINED: 'bad', CANCELLED: ''};

/** The states of an order in the order in which they come. */
export const ORDER_STATES = Object.keys(ORDER_LOOKS);

/** @param {string} state of a show */
export function showBadge(state) {
  return html`<span class="vt-badge ${SHOW_LOOKS[state] ?? ''}">${worded(`show.state.${state}`, state)}</span>`;
}

/** @param {string} state of an order */
export function orderBadge(state) {
  return html`<span class="vt-badge ${ORDER_LOOKS[state] ?? ''}">${worded(`order.state.${state}`, state)}</span>`;
}

function worded(key, state) {
  return has(key) ? t(key) : state;
}
