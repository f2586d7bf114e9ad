// SPDX-License-Identifier: Apache-2.0
/** The chapters of a replay, by product: a tap goes there. Fires `chapter` with {from}. */
import {LitElement, css, html} from 'lit';
import {clock} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {picture as pictureOf} from './products.js';
import {shared} from './sheets.js';
import {StageProgress} from './stage-progress.js';

class ReplayChapters extends LitElement {
  static properties = {
    chapters: {attribute: false},
    stage: {attribute: false},
  };

  static styles = [
    shared,
    css`
      ol {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        display: grid;
        grid-template-columns: 48px 1fr auto;
        gap: 12px;
        align-items: center;
        width: 100%;
        min-height: 56px;
        padding: 4px 8px;
        border-radius: 14px;
        text-align: start;
      }
      button:hover,
      button[aria-current='true'] {
        background: var(--sf-soft);
      }
      img,
      .blank {
        width: 48px;
        height: 48px;
        border-radius: 10px;
        object-fit: cover;
        background: var(--sf-line);
      }
      .name {
        font-weight: 600;
        line-height: 1.3;
      }
      .at {
        color: var(--sf-muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super();
    this.chapters = [];
    this.addController(new StageProgress(this));
  }

  get picture() {
    return this.stage?.picture;
  }

  render() {
    const now = this.picture?.now();
    return html`
      <ol aria-label=${t('replay.chapters')}>
        ${this.chapters.map((chapter) => html`<li>${this.#chapter(chapter, now)}</li>`)}
      </ol>
    `;
  }

  #chapter({product, from, to}, now) {
    const address = pictureOf(product);
    const here = now >= Date.parse(from) && !(now >= Date.parse(to));
    const at = this.picture?.secondsAt(Date.parse(from)) ?? 0;
    return html`
      <button aria-current=${here ? 'true' : 'false'} @click=${() => this.#go(from)}>
        ${address ? html`<img src=${address} alt="" loading="lazy" width="48" height="48">` : html`<span class="blank"></span>`}
        <span class="name">${product.title}</span><span class="at">${clock(at * 1000)}</span>
      </button>
    `;
  }

  #go(from) {
    this.dispatchEvent(new CustomEvent('chapter', {detail: {from}, bubbles: true, composed: true}));
  }
}

customElements.define('vt-replay-chapters', ReplayChapters);
