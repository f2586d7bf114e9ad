// SPDX-License-Identifier: Apache-2.0
/**
 * A product as a model that can be turned, and placed in the shopper's own room where the device can; in the product sheet, in the photo's place
 * once the shopper asks for it. Where there is no model, or it cannot be shown, the photo stays.
 *
 * The scale is fixed: a chair is as large as the chair. The button that opens the room stays disabled until the model is there. A plug-in in the slot
 * ar.viewer shows the model instead of model-viewer.
 */
import {LitElement, css, html, nothing} from 'lit';
import {offers} from 'vitrine/slots';

const CENTIMETRES = 100;
const VIEWER = 'ar.viewer';

export class ArSection extends LitElement {
  static properties = {
    product: {state: true},
    view: {state: true},
    state: {state: true},
    placeable: {state: true},
  };

  static styles = css`
    :host {
      display: grid;
      gap: 8px;
    }
    :host(:not([usable])) {
      display: none;
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
    button.look {
      border: 1px solid currentColor;
      background: none;
      color: inherit;
    }
    button:disabled {
      opacity: 0.5;
    }
    @media (min-width: 900px) {
      model-viewer {
        aspect-ratio: 1;
      }
    }
    p {
      margin: 0;
      font-size: 0.875rem;
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    const {host} = this;
    host.events.on('context', () => this.#take());
    offers.addEventListener('change', () => this.requestUpdate(), {signal: host.signal});
    this.#take();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#photo(true);
  }

  /** Another product, or the same one read anew. */
  #take() {
    const {product} = this.host.context;
    if (product?.id !== this.product?.id) {
      this.state = 'offered';
      this.view = undefined;
      this.placeable = false;
      this.#photo(true);
    }
    this.product = product;
    this.toggleAttribute('usable', Boolean(product?.model));
  }

  render() {
    if (!this.product?.model || this.state === 'absent') {
      return nothing;
    }
    if (this.state === 'offered') {
      return html`<button class="look" @click=${this.#look}>${this.host.t('ar.look')}</button>`;
    }
    if (!this.view) {
      return html`<p role="status">${this.host.t('ar.loading')}</p>`;
    }
    const context = {model: this.view.model, title: this.product.title, size: this.view.report};
    return html`
      <vt-slot name=${VIEWER} .context=${context} .commands=${this.#commands}></vt-slot>
      ${offers.of(VIEWER).length ? nothing : this.#viewer()}
      <p>${this.#size()}</p>
    `;
  }

  #commands = {'ar.failed': () => this.#giveUp()};

  #viewer() {
    return html`
      <model-viewer src=${this.view.model} alt=${this.product.title} ar ar-modes="webxr scene-viewer quick-look" ar-scale="fixed"
        camera-controls touch-action="pan-y" shadow-intensity="1" interaction-prompt="none"
        @load=${this.#loaded} @error=${this.#giveUp}>
      </model-viewer>
      ${this.placeable || this.state === 'loading'
        ? html`<button ?disabled=${this.state === 'loading'} @click=${this.#place}>${this.host.t('ar.place')}</button>`
        : nothing}
    `;
  }

  async #look() {
    const {product} = this;
    this.state = 'loading';
    try {
      const view = await this.host.fetch(`products/${product.id}/ar`);
      if (!offers.of(VIEWER).length) {
        await import('model-viewer');
      }
      if (product.id === this.product.id) {
        this.view = view;
        this.#photo(false);
      }
    } catch {
      this.#giveUp();
    }
  }

  #giveUp() {
    this.state = 'absent';
    this.#photo(true);
  }

  #photo(shown) {
    if (this.host.commands.has('photo.show')) {
      this.host.commands.run('photo.show', {shown});
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
    const side = (metres) => this.host.format.number(Math.round(metres * CENTIMETRES * 10) / 10);
    return this.host.t('ar.size', {w: side(widthMetres), h: side(heightMetres), d: side(depthMetres)});
  }
}
