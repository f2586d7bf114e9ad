// SPDX-License-Identifier: Apache-2.0
/**
 * Gives money back: all, an amount, or pieces of the order; asks once more before it moves. Tells `asked` when the payment is to be read anew.
 *
 * One attempt has one Idempotency-Key, and is sent again as it was for as long as no answer has come: a person who tries again after
 * the line broke does not give back twice.
 */
import {html, live, nothing} from 'lit';
import {uuid} from 'vitrine/api';
import {money} from 'vitrine/format';
import {problemText, t, textOf} from 'vitrine/i18n';
import {notify} from 'vitrine/notices';
import {confirm} from '../parts/confirm.js';
import {api, can} from '../session.js';
import {View} from '../view.js';
import {amountOf, linesLeft, linesOf} from './refund-wish.js';

const NOTHING_YET = {kind: 'all', text: '', pieces: {}};
/** Answers that do not say what came of the request. */
const NOT_NOW = new Set([0, 408, 429]);

class Refund extends View {
  static properties = {
    payment: {attribute: false},
    commands: {attribute: false},
    lines: {state: true},
    wish: {state: true},
    open: {state: true},
    busy: {state: true},
    problem: {state: true},
    attempt: {state: true},
  };

  constructor() {
    super();
    this.lines = [];
    this.wish = NOTHING_YET;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#readOrder();
  }

  render() {
    if (!this.open && this.payment.refundable.minorUnits <= 0) {
      return nothing;
    }
    return html`
      <button class="vt-button" @click=${this.#show}>${t('money.refund')}</button>
      <dialog class="vt-dialog" aria-labelledby="refund" @close=${this.#closed} @cancel=${(event) => this.busy && event.preventDefault()}>
        <form @submit=${this.#send}>
          <header><h2 id="refund">${t('money.refund')}</h2></header>
          <div class="body">
            ${this.problem ? html`<div class="vt-callout bad" role="alert"><p>${this.problem}</p></div>` : nothing}
            <fieldset class="stack" ?disabled=${this.busy || this.attempt}>${this.#fields()}</fieldset>
          </div>
          <footer>
            <button class="vt-button" type="button" ?disabled=${this.busy} @click=${this.#close}>${t('cancel')}</button>
            <button class="vt-button danger" ?disabled=${this.busy}>${t(this.attempt ? 'money.refund.again' : 'money.refund.action')}</button>
          </footer>
        </form>
      </dialog>`;
  }

