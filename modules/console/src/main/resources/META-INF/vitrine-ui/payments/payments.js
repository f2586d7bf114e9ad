// SPDX-License-Identifier: Apache-2.0
/** Payments: where does the money of each order stand? */
import {html, nothing, repeat} from 'lit';
import {dateTime, money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {api} from '../session.js';
import {link} from '../router.js';
import {attempt, empty, Load, View} from '../view.js';
import {LookedAt} from './looked-at.js';
import {sections} from './sections.js';
import {paymentBadge, STATUSES} from './words.js';

const PAGE = 50;
/** The longest page that may be asked for. */
const MOST = 200;

class Payments extends View {
  static properties = {status: {state: true}};

  #text = '';
  #shown = PAGE;
  #payments = new Load(this, () => this.#page({limit: this.#shown}));
  #looked = new LookedAt(this, () => this.#payments.run());

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
        ${this.#payments.draw((page) => this.#list(page))}
      </div>`;
  }

  #choice(status) {
    const choose = () => {
      this.status = status;
      this.#fromTheStart();
    };
    return html`<button aria-pressed=${String(this.status === status)} @click=${choose}>${t(status ? `money.status.${status}` : 'orders.all')}</button>`;
  }

  #list({items: payments, next}) {
    const more = next ? html`<button class="vt-button" @click=${this.#more}>${t('more')}</button>` : nothing;
    if (!payments.length) {
      return html`<section class="vt-card">${empty('table', t('money.none'), more)}</section>`;
    }
    return html`<ul class="vt-card rows" aria-label=${t('money.title')}>${repeat(payments, ({id}) => id, row)}</ul>${more}`;
  }

  #search(event) {
    event.preventDefault();
    this.#text = new FormData(event.target).get('q').trim();
    this.#fromTheStart();
  }

  #fromTheStart() {
    this.#shown = PAGE;
    this.#payments.run();
  }

  #page(part) {
    return api.get('payments', {query: {status: this.status, q: this.#text || undefined, ...part}});
  }

  /** A list that was read anew meanwhile stays as it is. */
  async #more() {
    await attempt(async () => {
      const before = this.#payments.value;
      const {items, next} = await this.#page({limit: PAGE, after: before.next});
      if (this.#payments.value === before && !this.#payments.pending) {
        this.#payments.set({items: [...before.items, ...items], next});
        this.#shown = Math.min(MOST, Math.max(PAGE, before.items.length + items.length));
      }
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
