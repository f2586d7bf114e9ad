// SPDX-License-Identifier: Apache-2.0
/** Orders: what was bought, did the payments go through, which need me? */
import {html, nothing, repeat} from 'lit';
import {dateTime, money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {api, can} from '../session.js';
import {link} from '../router.js';
import {ORDER_STATES, orderBadge} from '../parts/state-badge.js';
import {linesText, orderNumber} from '../parts/order-bits.js';
import {attempt, empty, Load, View} from '../view.js';

const PAGE = 50;

class Orders extends View {
  static properties = {next: {state: true}, state: {state: true}};

  #orders = new Load(this, async () => {
    const {items, next} = await api.get('orders', {query: {limit: PAGE, state: this.state}});
    this.next = next;
    return items;
  });

  render() {
    return html`
      <div class="screen">
        <header class="heading"><h1>${t('orders.title')}</h1></header>
        <div class="choices" role="group" aria-label=${t('orders.filter')}>
          ${[undefined, ...ORDER_STATES].map((state) => this.#choice(state))}
        </div>
        ${this.#orders.draw((orders) => this.#list(orders))}
      </div>`;
  }

  #choice(state) {
    const choose = () => {
      this.state = state;
      this.#orders.run();
    };
    return html`<button aria-pressed=${String(this.state === state)} @click=${choose}>${t(state ? `order.state.${state}` : 'orders.all')}</button>`;
  }

  #list(orders) {
    if (!orders.length) {
      return html`<section class="vt-card">${empty('bag', t('orders.none'))}</section>`;
    }
    return html`
      <ul class="vt-card rows" aria-label=${t('orders.title')}>${repeat(orders, ({id}) => id, row)}</ul>
      ${this.next ? html`<button class="vt-button" @click=${this.#more}>${t('more')}</button>` : nothing}`;
  }

  async #more() {
    await attempt(async () => {
      const {items, next} = await api.get('orders', {query: {limit: PAGE, after: this.next, state: this.state}});
      this.next = next;
      this.#orders.set([...this.#orders.value, ...items]);
    });
  }
}

function row(order) {
  return html`
    <li>
      <a class="row" href=${link(`orders/${order.id}`)}>
        <span class="grow"><b>${linesText(order)}</b>
          <small>${orderNumber(order)} · ${dateTime(order.placedAt ?? order.createdAt)}${order.email ? ` · ${order.email}` : ''}</small></span>
        <span class="facts">${orderBadge(order.state)}
          ${can('insights.revenue') ? html`<b class="vt-numbers">${money(order.total)}</b>` : nothing}</span>
      </a>
    </li>`;
}

customElements.define('vt-orders', Orders);
