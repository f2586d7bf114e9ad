// SPDX-License-Identifier: Apache-2.0
/** The orders of this show as they come, the newest first. */
import {html, repeat} from 'lit';
import {money, number, time} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {can} from '../session.js';
import {link} from '../router.js';
import {titleOf} from '../parts/product-bits.js';
import {empty, View} from '../view.js';

class LiveOrders extends View {
  static properties = {orders: {attribute: false}, products: {attribute: false}};

  render() {
    return html`
      <header class="panel-heading"><h2 id="live-orders">${t('live.orders')}</h2></header>
      ${this.orders.length ? html`
        <ul class="orders" aria-live="polite" aria-relevant="additions">
          ${repeat(this.orders, ({id}) => id, (order) => this.#order(order))}
        </ul>` : empty('bag', t('live.orders.none'))}`;
  }

  #order({id, at, total, lines}) {
    const what = lines.map(({product, quantity}) => t('order.line', {n: number(quantity), name: titleOf(this.products.get(product))})).join(', ');
    const line = html`<time class="vt-numbers" datetime=${at}>${time(at)}</time><span class="grow">${what || t('order.title')}</span>
      ${can('insights.revenue') && total ? html`<b class="vt-numbers">${money(total)}</b>` : ''}`;
    return html`<li><a href=${link(`orders/${id}`)}>${line}</a></li>`;
  }
}

customElements.define('vt-live-orders', LiveOrders);
