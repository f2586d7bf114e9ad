// SPDX-License-Identifier: Apache-2.0
/**
 * The products of a show in their order, each with its minutes and notes for the host.
 *
 *   <vt-line-up-editor .items=${items} .products=${products} @edited=${…}></vt-line-up-editor>
 *
 * `items` are {product, minutes, notes}; `products` a map of products by id. An item is moved by dragging its handle, by the
 * arrow keys on the handle, or by its up and down buttons. `edited` bears the new list in `detail`; the list given is not changed.
 */
import {html, nothing, repeat} from 'lit';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {announce} from 'vitrine/notices';
import {soldOut, thumbnail} from './product-bits.js';
import {View} from '../view.js';

class LineUpEditor extends View {
  static properties = {items: {attribute: false}, products: {attribute: false}, dragged: {state: true}};

  constructor() {
    super();
    this.items = [];
    this.products = new Map();
  }

  render() {
    return html`
      <p class="vt-hidden" id="line-up-help">${t('line-up.help')}</p>
      <ol class="line-up" aria-label=${t('line-up.title')}>
        ${repeat(this.items, (item) => item.product, (item, place) => this.#item(item, place))}
      </ol>`;
  }

  #item(item, place) {
    const product = this.products.get(item.product);
    const name = product ? textOf(product.title) : t('line-up.gone');
    return html`
      <li class=${this.dragged === item.product ? 'dragged' : ''} data-product=${item.product}>
        <button class="vt-button icon quiet grip" aria-label=${t('line-up.move', {name})} aria-describedby="line-up-help"
          @keydown=${(event) => this.#key(event, place)} @pointerdown=${(event) => this.#grab(event, item)}>${icon('grip')}</button>
        <span class="place vt-numbers" aria-hidden="true">${place + 1}</span>
        ${thumbnail(product)}
        <div class="what">
          <b>${name}</b>
          ${product && soldOut(product) ? html`<span class="vt-badge warn">${t('stock.sold-out')}</span>` : nothing}
          ${product ? nothing : html`<span class="vt-badge bad">${t('line-up.gone.badge')}</span>`}
        </div>
        ${this.#details(item, place, name)} ${this.#buttons(place, name)}
        <vt-slot name="plan.item-editor" .context=${{item, product}}></vt-slot>
      </li>`;
  }

  #details(item, place, name) {
    return html`
      <label class="minutes">
        <input class="vt-input vt-numbers" type="number" min="0" max="720" step="1" inputmode="numeric" .value=${String(item.minutes)}
          aria-label=${t('line-up.minutes-of', {name})} @change=${(event) => this.#edit(place, {minutes: minutes(event.target)})}>
        <span aria-hidden="true">${t('minutes.short')}</span>
      </label>
      <textarea class="vt-input notes" rows="1" .value=${item.notes ?? ''} placeholder=${t('line-up.notes')} maxlength="500"
        aria-label=${t('line-up.notes-of', {name})} @change=${(event) => this.#edit(place, {notes: event.target.value})}></textarea>`;
  }

  #buttons(place, name) {
    return html`
      <div class="buttons">
        <button class="vt-button icon quiet" aria-label=${t('line-up.up', {name})} ?disabled=${place === 0}
          @click=${() => this.#move(place, place - 1)}>${icon('arrow-up')}</button>
        <button class="vt-button icon quiet" aria-label=${t('line-up.down', {name})} ?disabled=${place === this.items.length - 1}
          @click=${() => this.#move(place, place + 1)}>${icon('arrow-down')}</button>
        <button class="vt-button icon quiet" aria-label=${t('line-up.remove', {name})} @click=${() => this.#remove(place)}>
          ${icon('trash')}
        </button>
      </div>`;
  }

  #edit(place, change) {
    this.#set(this.items.map((item, at) => (at === place ? {...item, ...change} : item)));
  }

  #remove(place) {
    this.#set(this.items.filter((_, at) => at !== place));
  }

  #move(from, to) {
    if (to < 0 || to >= this.items.length || from === to) {
      return;
    }
    const items = [...this.items];
    items.splice(to, 0, ...items.splice(from, 1));
    this.#set(items);
    announce(t('line-up.moved', {place: to + 1, of: items.length}));
  }

  #set(items) {
    this.items = items;
    this.dispatchEvent(new CustomEvent('edited', {detail: items}));
  }

  async #key(event, place) {
    const to = {ArrowUp: place - 1, ArrowDown: place + 1}[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    const {product} = this.items[place];
    this.#move(place, to);
    await this.updateComplete;
    this.querySelector(`li[data-product="${product}"] .grip`)?.focus();
  }

  /** Follows the pointer until it is let go; works for mouse, pen and finger alike. */
  #grab(event, item) {
    if (event.button !== 0) {
      return;
    }
    const handle = event.currentTarget;
    const done = new AbortController();
    const end = () => {
      done.abort();
      this.dragged = undefined;
    };
    handle.setPointerCapture(event.pointerId);
    this.dragged = item.product;
    handle.addEventListener('pointermove', (move) => this.#drag(move.clientY, item.product), {signal: done.signal});
    handle.addEventListener('pointerup', end, {signal: done.signal});
    handle.addEventListener('pointercancel', end, {signal: done.signal});
  }

  #drag(y, product) {
    const rows = [...this.querySelectorAll('li')];
    const from = this.items.findIndex((item) => item.product === product);
    const over = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    const to = over === -1 ? rows.length - 1 : over;
    const target = rows[to].getBoundingClientRect();
    const past = to > from ? y > target.top + target.height / 2 : y < target.top + target.height / 2;
    if (to !== from && past) {
      this.#move(from, to);
    }
  }
}

function minutes(input) {
  return Math.min(720, Math.max(0, Math.round(Number(input.value) || 0)));
}

customElements.define('vt-line-up-editor', LineUpEditor);
