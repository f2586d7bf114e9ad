// SPDX-License-Identifier: Apache-2.0
/** What the ledger says, in words. */
import {html} from 'lit';
import {has, t} from 'vitrine/i18n';

const LOOKS = {PENDING: 'warn', ACTION_REQUIRED: 'warn', AUTHORISED: 'info', CAPTURED: 'ok', DECLINED: 'bad', OPEN: 'warn', WON: 'ok', LOST: 'bad'};
/** A payment's states in the order in which they come. */
export const STATUSES = ['OPEN', 'PENDING', 'ACTION_REQUIRED', 'AUTHORISED', 'CAPTURED', 'REFUNDED', 'DECLINED', 'CANCELLED'];
const OPEN_STATUSES = ['OPEN', 'PENDING', 'ACTION_REQUIRED', 'AUTHORISED'];
const OPEN_STATES = ['WANTED', 'ASKED', 'UNKNOWN', 'PENDING'];

/** @param {any} payment */
export function paymentBadge({status, refunded}) {
  const part = status === 'CAPTURED' && refunded.minorUnits > 0;
  return html`<span class="vt-badge ${status === 'OPEN' ? '' : (LOOKS[status] ?? '')}">${t(part ? 'money.status.PART' : `money.status.${status}`)}</span>`;
}

/** @param {{state: string}} dispute */
export function disputeBadge({state}) {
  return html`<span class="vt-badge ${LOOKS[state]}">${t(`money.dispute.${state}`)}</span>`;
}

/** "Taken", "The refund was refused". @param {{kind: string, state: string}} line */
export function lineText({kind, state}) {
  const own = `money.line.${kind}.${state}`;
  return has(own) ? t(own) : t('money.line', {what: t(`money.kind.${kind}`), state: t(`money.state.${state}`)});
}

/** @param {string} code */
export function reasonText(code) {
  const key = `order.reason.${code}`;
  return has(key) ? t(key) : code;
}

/** Why a charge-back was made. @param {{reason: string}} dispute */
export function disputeReason({reason}) {
  const key = `money.dispute.reason.${reason}`;
  return has(key) ? t(key) : reason;
}

/** Whether something is still to come by itself. @param {any} whole a payment with all that happened to it */
export function isUnderWay({payment, commands}) {
  return OPEN_STATUSES.includes(payment.status) || commands.some(isOpen);
}

/** Of what was asked for after the authorisation, what never reached the provider is asked for again. */
function isOpen({kind, state}) {
  return OPEN_STATES.includes(state) || (state === 'CANCELLED' && kind !== 'AUTHORISE');
}
