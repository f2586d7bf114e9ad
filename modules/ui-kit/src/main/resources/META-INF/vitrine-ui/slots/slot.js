// SPDX-License-Identifier: Apache-2.0
/**
 * A place for what plug-ins offer.
 *
 *   <vt-slot name="home.cards" .context=${{next}} .commands=${{…}}></vt-slot>
 *   <vt-slot name="show.tabs" only=${offer.id}></vt-slot>      one of them; with an empty `only` it marks the place alone
 *
 * `context` is what elements are told of the place; `commands` are those of the place, beside the page's.
 */
import {offers} from './offers.js';
import {outlineNew} from './outline.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; min-width: 0; }
  :host(:not([filled], [outlined])) { display: none !important; }
  :host([outlined]) { outline: 2px dashed #c2410c; outline-offset: -2px; min-height: 28px; min-width: 44px; }
  .label { display: none; }
  :host([outlined]) .label { display: inline-block; padding: 2px 6px; background: #7c2d12; color: #fff; font: 600 12px/1.4 monospace; }
`);

export class SlotElement extends HTMLElement {
  static observedAttributes = ['name', 'only'];
  #context = {};
  #shown = new Map();
  #draw = () => this.isConnected && this.#reconcile();

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    const label = document.createElement('span');
    label.className = 'label';
    root.append(label, document.createElement('slot'));
    this.commands = {};
  }

  get context() {
    return this.#context;
  }

  set context(context) {
    this.#context = context ?? {};
    this.#shown.forEach((shown) => shown.tell(this.#context));
  }

  connectedCallback() {
    outlineNew(this);
    offers.addEventListener('change', this.#draw);
    this.#reconcile();
  }

  disconnectedCallback() {
    offers.removeEventListener('change', this.#draw);
  }

  attributeChangedCallback() {
    this.shadowRoot.querySelector('.label').textContent = this.getAttribute('name');
    this.#draw();
  }

  #wanted() {
    const only = this.getAttribute('only');
    return offers.of(this.getAttribute('name')).filter(({id}) => only === null || id === only);
  }

  #reconcile() {
    const wanted = this.#wanted();
    if (wanted.length && !customElements.get('vt-contribution')) {
      import('./contribution.js').then(this.#draw); // a page where nobody offers anything is spared it
      return;
    }
    const ids = new Set(wanted.map(({id}) => id));
    for (const [id, shown] of this.#shown) {
      if (!ids.has(id)) {
        shown.remove();
        this.#shown.delete(id);
      }
    }
    wanted.forEach((offer, place) => this.#show(offer, place));
    this.toggleAttribute('filled', wanted.length > 0);
  }

  #show(offer, place) {
    let shown = this.#shown.get(offer.id);
    if (!shown) {
      shown = document.createElement('vt-contribution');
      this.#shown.set(offer.id, shown);
    }
    if (this.children[place] !== shown) {
      this.insertBefore(shown, this.children[place] ?? null);
    }
    shown.show(offer, this.#context, this.commands);
  }
}

customElements.define('vt-slot', SlotElement);
