// SPDX-License-Identifier: Apache-2.0
/** Viewers and orders over the minutes of the show, with a mark for each pin. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {columns} from '../parts/figure-columns.js';
import {titleOf} from '../parts/product-bits.js';
import {View} from '../view.js';
import '../parts/chart.js';

class LiveFigures extends View {
  static properties = {figures: {attribute: false}, products: {attribute: false}};

  render() {
    return html`
      <header class="panel-heading"><h2 id="live-figures">${t('live.figures')}</h2></header>
      <vt-chart .label=${t('live.figures')} .columns=${columns(this.figures)} .marks=${this.#marks()}></vt-chart>`;
  }

  #marks() {
    return (this.figures?.marks ?? []).map(({at, product}) => ({at, label: titleOf(this.products.get(product))}));
  }
}

customElements.define('vt-live-figures', LiveFigures);
