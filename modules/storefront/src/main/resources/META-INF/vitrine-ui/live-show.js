// SPDX-License-Identifier: Apache-2.0
/**
 * A show on any page of the retailer's:
 *
 *   <script type="module" src="https://shop.example/embed/live-show.js"></script>
 *   <live-show show="tea-time"></live-show>
 *
 * One file without imports. The player comes in a frame from the shop's own origin, when the element scrolls into view, so that the
 * page around it needs nothing in its policy but `frame-src` for that origin. Attributes: `show`, the show's address; `lang`.
 */
const ORIGIN = new URL(import.meta.url).origin;

class LiveShow extends HTMLElement {
  static observedAttributes = ['show', 'lang'];
  #watching;

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { display: block; aspect-ratio: 9 / 16; max-height: 90vh; border-radius: 16px; overflow: hidden; background: #0d0c0f; }
      iframe { width: 100%; height: 100%; border: 0; display: block; }
    `);
    root.adoptedStyleSheets = [sheet];
    this.#watching = new IntersectionObserver(([entry]) => entry.isIntersecting && this.#show());
    this.#watching.observe(this);
  }

  disconnectedCallback() {
    this.#watching.disconnect();
    this.shadowRoot.replaceChildren();
  }

  attributeChangedCallback() {
    if (this.shadowRoot?.firstChild) {
      this.#show();
    }
  }

  #show() {
    this.#watching.disconnect();
    const frame = document.createElement('iframe');
    const address = new URL(`/embed/shows/${encodeURIComponent(this.getAttribute('show') ?? '')}`, ORIGIN);
    if (this.lang) {
      address.searchParams.set('lang', this.lang);
    }
    frame.src = address.href;
    frame.allow = 'autoplay; fullscreen; xr-spatial-tracking; payment';
    frame.title = this.getAttribute('title') ?? this.getAttribute('show') ?? '';
    this.shadowRoot.replaceChildren(frame);
  }
}
customElements.define('live-show', LiveShow);
