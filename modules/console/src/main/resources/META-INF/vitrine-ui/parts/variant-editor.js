// SPDX-License-Identifier: Apache-2.0
/**
 * The variants of a product: number, name, a price in each currency, and the pieces in the house.
 *
 * `edited` bears the new list of drafts (see product-draft.js). Stock is not a part of the draft: it is counted at once, by its own button,
 * so that a sale meanwhile is not overwritten with what was read before.
 */
import {html, nothing, repeat} from 'lit';
import {number} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {emptyVariant} from '../screens/product-draft.js';
import {api, can} from '../session.js';
import {attempt, View} from '../view.js';
import './local-text.js';

class VariantEditor extends View {
  static properties = {variants: {attribute: false}, currencies: {attribute: false}, languages: {attribute: false}};

  render() {
    return html`
      ${repeat(this.variants, ({key}) => key, (variant, place) => this.#variant(variant, place))}
      <button type="button" class="vt-button small" @click=${() => this.#set([...this.variants, emptyVariant(this)])}>
        ${icon('plus')}${t('variant.add')}</button>`;
  }

  #variant(variant, place) {
    const name = textOf(variant.title) || variant.sku || String(place + 1);
    return html`
      <div class="variant" role="group" aria-label=${name}>
        <div class="two">
          <vt-local-text name="variant-${variant.key}" label=${t('variant.title')} .value=${variant.title} .languages=${this.languages}
            @edited=${(event) => this.#edit(place, {title: event.detail})}></vt-local-text>
          ${this.#field(variant, `sku-${variant.key}`, t('variant.sku'), variant.sku, (sku) => this.#edit(place, {sku}))}
        </div>
        <div class="two">${this.currencies.map((currency) => this.#price(variant, place, currency))}</div>
        ${variant.id ? this.#stock(variant, place) : html`<p class="vt-muted small">${t('variant.stock-later')}</p>`}
        ${this.variants.length > 1 ? html`
          <button type="button" class="vt-button icon quiet remove" aria-label=${t('variant.remove', {name})}
            @click=${() => this.#set(this.variants.filter((_, at) => at !== place))}>${icon('trash')}</button>` : nothing}
      </div>`;
  }

  #price(variant, place, currency) {
    const write = (amount) => this.#edit(place, {amounts: {...variant.amounts, [currency]: amount.trim()}});
    return this.#field(variant, `price-${variant.key}-${currency}`, t('variant.price', {currency}), variant.amounts[currency] ?? '', write, 'decimal');
  }

  #field(variant, id, label, value, write, mode = 'text') {
    return html`
      <div class="vt-field">
        <label for=${id}>${label}</label>
        <input id=${id} inputmode=${mode} autocomplete="off" .value=${value} @change=${(event) => write(event.target.value)}>
      </div>`;
  }

  #stock({key, id, stock}, place) {
    const {onHand = 0, held = 0, available = 0, sold = 0} = stock ?? {};
    return html`
      <div class="stock">
        <div class="vt-field">
          <label for="stock-${key}">${t('stock.on-hand')}</label>
          <div class="with-buttons">
            <input class="vt-input vt-numbers" id="stock-${key}" type="number" min="0" step="1" inputmode="numeric" .value=${String(onHand)}
              ?disabled=${!can('stock.edit')}>
            ${can('stock.edit')
              ? html`<button type="button" class="vt-button" @click=${() => this.#count(id, key, place)}>${t('stock.set')}</button>`
              : nothing}
          </div>
        </div>
        <dl class="figures">
          <div><dt>${t('stock.free')}</dt><dd class="vt-numbers">${number(available)}</dd></div>
          <div><dt>${t('stock.held')}</dt><dd class="vt-numbers">${number(held)}</dd></div>
          <div><dt>${t('stock.sold')}</dt><dd class="vt-numbers">${number(sold)}</dd></div>
        </dl>
      </div>`;
  }

  async #count(id, key, place) {
    const onHand = Number(this.querySelector(`#stock-${CSS.escape(key)}`).value);
    const done = await attempt(async () => {
      const stock = await api.put(`variants/${id}/stock`, {onHand});
      this.variants = this.variants.map((variant, at) => (at === place ? {...variant, stock} : variant));
    });
    if (done) {
      notify(t('stock.counted'), {kind: 'ok'});
    }
  }

  #edit(place, change) {
    this.#set(this.variants.map((variant, at) => (at === place ? {...variant, ...change} : variant)));
  }

  #set(variants) {
    this.variants = variants;
    this.dispatchEvent(new CustomEvent('edited', {detail: variants}));
  }
}

customElements.define('vt-variant-editor', VariantEditor);
