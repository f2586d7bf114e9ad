// SPDX-License-Identifier: Apache-2.0
/** What is held up now and what it has brought, and what comes next. Fires `pin` and `unpin` with the product's id. */
import {html, nothing} from 'lit';
import {ago, number} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {availableOf, priceText, stockLine, thumbnail, titleOf} from '../parts/product-bits.js';
import {View} from '../view.js';

class LiveDeck extends View {
  static properties = {show: {attribute: false}, products: {attribute: false}, figures: {attribute: false}};

  render() {
    const {show} = this;
    const place = show.lineUp.findIndex(({product}) => product === show.pinned?.product);
    const next = show.lineUp[place + 1]?.product;
    return html`
      <div class="deck">
        ${show.pinned ? this.#pinned(show.pinned) : html`<p class="vt-muted nothing">${t('deck.nothing')}</p>`}
        ${next && show.state !== 'ENDED' ? this.#next(next) : nothing}
        <vt-slot name="live.deck" .context=${{show, pinned: show.pinned}}></vt-slot>
      </div>`;
  }

  #pinned({product: id, since}) {
    const product = this.products.get(id);
    const sold = this.figures?.products?.find((one) => one.product === id);
    return html`
      <div class="now">
        ${thumbnail(product)}
        <div class="grow">
          <p class="label">${icon('pin')}${t('deck.pinned', {when: ago(since, {style: 'short'})})}</p>
          <b>${titleOf(product)}</b>
          <p class="line"><span>${priceText(product)}</span> ${stockLine(availableOf(product))}
            ${sold ? html`<span class="vt-muted small">${t('deck.sold', {n: number(sold.pieces), count: sold.pieces})}</span>` : nothing}</p>
        </div>
        ${this.#may ? html`<button class="vt-button icon" aria-label=${t('pin.take-down-of', {name: titleOf(product)})} title=${t('pin.take-down')}
          @click=${() => this.#fire('unpin', id)}>${icon('x')}</button>` : nothing}
      </div>`;
  }

  #next(id) {
    const product = this.products.get(id);
    return html`
      <div class="then">
        ${thumbnail(product)}
        <div class="grow">
          <p class="label">${t('deck.next')}</p>
          <b>${titleOf(product)}</b>
        </div>
        ${this.#may
          ? html`<button class="vt-button primary" @click=${() => this.#fire('pin', id)}>${icon('pin')}${t('pin.next')}</button>`
          : nothing}
      </div>`;
  }

  get #may() {
    return can('shows.run') && ['LIVE', 'ARMED'].includes(this.show.state);
  }

  #fire(name, id) {
    this.dispatchEvent(new CustomEvent(name, {detail: id}));
  }
}

customElements.define('vt-live-deck', LiveDeck);
