// SPDX-License-Identifier: Apache-2.0
/**
 * A product as a model that can be turned, and placed in the shopper's own room where the device can: `<vt-ar-view>`, with the
 * property `product`. Where there is no model, or it cannot be shown, the product's picture stands there instead.
 *
 * The scale is fixed: a chair is as large as the chair. The button that opens the room stays disabled until the model is there.
 */
import {LitElement, css, html, nothing} from 'lit';
import {number} from 'vitrine/format';
import {loadMessages, t} from 'vitrine/i18n';
import {Api} from 'vitrine/api';

const CENTIMETRES = 100;
const ready = loadMessages(new URL('./messages/', import.meta.url));

export class ArView extends LitElement {
  static properties = {
    product: {attribute: false},
    view: {state: true},
    state: {state: true},
    placeable: {state: true},
  };

  static styles = css`
    :host {
      display: grid;
      gap: 8px;
    }
    model-viewer {
      width: 100%;
      height: auto;
      aspect-ratio: 4 / 3;
      border-radius: 18px;
      background: linear-gradient(#f6f3f0, #ded8d2);
    }
    button {
      min-height: 48px;
      padding: 0 22px;
      border: 0;
      border-radius: 999px;
      font: inherit;
      font-weight: 650;
      background: #1b181f;
      color: #fff;
    }
    button:disabled {
      opacity: 0.5;
    }
    img {
      width: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
      border-radius: 18px;
    }
    @media (min-width: 900px) {
      model-viewer,
      img {
        aspect-ratio: 1;
      }
    }
    p {
      margin: 0;
      font-size: 0.875rem;
    }
  `;

  constructor() {
    super();
    this.state = 'loading';
    this.placeable = false;
  }

  updated(changed) {
    if (changed.has('product') && this.product) {
      this.#look();
    }
  }

  render() {
    if (this.state === 'absent') {
      return this.#photo();
    }
    if (!this.view) {
      return html`<p role="status">${t('ar.loading')}</p>`;
    }
    return html`
      <model-viewer src=${this.view.model} alt=${this.product.title} ar ar-modes="webxr scene-viewer quick-look" ar-scale="fixed"
        camera-controls touch-action="pan-y" shadow-intensity="1" interaction-prompt="none"
        @load=${this.#loaded} @error=${() => (this.state = 'absent')}>
      </model-viewer>
      <p>${this.#size()}</p>
      ${this.placeable || this.state === 'loading'
        ? html`<button ?disabled=${this.state === 'loading'} @click=${this.#place}>${t('ar.place')}</button>`
        : nothing}
    `;
  }

  async #look() {
    this.state = 'loading';
    this.view = undefined;
    await ready;
    try {
      const [view] = await Promise.all([new Api().get(`products/${this.product.id}/ar`), import('model-viewer')]);
      this.view = view;
    } catch {
      this.state = 'absent';
    }
  }

  #loaded(event) {
    this.state = 'shown';
    this.placeable = event.target.canActivateAR;
  }

  #place() {
    this.renderRoot.querySelector('model-viewer').activateAR();
  }

  #size() {
    const {widthMetres, heightMetres, depthMetres} = this.view.report;
    const [w, h, d] = [widthMetres, heightMetres, depthMetres].map((metres) => number(Math.round(metres * CENTIMETRES * 10) / 10));
    return t('ar.size', {w, h, d});
  }

  #photo() {
    const first = this.product?.pictures?.[0];
    const address = first?.url ?? first;
    return address ? html`<img src=${address} alt=${this.product.title}>` : nothing;
  }
}
customElements.define('vt-ar-view', ArView);