  #fields() {
    const left = this.#left();
    const {refundable} = this.payment;
    return html`
      <legend class="vt-hidden">${t('money.refund.how-much')}</legend>
      ${this.#choice('all', t('money.refund.all', {amount: money(refundable)}))}
      ${this.#choice('amount', t('money.refund.part'))}
      ${this.wish.kind === 'amount' ? this.#amount(refundable) : nothing}
      ${left.length ? this.#choice('pieces', t('money.refund.lines')) : nothing}
      ${this.wish.kind === 'pieces' ? this.#pieces(left, refundable) : nothing}
      <div class="vt-field">
        <label for="refund-reason">${t('money.refund.reason')}</label>
        <input id="refund-reason" name="reason" required pattern=".*\\S.*" maxlength="200" autocomplete="off">
        <p class="hint">${t('money.refund.reason.hint')}</p>
      </div>`;
  }

  #choice(kind, text) {
    return html`<label class="vt-check"><input type="radio" name="kind" value=${kind} .checked=${live(this.wish.kind === kind)}
      @change=${() => this.#change({kind})}><span>${text}</span></label>`;
  }

  #amount(refundable) {
    return html`
      <div class="vt-field">
        <label for="refund-amount">${t('money.refund.amount')}</label>
        <input id="refund-amount" inputmode="decimal" required maxlength="20" autocomplete="off" .value=${live(this.wish.text)}
          @input=${(event) => this.#change({text: event.target.value})}>
        <p class="hint">${t('money.refund.most', {amount: money(refundable)})}</p>
      </div>`;
  }

  #pieces(left, refundable) {
    return html`
      ${left.map(({sku, quantity, title, unitPrice}) => html`
        <label class="piece"><input class="vt-input" type="number" min="0" max=${quantity} step="1" .value=${live(String(this.wish.pieces[sku] ?? 0))}
          @change=${(event) => this.#count(sku, quantity, event.target.valueAsNumber)}>
          <span>${t('money.refund.line', {n: quantity, name: textOf(title), price: money(unitPrice)})}</span></label>`)}
      <p role="status">${t('money.refund.sum', {amount: money(amountOf(this.wish, left, refundable))})}</p>`;
  }

  #left() {
    return linesLeft(this.lines, this.commands);
  }

  async #readOrder() {
    const order = /^order:(.+)$/.exec(this.payment.reference)?.[1];
    if (order && can('orders.read')) {
      this.lines = (await api.get(`orders/${order}`).catch(() => ({lines: []}))).lines;
    }
  }

  #change(what) {
    this.wish = {...this.wish, ...what};
    this.problem = undefined;
  }

  #count(sku, quantity, pieces) {
    this.#change({pieces: {...this.wish.pieces, [sku]: Math.max(0, Math.min(quantity, Math.trunc(pieces) || 0))}});
  }

  #show() {
    this.open = true;
    this.querySelector('dialog').showModal();
  }

  #close() {
    this.querySelector('dialog').close();
  }

  /** What was not answered may have taken effect all the same. */
  #closed() {
    const unanswered = this.attempt;
    Object.assign(this, {open: false, wish: NOTHING_YET, attempt: undefined, problem: undefined});
    this.querySelector('form').reset();
    if (unanswered) {
      this.#tell();
    }
  }

  async #send(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const attempt = this.attempt ?? (await this.#confirmed(event.target));
    if (attempt) {
      await this.#ask(attempt);
    }
  }

  /** What to send, if it is an amount and the person wants it. */
  async #confirmed(form) {
    const {refundable} = this.payment;
    const amount = amountOf(this.wish, this.#left(), refundable);
    if (!(amount.minorUnits > 0)) {
      this.problem = t(this.wish.kind === 'pieces' ? 'money.refund.no-pieces' : 'money.refund.no-amount');
      return undefined;
    }
    if (amount.minorUnits > refundable.minorUnits) {
      this.problem = moreThanLeft(refundable);
      return undefined;
    }
    const reason = new FormData(form).get('reason');
    const body = {amount, lines: linesOf(this.wish), reason};
    const wanted = await confirm({title: t('money.refund.sure', {amount: money(amount)}), text: t('money.refund.sure.text'), action: t('money.refund.action')});
    return wanted ? {key: uuid(), body} : undefined;
  }

  async #ask(attempt) {
    Object.assign(this, {busy: true, problem: undefined});
    try {
      await api.post(`payments/${this.payment.id}/refunds`, attempt.body, {idempotencyKey: attempt.key});
      this.attempt = undefined;
      this.#close();
      notify(t('money.refund.begun'), {kind: 'ok'});
      this.#tell();
    } catch (problem) {
      this.#refused(attempt, problem);
    } finally {
      this.busy = false;
    }
  }

  #refused(attempt, problem) {
    if (isOpen(problem)) {
      Object.assign(this, {attempt, problem: t('money.refund.no-answer')});
      return;
    }
    this.attempt = undefined;
    this.problem = problem.code === 'more-than-left' ? moreThanLeft(problem.more.refundable) : problemText(problem);
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('asked'));
  }
}

function isOpen({status, code}) {
  return NOT_NOW.has(status ?? 0) || status >= 500 || code === 'request-in-progress';
}

function moreThanLeft(refundable) {
  return t('money.refund.more-than-left', {amount: money(refundable)});
}

customElements.define('vt-refund', Refund);
