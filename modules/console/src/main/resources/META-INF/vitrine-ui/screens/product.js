// SPDX-License-Identifier: Apache-2.0
/** One product: its texts, variants with prices and stock, pictures and model. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {notify} from 'vitrine/notices';
import {api, can} from '../session.js';
import {go, link, router} from '../router.js';
import {productWithStock, settings} from '../shop.js';
import {titleOf} from '../parts/product-bits.js';
import {asDraft, asPlan, emptyDraft, mistakes} from './product-draft.js';
import {attempt, Load, View} from '../view.js';
import '../parts/local-text.js';
import '../parts/product-media.js';
import '../parts/variant-editor.js';

class ProductScreen extends View {
  static properties = {product: {}, draft: {state: true}, dirty: {state: true}, mistakes: {state: true}};

  #shop = new Load(this, async () => {
    const shop = await settings();
    this.#take(this.#isNew ? undefined : await productWithStock(this.product), shop);
    return shop;
  });

  get #isNew() {
    return this.product === 'new';
  }

  #take(known, shop) {
    this.known = known;
    this.dirty = false;
    this.mistakes = [];
    this.draft = known ? asDraft(known) : emptyDraft(shop);
  }

  render() {
    return html`<div class="screen">${this.#shop.draw((shop) => this.#page(shop))}</div>`;
  }

  #page(shop) {
    return html`
      <nav class="crumbs" aria-label=${t('nav.crumbs')}><a href=${link('products')}>${t('products.title')}</a></nav>
      <header class="heading"><h1>${titleOf(this.draft) || t('products.new')}</h1></header>
      <div class="with-aside">
        <form class="stack" id="product" @submit=${(event) => this.#save(event, shop)} novalidate>
          <fieldset class="stack wide-gap" ?disabled=${!can('catalog.edit')}>
            <legend class="vt-hidden">${t('product.title')}</legend>
            ${this.#texts(shop)} ${this.#variants(shop)} ${this.#size()}
          </fieldset>
        </form>
        <aside class="stack" aria-label=${t('product.aside')}>
          ${this.known
            ? html`<vt-product-media .product=${this.known} @edited=${() => this.#reload(shop)}></vt-product-media>`
            : html`<section class="vt-card"><p class="vt-muted">${t('product.media-later')}</p></section>`}
          <vt-slot class="cards" name="product.detail" .context=${{product: this.known}}></vt-slot>
        </aside>
      </div>
      ${can('catalog.edit') ? this.#saveBar() : nothing}`;
  }

  #texts(shop) {
    const text = (name, multiline) => html`
      <vt-local-text name=${name} label=${t(`product.${name}`)} .value=${this.draft[name]} .languages=${shop.languages}
        ?required=${!multiline} ?multiline=${multiline} @edited=${(event) => this.#edit({[name]: event.detail})}></vt-local-text>`;
    return html`
      <section class="vt-card" aria-labelledby="texts">
        <h2 id="texts">${t('product.texts')}</h2>
        ${text('title', false)} ${text('description', true)}
        <label class="vt-check">
          <input type="checkbox" .checked=${this.draft.published} @change=${(event) => this.#edit({published: event.target.checked})}>
          <span>${t('product.published')}</span>
        </label>
      </section>`;
  }

  #variants(shop) {
    return html`
      <section class="vt-card" aria-labelledby="variants">
        <h2 id="variants">${t('product.variants')}</h2>
        <vt-variant-editor .variants=${this.draft.variants} .currencies=${shop.currencies} .languages=${shop.languages}
          @edited=${(event) => this.#edit({variants: event.detail})}></vt-variant-editor>
      </section>`;
  }

  #size() {
    const side = (name) => html`
      <div class="vt-field">
        <label for=${name}>${t(`product.${name}`)}</label>
        <input id=${name} type="number" min="1" max="100000" inputmode="numeric" .value=${this.draft.size[name] ?? ''}
          @change=${(event) => this.#edit({size: {...this.draft.size, [name]: event.target.value}})}>
      </div>`;
    return html`
      <section class="vt-card" aria-labelledby="size">
        <h2 id="size">${t('product.size')}</h2>
        <p class="vt-muted small">${t('product.size.hint')}</p>
        <div class="three">${side('widthMillimetres')} ${side('heightMillimetres')} ${side('depthMillimetres')}</div>
      </section>`;
  }

  #saveBar() {
    return html`
      ${this.mistakes.length ? html`
        <div class="vt-callout bad" role="alert"><ul>${this.mistakes.map((text) => html`<li>${text}</li>`)}</ul></div>` : nothing}
      <div class="save-bar ${this.dirty ? '' : 'calm'}">
        <span role="status">${this.dirty ? t('plan.unsaved') : t('plan.saved')}</span>
        <button class="vt-button primary" form="product" ?disabled=${!this.dirty}>${t('save')}</button>
      </div>`;
  }

  #edit(change) {
    this.draft = {...this.draft, ...change};
    this.dirty = true;
    router.guard = () => !this.dirty || window.confirm(t('plan.leave'));
  }

  async #reload(shop) {
    const known = await productWithStock(this.product);
    if (this.dirty) {
      this.known = known;
      this.requestUpdate();
    } else {
      this.#take(known, shop);
    }
  }

  async #save(event, shop) {
    event.preventDefault();
    this.mistakes = mistakes(this.draft, shop);
    if (this.mistakes.length) {
      return;
    }
    const plan = asPlan(this.draft);
    const done = await attempt(async () => {
      const saved = this.#isNew ? await api.post('products', plan) : await api.put(`products/${this.product}`, plan);
      this.dirty = false;
      await this.#settle(saved.id, shop);
    });
    if (done) {
      notify(t('product.saved'), {kind: 'ok'});
    }
  }

  async #settle(id, shop) {
    if (this.#isNew) {
      go(`products/${id}`, {replace: true});
    } else {
      router.guard = undefined;
      this.#take(await productWithStock(id), shop);
    }
  }
}

customElements.define('vt-product', ProductScreen);
