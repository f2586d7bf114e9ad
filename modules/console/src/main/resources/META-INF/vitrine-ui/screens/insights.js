// SPDX-License-Identifier: Apache-2.0
/** Insights of a show: how many watched, what sold and when; as pictures, as tables, and as CSV. */
import {html, nothing} from 'lit';
import {dateTime, number, percent, sums} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {api, can} from '../session.js';
import {go, link} from '../router.js';
import {allShows, productsById} from '../shop.js';
import {titleOf} from '../parts/product-bits.js';
import {columns} from '../parts/figure-columns.js';
import {troubleList, troubleMarks, troubles} from '../parts/stream-troubles.js';
import {empty, Load, View} from '../view.js';
import '../parts/chart.js';

class Insights extends View {
  static properties = {slug: {}};

  #shows = new Load(this, async () => {
    const [shows, products] = await Promise.all([allShows(), productsById([])]);
    return {shows: shows.filter(({startedAt}) => startedAt), products};
  });
  #figures = new Load(this, () => api.get(`shows/${this.slug}/insights`), {now: false});

  willUpdate(changed) {
    if (changed.has('slug') && this.slug) {
      this.#figures.run();
    }
  }

  render() {
    return html`
      <div class="screen">
        <header class="heading"><h1>${t('insights.title')}</h1></header>
        ${this.#shows.draw((shop) => this.#page(shop))}
      </div>`;
  }

  #page({shows, products}) {
    if (!shows.length) {
      return html`<section class="vt-card">${empty('chart', t('insights.none'))}</section>`;
    }
    if (!this.slug) {
      go(`insights/${shows[0].slug}`, {replace: true});
      return nothing;
    }
    return html`${this.#chooser(shows)} ${this.#figures.draw((figures) => this.#report(figures, products))}`;
  }

  #chooser(shows) {
    return html`
      <div class="toolbar">
        <div class="vt-field">
          <label for="show">${t('insights.show')}</label>
          <select id="show" @change=${(event) => go(`insights/${event.target.value}`)}>
            ${shows.map(({slug, title, startedAt}) => html`
              <option value=${slug} ?selected=${slug === this.slug}>${textOf(title)} · ${dateTime(startedAt)}</option>`)}
          </select>
        </div>
        <a class="vt-button" href=${api.url(`shows/${this.slug}/insights/csv`)} download="${this.slug}.csv">
          ${icon('download')}${t('insights.csv')}</a>
      </div>`;
  }

  #report(figures, products) {
    const found = troubles(figures.health);
    const pins = figures.marks.map(({at, product}) => ({at, label: titleOf(products.get(product))}));
    return html`
      ${this.#sums(figures)}
      <section class="vt-card" aria-labelledby="over-time">
        <h2 id="over-time">${t('insights.over-time')}</h2>
        <vt-chart .label=${t('insights.over-time')} .columns=${columns(figures)} .marks=${[...pins, ...troubleMarks(found)]}></vt-chart>
      </section>
      ${troubleList(found)}
      <section class="vt-card" aria-labelledby="sold">
        <h2 id="sold">${t('insights.products')}</h2>
        ${figures.products.length ? html`<div class="vt-scroll" tabindex="0" role="region" aria-labelledby="sold">${productTable(figures, products)}</div>`
          : empty('bag', t('insights.nothing-sold'))}
      </section>
      <vt-slot class="cards" name="insights.cards" .context=${{slug: this.slug, figures}}></vt-slot>`;
  }

  #sums({peakViewers, orders, pieces, messages, reactions, revenue}) {
    const sum = (label, value) => html`<div class="vt-card sum"><dt>${label}</dt><dd class="vt-numbers">${value}</dd></div>`;
    return html`
      <dl class="sums">
        ${revenue && can('insights.revenue') ? sum(t('insights.revenue'), sums(revenue)) : nothing}
        ${sum(t('insights.orders'), number(orders))} ${sum(t('insights.pieces'), number(pieces))}
        ${sum(t('insights.peak'), number(peakViewers))} ${sum(t('insights.messages'), number(messages))}
        ${sum(t('insights.reactions'), number(reactions))}
      </dl>`;
  }
}

function productTable({products: sold, pieces: all}, products) {
  const byPieces = [...sold].sort((a, b) => b.pieces - a.pieces);
  return html`
    <table class="vt-table">
      <thead><tr><th scope="col">${t('order.product')}</th><th scope="col" class="end">${t('insights.orders')}</th>
        <th scope="col" class="end">${t('insights.pieces')}</th><th scope="col" class="end">${t('insights.share')}</th></tr></thead>
      <tbody>${byPieces.map(({product, orders, pieces}) => html`
        <tr><th scope="row"><a href=${link(`products/${product}`)}>${titleOf(products.get(product)) || t('line-up.gone')}</a></th>
          <td class="end">${number(orders)}</td><td class="end">${number(pieces)}</td><td class="end">${percent(pieces / all)}</td></tr>`)}</tbody>
    </table>`;
}

customElements.define('vt-insights', Insights);
