// SPDX-License-Identifier: Apache-2.0
/**
 * Slides up over the talk and never stops the picture: the product, then its checkout. Fires `closed`.
 *
 *   sheet.open(product, {buy: true})    // with buy, goes straight to the checkout where there is one variant
 */
import {LitElement, html, nothing} from 'lit';
import {money} from 'vitrine/format';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {picture, stockWords} from './products.js';
import {Purchase} from './purchase.js';
import {shared} from './sheets.js';
import {styles} from './product-sheet.css.js';
import './checkout.js';

export class ProductSheet extends LitElement {
  static properties = {
    products: {attribute: false},
    guest: {attribute: false},
    settings: {attribute: false},
    methods: {attribute: false},
    show: {type: String},
    of: {attribute: false},
    product: {state: true},
    chosen: {state: true},
    levels: {state: true},
    purchase: {state: true},
    busy: {state: true},
    problem: {state: true},
    photoless: {state: true},
  };

  static styles = [shared, styles];

  /** What plug-ins in the sheet may ask of it: to show something else in the photo's place. */
  #commands = {'photo.show': ({shown}) => (this.photoless = !shown)};

  render() {
    return html`
      <dialog aria-labelledby="title" @close=${this.#closed} @cancel=${this.#cancel}>
        ${this.product ? this.#content() : nothing}
      </dialog>
    `;
  }

  async open(product, {buy = false} = {}) {
    this.product = product;
    this.purchase = undefined;
    this.problem = undefined;
    this.photoless = false;
    this.levels = new Map();
    this.chosen = product.variants[0]?.id;
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog.open) {
      dialog.show();
      dialog.querySelector('.close')?.focus();
    }
    this.guest.as((api) => api.post('events', {type: 'view', product: product.id, show: this.show})).catch(() => undefined);
    await this.refresh();
    if (buy && product.variants.length === 1) {
      await this.#buy();
    }
  }

  /** Reads anew what is left. */
  async refresh() {
    if (!this.product) {
      return;
    }
    this.levels = await this.products.levels(this.product).catch(() => this.levels);
    if (this.levels.get(this.chosen) === 0) {
      this.chosen = this.product.variants.find((variant) => this.levels.get(variant.id) > 0)?.id ?? this.chosen;
    }
  }

  close() {
    this.#dialog.close();
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  #content() {
    return html`
      <div class="head">
        <h2 id="title">${this.product.title}</h2>
        <button class="close" @click=${this.close} aria-label=${t('sheet.close')}>${icon('x')}</button>
      </div>
      ${this.purchase ? this.#checkout() : this.#offer()}
    `;
  }

  #checkout() {
    return html`
      <vt-checkout .show=${this.of} .purchase=${this.purchase} .settings=${this.settings} .methods=${this.methods}
        @done=${this.close} @lapsed=${this.#lapsed}></vt-checkout>
    `;
  }

  #offer() {
    const {product} = this;
    const variant = product.variants.find(({id}) => id === this.chosen);
    const available = this.levels.get(this.chosen);
    return html`
      <section>
        ${this.photoless ? nothing : this.#photo()}
        <vt-slot name="product-sheet.sections" .context=${{show: this.of, product}} .commands=${this.#commands}></vt-slot>
        <p><span class="price">${money(this.products.price(variant))}</span><span class="left" role="status">${stockWords(available)}</span></p>
        ${product.variants.length > 1 ? this.#variants() : nothing}
        <p class="text">${product.description}</p>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="actions">
          ${this.methods?.length ? this.#buyButton(available) : nothing}
        </div>
      </section>
    `;
  }

  #buyButton(available) {
    return html`
      <button class="primary wide" ?disabled=${this.busy || available === 0} @click=${this.#buy}>
        ${available === 0 ? t('buy.none') : t('buy.now')}
      </button>
    `;
  }

  #photo() {
    const address = picture(this.product);
    return address ? html`<img class="photo" src=${address} alt=${this.product.title}>` : nothing;
  }

  #variants() {
    return html`
      <fieldset class="variants">
        <legend class="visually-hidden">${t('sheet.variants')}</legend>
        ${this.product.variants.map(
          (variant) => html`
            <label class="variant">
              <input type="radio" name="variant" .checked=${variant.id === this.chosen}
                ?disabled=${this.levels.get(variant.id) === 0} @change=${() => (this.chosen = variant.id)}>
              ${variant.title}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #buy = async () => {
    const variant = this.product.variants.find(({id}) => id === this.chosen);
    this.busy = true;
    this.problem = undefined;
    try {
      this.purchase = await Purchase.begin(this.guest, {
        variantId: variant.id,
        show: this.show,
        currency: this.products.price(variant)?.currency,
      });
    } catch (problem) {
      this.problem = problem.code === 'sold-out' ? t('buy.gone') : problemText(problem);
      await this.refresh();
    } finally {
      this.busy = false;
    }
  };

  #lapsed() {
    this.purchase = undefined;
    this.problem = t('checkout.lapsed');
    this.refresh();
  }

  #cancel(event) {
    event.preventDefault();
    this.close();
  }

  #closed() {
    const left = this.purchase;
    if (left && !left.order) {
      left.leave();
    }
    this.purchase = undefined;
    this.dispatchEvent(new CustomEvent('closed', {bubbles: true, composed: true}));
  }
}
customElements.define('vt-product-sheet', ProductSheet);
