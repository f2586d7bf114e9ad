// SPDX-License-Identifier: Apache-2.0
/** Gives money back: an amount, or pieces of the order; asks once more before it moves. Tells `begun`. */
import {html, nothing} from 'lit';
import {uuid} from 'vitrine/api';
import {amountInput, minorUnits, money} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {notify} from 'vitrine/notices';
import {confirm} from '../parts/confirm.js';
import {api, can} from '../session.js';
import {attempt, View} from '../view.js';

class Refund extends View {
  static properties = {payment: {attribute: false}, lines: {state: true}, amount: {state: true}, pieces: {state: true}, busy: {state: true}};

  /** Of this attempt, however often it is sent. */
  #key = uuid();

  constructor() {
    super();
    this.lines = [];
    this.pieces = {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.#readOrder();
  }

  render() {
    const {refundable} = this.payment;
    return html`
      <form class="vt-card" aria-labelledby="refund" @submit=${this.#send}>
        <h2 id="refund">${t('money.refund')}</h2>
        ${this.lines.length ? this.#lines() : nothing}
        <div class="two">
          <div class="vt-field">
            <label for="refund-amount">${t('money.refund.amount')}</label>
            <input id="refund-amount" inputmode="decimal" required maxlength="20" .value=${this.amount ?? amountInput(refundable)}
              @input=${(event) => (this.amount = event.target.value)}>
            <p class="hint">${t('money.refund.most', {amount: money(refundable)})}</p>
          </div>
          <div class="vt-field">
            <label for="refund-reason">${t('money.refund.reason')}</label>
            <input id="refund-reason" required maxlength="200">
            <p class="hint">${t('money.refund.reason.hint')}</p>
          </div>
        </div>
        <p><button class="vt-button danger" ?disabled=${this.busy}>${t('money.refund.action')}</button></p>
      </form>`;
  }

  #lines() {
    return html`
      <fieldset class="stack">
        <legend>${t('money.refund.lines')}</legend>
        ${this.lines.map((line) => html`
          <label class="piece"><input type="number" min="0" max=${line.quantity} step="1" .value=${String(this.pieces[line.sku] ?? 0)}
            @input=${(event) => this.#count(line, event.target.valueAsNumber)}>
            <span>${t('money.refund.line', {n: line.quantity, name: textOf(line.title), price: money(line.unitPrice)})}</span></label>`)}
      </fieldset>`;
  }

  async #readOrder() {
    const order = /^order:(.+)$/.exec(this.payment.reference)?.[1];
    if (order && can('orders.read')) {
      this.lines = (await api.get(`orders/${order}`).catch(() => ({lines: []}))).lines;
    }
  }

  #count({sku, quantity}, pieces) {
    this.pieces = {...this.pieces, [sku]: Math.max(0, Math.min(quantity, Math.trunc(pieces) || 0))};
    const {refundable} = this.payment;
    const sum = this.lines.reduce((all, line) => all + (this.pieces[line.sku] ?? 0) * line.unitPrice.minorUnits, 0);
    this.amount = amountInput({...refundable, minorUnits: Math.min(sum, refundable.minorUnits)});
  }

  async #send(event) {
    event.preventDefault();
    const {id, refundable} = this.payment;
    const units = minorUnits(event.target.querySelector('#refund-amount').value, refundable.currency);
    if (!(units > 0)) {
      notify(t('money.refund.no-amount'), {kind: 'bad'});
      return;
    }
    const amount = {minorUnits: units, currency: refundable.currency};
    const reason = event.target.querySelector('#refund-reason').value;
    if (!(await confirm({title: t('money.refund.sure', {amount: money(amount)}), text: t('money.refund.sure.text'), action: t('money.refund.action')}))) {
      return;
    }
    await this.#begin(id, {amount, reason, lines: Object.fromEntries(Object.entries(this.pieces).filter(([, n]) => n > 0))});
  }

  async #begin(id, body) {
    this.busy = true;
    const begun = await attempt(() => api.post(`payments/${id}/refunds`, body, {idempotencyKey: this.#key}));
    this.busy = false;
    this.#key = uuid();
    if (begun) {
      this.amount = undefined;
      this.pieces = {};
      this.querySelector('form').reset();
      notify(t('money.refund.begun'), {kind: 'ok'});
      this.dispatchEvent(new CustomEvent('begun'));
    }
  }
}

customElements.define('vt-refund', Refund);
