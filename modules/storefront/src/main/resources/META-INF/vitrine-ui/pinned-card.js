// SPDX-License-Identifier: Apache-2.0
/**
 * The product that the host holds up, over the picture, with one Buy, or in a shop without a checkout a look at it. Fires `buy` or
 * `look`.
 */
import {LitElement, css, html, nothing} from 'lit';
import {money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {picture, stockWords} from './products.js';
import {shared} from './sheets.js';

export class PinnedCard extends LitElement {
  static properties = {
    product: {attribute: false},
    show: {attribute: false},
    price: {attribute: false},
    available: {type: Number},
    soldHere: {type: Boolean, attribute: 'sold-here'},
  };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        grid-template-columns: 64px 1fr auto;
        gap: 12px;
        align-items: center;
        padding: 10px;
        border-radius: 18px;
        background: var(--sf-surface);
        color: var(--sf-text);
        box-shadow: 0 8px 30px rgb(0 0 0 / 0.28);
        animation: rise 320ms cubic-bezier(0.2, 0.9, 0.3, 1.1);
      }
      img,
      .blank {
        width: 64px;
        height: 64px;
        object-fit: cover;
        border-radius: 12px;
        background: var(--sf-line);
      }
      h2 {
        font-size: 0.9375rem;
        font-weight: 650;
        line-height: 1.25;
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
      }
      .price {
        font-variant-numeric: tabular-nums;
      }
      .left {
        color: var(--sf-urgent);
        font-size: 0.8125rem;
        font-weight: 600;
      }
      @keyframes rise {
        from {
          transform: translateY(16px);
          opacity: 0;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        article {
          animation: none;
        }
      }
    `,
  ];

  render() {
    const {product} = this;
    if (!product) {
      return nothing;
    }
    const address = picture(product);
    return html`
      <article aria-label=${t('pin.label')} part="card">
        ${address ? html`<img src=${address} alt="" width="64" height="64">` : html`<span class="blank"></span>`}
        <div>
          <h2>${product.title}</h2>
          <p><span class="price">${money(this.price)}</span>
            <span class="left" role="status">${stockWords(this.available)}</span></p>
          <vt-slot name="product-card.actions" .context=${{show: this.show, product}}></vt-slot>
        </div>
        ${this.soldHere ? this.#buyButton() : html`<button class="primary" @click=${() => this.#tell('look')}>${t('buy.look')}</button>`}
      </article>
    `;
  }

  #buyButton() {
    return html`
      <button class="primary" ?disabled=${this.available === 0} @click=${() => this.#tell('buy')}>
        ${this.available === 0 ? t('buy.none') : t('buy.buy')}
      </button>
    `;
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, {detail: {product: this.product}, bubbles: true, composed: true}));
  }
}
customElements.define('vt-pinned-card', PinnedCard);
