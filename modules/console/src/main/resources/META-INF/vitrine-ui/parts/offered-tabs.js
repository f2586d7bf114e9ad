// SPDX-License-Identifier: Apache-2.0
/**
 * Tabs that plug-ins put beside what a place shows itself; without plug-ins there are none.
 *
 *   #tabs = new OfferedTabs(this, 'show.tabs', () => t('plan.title'));
 *   render() { return html`${this.#tabs.list()} ${this.#tabs.panel(html`…its own…`, {show})}`; }
 */
import {html, nothing} from 'lit';
import {offers, titleOf} from 'vitrine/slots';

export class OfferedTabs {
  #host;
  #slot;
  #label;
  #chosen;
  #draw = () => this.#host.requestUpdate();

  /** @param {import('lit').LitElement} host @param {string} slot @param {() => string} label of its own tab */
  constructor(host, slot, label) {
    this.#host = host;
    this.#slot = slot;
    this.#label = label;
    host.addController(this);
  }

  hostConnected() {
    offers.addEventListener('change', this.#draw);
  }

  hostDisconnected() {
    offers.removeEventListener('change', this.#draw);
  }

  get #open() {
    return offers.of(this.#slot).find(({id}) => id === this.#chosen);
  }

  list() {
    const more = offers.of(this.#slot);
    if (!more.length) {
      return nothing;
    }
    return html`
      <div class="choices" role="group" aria-label=${this.#label()}>
        ${this.#tab(undefined, this.#label())} ${more.map((offer) => this.#tab(offer.id, titleOf(offer)))}
      </div>`;
  }

  /** Goes back to what the place shows itself. */
  showOwn() {
    this.#choose(undefined);
  }

  #choose(id) {
    this.#chosen = id;
    this.#draw();
  }

  #tab(id, label) {
    const choose = () => this.#choose(id);
    return html`<button type="button" aria-pressed=${String(this.#open?.id === id)} @click=${choose}>${label}</button>`;
  }

  /** The place's own content stays alive behind what is chosen. @param {unknown} own @param {Record<string, unknown>} context */
  panel(own, context) {
    const open = this.#open;
    return html`
      <div class="own-panel" ?hidden=${Boolean(open)}>${own}</div>
      <vt-slot name=${this.#slot} only=${open?.id ?? ''} .context=${context}></vt-slot>`;
  }
}
