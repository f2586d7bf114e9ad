// SPDX-License-Identifier: Apache-2.0
/** One order: what, for whom, for how much, and where its payment stands. */
import {html, nothing} from 'lit';
import {dateTime, money, number} from 'vitrine/format';
import {has, intlLocale, t, textOf} from 'vitrine/i18n';
import {api, can} from '../session.js';
import {link} from '../router.js';
import {allShows} from '../shop.js';
import {orderNumber} from '../parts/order-bits.js';
import {orderBadge} from '../parts/state-badge.js';
import {Load, View} from '../view.js';

class Order extends View {
  static properties = {order: {}};

  #order = new Load(this, async () => {
    const [order, shows] = await Promise.all([api.get(`orders/${this.order}`), allShows().catch(() => [])]);
    return {...order, at: shows.find(({id}) => id === order.show)};
  });

  render() {
    return html`<div class="screen">${this.#order.draw((order) => this.#page(order))}</div>`;
  }

  #page(order) {
    return html`
      <nav class="crumbs" aria-label=${t('nav.crumbs')}><a href=${link('orders')}>${t('orders.title')}</a></nav>
      <header class="heading"><h1>${orderNumber(order)}</h1>${orderBadge(order.state)}</header>
      <div class="with-aside">
        <section class="vt-card" aria-labelledby="lines">
          <h2 id="lines">${t('order.lines')}</h2>
          <div class="vt-scroll" tabindex="0" role="region" aria-labelledby="lines">${this.#lines(order)}</div>
        </section>
        <aside class="stack" aria-label=${t('order.aside')}>
          ${this.#facts(order)}
          <vt-slot class="cards" name="order.detail" .context=${{order}}></vt-slot>
        </aside>
      </div>`;
  }

  #lines({lines, total}) {
    const priced = can('insights.revenue');
    const heads = ['product', 'quantity', ...(priced ? ['price', 'sum'] : [])];
    return html`
      <table class="vt-table">
        <thead><tr>${heads.map((name, place) => html`<th scope="col" class=${place ? 'end' : ''}>${t(`order.${name}`)}</th>`)}</tr></thead>
        <tbody>${lines.map((line) => html`
          <tr><th scope="row">${textOf(line.title)} <small class="vt-muted">${line.sku}</small></th><td class="end">${number(line.quantity)}</td>
            ${priced ? html`<td class="end">${money(line.unitPrice)}</td><td class="end">${money(line.total)}</td>` : nothing}
          </tr>`)}</tbody>
        ${priced ? html`<tfoot><tr><th scope="row" colspan="3">${t('order.total')}</th><td class="end"><b>${money(total)}</b></td></tr></tfoot>` : nothing}
      </table>`;
  }

  #facts(order) {
    const {email, address, placedAt, createdAt, payment, reason, acceptedTerms, at} = order;
    return html`
      <section class="vt-card" aria-labelledby="facts">
        <h2 id="facts">${t('order.details')}</h2>
        <dl class="facts-list">
          ${placedAt ? fact(t('order.placed'), dateTime(placedAt)) : fact(t('order.created'), dateTime(createdAt))}
          ${fact(t('order.email'), email && html`<a href="mailto:${email}">${email}</a>`)}
          ${fact(t('order.address'), address && addressLines(address))}
          ${fact(t('order.payment'), html`${payment.provider}, ${payment.method}${toPayment(order)}`)}
          ${fact(t('order.reason'), reason && reasonText(reason))}
          ${fact(t('order.show'), at && html`<a href=${link(`insights/${at.slug}`)}>${textOf(at.title)}</a>`)}
          ${fact(t('order.terms'), acceptedTerms)}
        </dl>
      </section>`;
  }
}

function fact(label, value) {
  return value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing;
}

/** By the payment's own page there is the way to give it back. */
function toPayment({id, paymentId}) {
  return paymentId && can('payments.read') ? html` · <a href=${link(`payments/${paymentId}`)} id="payment-of-${id}">${t('money.look')}</a>` : nothing;
}

function addressLines(address) {
  const named = (name, line) => (name === 'country' && /^[A-Z]{2}$/.test(line) ? countryName(line) : line);
  return Object.entries(address).filter(([, line]) => line).map(([name, line]) => html`${named(name, line)}<br>`);
}

function countryName(code) {
  return new Intl.DisplayNames(intlLocale(), {type: 'region'}).of(code);
}

function reasonText(code) {
  return has(`order.reason.${code}`) ? t(`order.reason.${code}`) : code;
}

customElements.define('vt-order', Order);
