// SPDX-License-Identifier: Apache-2.0
/**
 * Slides up over the talk and never stops the picture: the product, then its checkout. Fires `closed`.
 *
 *   sheet.open(product, {buy: true})    // with buy, goes straight to the checkout where there is one variant
 */
import {LitElement, css, html, nothing} from 'lit';
import {money} from 'vitrine/format';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {picture, stockWords} from './products.js';
import {Purchase} from './purchase.js';
import {shared} from './sheets.js';
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

  static styles = [
    shared,
    css`
      dialog {
        position: fixed;
        z-index: 4;
        inset: auto 0 0 0;
        width: 100%;
        max-width: 560px;
        min-height: 66dvh;
        max-height: 74dvh;
        margin: 0 auto;
        padding: 20px;
        border: 0;
        border-radius: 24px 24px 0 0;
        background: var(--sf-surface);
        color: var(--sf-text);
        overflow-y: auto;
        overscroll-behavior: contain;
        box-shadow: 0 -10px 40px rgb(0 0 0 / 0.35);
      }
      dialog[open] {
        animation: up 280ms cubic-bezier(0.2, 0.8, 0.2, 1);
      }
      @keyframes up {
        from {
          transform: translateY(30%);
          opacity: 0;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        dialog[open] {
          animation: none;
        }
      }
      @media (min-width: 900px) {
        dialog {
          inset: 24px 24px 24px auto;
          width: 440px;
          min-height: 0;
          max-height: none;
          border-radius: 24px;
        }
        .photo.photo {
          aspect-ratio: 1;
        }
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: start;
        gap: 16px;
        margin-bottom: 16px;
      }
      h2 {
        font-size: 1.375rem;
        line-height: 1.2;
        letter-spacing: -0.01em;
      }
      .close {
        flex: none;
        width: 44px;
        height: 44px;
        border-radius: 50%;
        background: var(--sf-soft);
        display: grid;
        place-items: center;
      }
      .photo {
        width: 100%;
        aspect-ratio: 4 / 3;
        object-fit: cover;
        border-radius: 18px;
        background: var(--sf-soft);
      }
      section {
        display: grid;
        gap: 16px;
      }
      .price {
        font-size: 1.25rem;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .left {
        color: var(--sf-urgent);
        font-weight: 600;
        font-size: 0.875rem;
        margin-inline-start: 10px;
      }
      .variants {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .variant {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        padding: 0 16px;
        border: 1px solid var(--sf-line-strong);
        border-radius: 999px;
        font-weight: 500;
        cursor: pointer;
      }
      .variant:has(:checked) {
        border-color: var(--sf-accent);
        box-shadow: inset 0 0 0 1px var(--sf-accent);
      }
      .variant:has(:focus-visible) {
        outline: 3px solid var(--sf-focus);
      }
      .variant:has(:disabled) {
        color: var(--sf-muted);
        text-decoration: line-through;
      }
      .variant input {
        position: absolute;
        opacity: 0;
        width: 1px;
        min-height: 1px;
      }
      .text {
        line-height: 1.55;
        color: var(--sf-muted);
      }
      .actions {
        display: grid;
        gap: 10px;
        position: sticky;
        bottom: -20px;
        padding: 12px 0 20px;
        margin-bottom: -20px;
        background: var(--sf-surface);
      }
    `,
  ];

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
