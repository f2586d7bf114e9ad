// SPDX-License-Identifier: Apache-2.0
/** The planned products in their order, each with a button that pins it. Fires `pin` and `unpin` with the product's id. */
import {html, nothing, repeat} from 'lit';
import {span} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {minutesOf, plannedMinutes} from '../shop.js';
import {availableOf, priceText, stockLine, thumbnail, titleOf} from '../parts/product-bits.js';
import {empty, View} from '../view.js';

class LiveLineUp extends View {
  static properties = {show: {attribute: false}, products: {attribute: false}};

  render() {
    const {show} = this;
    return html`
      <header class="panel-heading">
        <h2 id="live-line-up">${t('live.line-up')}</h2>
        <span class="vt-muted small">${this.#balance()}</span>
      </header>
      ${show.lineUp.length ? html`
        <ol class="pins">${repeat(show.lineUp, ({product}) => product, (item, place) => this.#item(item, place))}</ol>`
        : empty('box', t('line-up.empty'))}`;
  }

  #item(item, place) {
    const {product: id, notes} = item;
    const product = this.products.get(id);
    const pinned = this.show.pinned?.product === id;
    const name = product ? titleOf(product) : t('line-up.gone');
    return html`
      <li class=${pinned ? 'pinned' : ''}>
        <span class="place vt-numbers" aria-hidden="true">${place + 1}</span>
        ${thumbnail(product)}
        <div class="what">
          <b>${name}</b>
          <p class="line"><small>${priceText(product)}</small><small>${span(minutesOf(item))}</small>${stockLine(availableOf(product))}</p>
          ${notes ? html`<p class="note">${notes}</p>` : nothing}
        </div>
        ${can('shows.run') && this.#runs() ? this.#pinButton(id, name, pinned) : nothing}
      </li>`;
  }

  #runs() {
    return this.show.state === 'LIVE' || this.show.state === 'ARMED';
  }

  #pinButton(id, name, pinned) {
    const label = t(pinned ? 'pin.take-down-of' : 'pin.pin-of', {name});
    return html`
      <button class="vt-button icon ${pinned ? 'primary' : ''}" aria-label=${label} aria-pressed=${String(pinned)} title=${label}
        @click=${() => this.dispatchEvent(new CustomEvent(pinned ? 'unpin' : 'pin', {detail: id}))}>${icon('pin')}</button>`;
  }

  /** How the time gone compares with the plan up to the pinned product. */
  #balance() {
    const {show} = this;
    const total = Math.round(plannedMinutes(show));
    const place = show.lineUp.findIndex(({product}) => product === show.pinned?.product);
    if (show.state !== 'LIVE' || place < 0) {
      return t('live.planned', {span: span(total)});
    }
    const due = show.lineUp.slice(0, place + 1).reduce((sum, item) => sum + minutesOf(item), 0);
    const over = Math.round((Date.now() - Date.parse(show.startedAt)) / 60_000 - due);
    return over > 0 ? t('live.over', {span: span(over)}) : t('live.in-time', {span: span(total)});
  }
}

customElements.define('vt-live-line-up', LiveLineUp);
