// SPDX-License-Identifier: Apache-2.0
/** Payments: where does the money of each order stand? */
import {html, nothing, repeat} from 'lit';
import {dateTime, money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {api} from '../session.js';
import {link} from '../router.js';
import {attempt, empty, Load, View} from '../view.js';
import {sections} from './sections.js';
import {paymentBadge, STATUSES} from './words.js';

const PAGE = 50;

class Payments extends View {
  static properties = {next: {state: true}, status: {state: true}};

  #text = '';
  #payments = new Load(this, async () => (await this.#page()).items);

  render() {
    return html`
      <div class="screen">
        ${sections('list')}
        <form class="search" role="search" @submit=${this.#search}>
          <input class="vt-input" type="search" name="q" maxlength="100" aria-label=${t('money.search')} placeholder=${t('money.search')}>
        </form>
        <div class="choices" role="group" aria-label=${t('money.filter')}>
          ${[undefined, ...STATUSES].map((status) => this.#choice(status))}
        </div>
        ${this.#payments.draw((payments) => this.#list(payments))}
      </div>`;
  }

  #choice(status) {
    const choose = () => {
      this.status = status;
      this.#payments.run();
    };
    return html`<button aria-pressed=${String(this.status === status)} @click=${choose}>${t(status ? `money.status.${status}` : 'orders.all')}</button>`;
  }

  #list(payments) {
    const more = this.next ? html`<button class="vt-button" @click=${this.#more}>${t('more')}</button>` : nothing;
    if (!payments.length) {
      return html`<section class="vt-card">${empty('table', t('money.none'), more)}</section>`;
    }
    return html`<ul class="vt-card rows" aria-label=${t('money.title')}>${repeat(payments, ({id}) => id, row)}</ul>${more}`;
  }

  #search(event) {
    event.preventDefault();
    this.#text = new FormData(event.target).get('q').trim();
    this.#payments.run();
  }

  async #page(after) {
    const answer = await api.get('payments', {query: {limit: PAGE, status: this.status, q: this.#text || undefined, after}});
    this.next = answer.next;
    return answer;
  }

  async #more() {
    await attempt(async () => {
      const {items} = await this.#page(this.next);
      this.#payments.set([...this.#payments.value, ...items]);
    });
  }
}

function row(payment) {
  return html`
    <li>
      <a class="row" href=${link(`payments/${payment.id}`)}>
        <span class="grow"><b>${t('order.number', {number: payment.number})}</b>
          <small>${dateTime(payment.openedAt)} · ${payment.provider}, ${payment.method}</small></span>
        <span class="facts">
          ${payment.openDisputes ? html`<span class="vt-badge bad">${t('money.disputed')}</span>` : nothing}
          ${paymentBadge(payment)} <b class="vt-numbers">${money(payment.amount)}</b></span>
      </a>
    </li>`;
}

customElements.define('vt-payments', Payments);
