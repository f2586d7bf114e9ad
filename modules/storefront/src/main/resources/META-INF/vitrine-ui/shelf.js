// SPDX-License-Identifier: Apache-2.0
/** The products of a show, to look at and to buy. Fires `look` with {product}. */
import {LitElement, css, html, nothing, repeat} from 'lit';
import {money} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {picture} from './products.js';
import {shared} from './sheets.js';

export class Shelf extends LitElement {
  static properties = {
    items: {attribute: false},
    products: {attribute: false},
    suggested: {attribute: false},
  };

  static styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: 4px;
      }
      button {
        display: grid;
        grid-template-columns: 56px 1fr;
        gap: 12px;
        align-items: center;
        width: 100%;
        padding: 8px;
        border-radius: 14px;
        text-align: start;
      }
      button:hover {
        background: var(--sf-soft);
      }
      img,
      .blank {
        width: 56px;
        height: 56px;
        border-radius: 12px;
        object-fit: cover;
        background: var(--sf-line);
      }
      .name {
        font-weight: 600;
        line-height: 1.3;
      }
      .why {
        color: var(--sf-muted);
        font-size: 0.8125rem;
      }
      .price {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super();
    this.items = [];
    this.suggested = new Map();
  }

  render() {
    return html`
      <ul>
        ${repeat(this.items, ({id}) => id, (product) => html`<li>${this.#row(product)}</li>`)}
      </ul>
    `;
  }

  #row(product) {
    const address = picture(product);
    const reason = this.suggested.get(product.id);
    return html`
      <button @click=${() => this.#look(product)}>
        ${address ? html`<img src=${address} alt="" loading="lazy" width="56" height="56">` : html`<span class="blank"></span>`}
        <span>
          <span class="name">${product.title}</span><br>
          <span class="price">${money(this.products.price(product.variants[0]))}</span>
          ${reason ? html`<span class="why"> · ${t(`why.${reason}`)}</span>` : nothing}
        </span>
      </button>
    `;
  }

  #look(product) {
    this.dispatchEvent(new CustomEvent('look', {detail: {product}, bubbles: true, composed: true}));
  }
}
customElements.define('vt-shelf', Shelf);
