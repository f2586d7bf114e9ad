// SPDX-License-Identifier: Apache-2.0
/** All recordings: how long and how large each is, until when it is kept, and whether shoppers see it. */
import {LitElement, html, nothing} from 'lit';
import {size, standing} from './words.js';

const PAGE = 50;

export class Replays extends LitElement {
  static properties = {items: {state: true}, next: {state: true}, failed: {state: true}, reading: {state: true}};

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
  }

  async #read() {
    this.reading = true;
    try {
      const {items, next} = await this.host.fetch('recordings', {query: {limit: PAGE, after: this.next}});
      this.items = [...(this.items ?? []), ...items];
      this.next = next;
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.reading = false;
  }

  render() {
    const {host} = this;
    return html`
      <link rel="stylesheet" href=${host.url('replay-desk.css')}>
      <div class="replays">
        ${this.failed ? html`<p class="error" role="alert">${host.t('desk.failed')}</p>` : nothing}
        ${this.items?.length === 0 && !this.next ? html`<p class="vt-muted">${host.t('list.none')}</p>` : nothing}
        ${this.items?.length ? this.#table() : nothing}
        ${this.next ? html`<button class="vt-button" ?disabled=${this.reading} @click=${() => this.#read()}>${host.t('list.more')}</button>` : nothing}
      </div>`;
  }

  #table() {
    const {host} = this;
    const heads = ['list.show', 'list.state', 'list.began', 'list.length', 'list.size', 'list.kept'];
    return html`
      <div class="wide" tabindex="0" role="region" aria-label=${host.t('list.label')}>
        <table>
          <thead><tr>${heads.map((key) => html`<th scope="col">${host.t(key)}</th>`)}</tr></thead>
          <tbody>${this.items.map((item) => this.#row(item))}</tbody>
        </table>
      </div>`;
  }

  #row(item) {
    const {host} = this;
    return html`
      <tr>
        <th scope="row"><a href="/console/shows/${item.show}">${host.textOf(item.title)}</a></th>
        <td>${standing(host, item)}</td>
        <td>${host.format.dateTime(item.from)}</td>
        <td class="vt-numbers">${host.format.clock(item.millis)}</td>
        <td class="vt-numbers">${size(host, item.bytes)}</td>
        <td>${item.keptUntil ? host.format.day(item.keptUntil) : host.t('desk.for-ever')}</td>
      </tr>`;
  }
}
