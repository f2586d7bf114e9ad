// SPDX-License-Identifier: Apache-2.0
/** The catalogue: what is sold, for how much, how many are left? */
import {html, nothing, repeat} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {link} from '../router.js';
import {productsById} from '../shop.js';
import {availableOf, priceText, stockBadge, thumbnail, titleOf} from '../parts/product-bits.js';
import {empty, Load, View} from '../view.js';

class Products extends View {
  static properties = {search: {state: true}};

  #products = new Load(this, productsById);

  constructor() {
    super();
    this.search = '';
  }

  render() {
    return html`
      <div class="screen">
        <header class="heading">
          <h1>${t('products.title')}</h1>
          ${can('catalog.edit')
            ? html`<a class="vt-button primary" href=${link('products/new')}>${icon('plus')}${t('products.new')}</a>`
            : nothing}
        </header>
        <input class="vt-input search" type="search" aria-label=${t('products.search')} placeholder=${t('products.search')}
          @input=${(event) => (this.search = event.target.value)}>
        ${this.#products.draw((products) => this.#list([...products.values()]))}
      </div>`;
  }

  #list(products) {
    const found = products.filter((product) => matches(product, this.search.trim().toLowerCase()));
    if (!found.length) {
      return html`<section class="vt-card">${empty('box', t(products.length ? 'products.none-found' : 'products.none'))}</section>`;
    }
    return html`<ul class="vt-card rows" aria-label=${t('products.title')}>${repeat(found, ({id}) => id, row)}</ul>`;
  }
}

function matches(product, words) {
  const text = [titleOf(product), ...product.variants.map(({sku}) => sku)].join(' ').toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}

function row(product) {
  return html`
    <li>
      <a class="row" href=${link(`products/${product.id}`)}>
        ${thumbnail(product)}
        <span class="grow"><b>${titleOf(product)}</b>
          <small>${t('products.variants', {n: product.variants.length})}${product.model ? ` · ${t('products.has-model')}` : ''}</small></span>
        <span class="facts">
          ${product.published === false ? html`<span class="vt-badge">${t('products.draft')}</span>` : nothing}
          ${stockBadge(availableOf(product))}
          <span class="vt-numbers">${priceText(product)}</span>
        </span>
      </a>
    </li>`;
}

customElements.define('vt-products', Products);
