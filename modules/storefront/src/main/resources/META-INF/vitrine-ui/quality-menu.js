// SPDX-License-Identifier: Apache-2.0
/**
 * A button in the head of a live show: behind it one chooses how large the picture is, or the sound alone. Fires `quality` with {name}; what has been
 * chosen is kept in this browser.
 */
import {LitElement, css, html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {shared} from './sheets.js';

const KEPT_AS = 'vt-quality';
const AUTO = 'auto';

/** What was chosen in this browser last time. */
export function keptQuality() {
  try {
    return localStorage.getItem(KEPT_AS) ?? AUTO;
  } catch {
    return AUTO;
  }
}

function keep(name) {
  try {
    localStorage.setItem(KEPT_AS, name);
  } catch {
    // Kept for this page alone where the browser stores nothing.
  }
}

class QualityMenu extends LitElement {
  static properties = {
    stage: {attribute: false},
    open: {state: true},
    listed: {state: true},
    said: {state: true},
  };

  static styles = [
    shared,
    css`
      :host {
        position: relative;
      }
      button {
        display: grid;
        place-items: center;
        width: 44px;
        height: 44px;
        border-radius: 50%;
        background: rgb(12 10 14 / 0.72);
      }
      fieldset {
        position: absolute;
        z-index: 4;
        inset: calc(100% + 8px) 0 auto auto;
        width: 15rem;
        max-height: 50vh;
        overflow-y: auto;
        margin: 0;
        padding: 8px;
        border: 0;
        border-radius: 16px;
        background: rgb(12 10 14 / 0.94);
        color: #fff;
      }
      legend {
        float: left;
        width: 100%;
        padding: 4px 8px;
        font-size: 0.8125rem;
        font-weight: 650;
      }
      label {
        clear: both;
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 44px;
        padding: 4px 8px;
        border-radius: 10px;
        cursor: pointer;
      }
      label:focus-within {
        outline: 3px solid #fff;
      }
      input {
        flex: none;
        width: 20px;
        height: 20px;
        accent-color: #fff;
      }
      small {
        display: block;
        font-size: 0.8125rem;
        opacity: 0.85;
      }
      .said {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  #elsewhere = (event) => (this.open &&= event.composedPath().includes(this));

  constructor() {
    super();
    this.listed = [];
    this.addEventListener('keydown', ({key}) => key === 'Escape' && this.open && this.#close());
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('click', this.#elsewhere);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#elsewhere);
  }

  render() {
    return html`
      <button aria-expanded=${String(Boolean(this.open))} aria-label=${t('quality.label')} @click=${this.#toggle}>${icon('gear')}</button>
      ${this.open ? this.#choices() : nothing}
      <span class="said" role="status">${this.said ?? ''}</span>`;
  }

  #choices() {
    const chosen = this.listed.some(({name}) => name === this.stage.quality) ? this.stage.quality : AUTO;
    const choice = ({name, lines}) => html`
      <label>
        <input type="radio" name="quality" .checked=${name === chosen} @change=${() => this.#choose(name, lines)}>
        <span>${wordOf(name, lines)}${name === 'sound' ? html`<small>${t('quality.sound.why')}</small>` : nothing}</span>
      </label>`;
    return html`<fieldset><legend>${t('quality.label')}</legend>${[{name: AUTO}, ...this.listed].map(choice)}</fieldset>`;
  }

  async #toggle() {
    this.open = !this.open;
    if (this.open) {
      this.listed = offered((await this.stage?.qualities()) ?? []);
    }
  }

  #choose(name, lines) {
    keep(name);
    this.said = t('quality.chosen', {name: wordOf(name, lines)});
    this.dispatchEvent(new CustomEvent('quality', {detail: {name}}));
    this.requestUpdate();
  }

  #close() {
    this.open = false;
    this.renderRoot.querySelector('button').focus();
  }
}

/** Where there is nothing smaller the source need not be chosen. */
function offered(qualities) {
  const pictures = qualities.filter(({lines}) => lines);
  return qualities.filter(({name, lines}) => name === 'sound' || (lines && pictures.length > 1));
}

function wordOf(name, lines) {
  if (name === AUTO || name === 'sound') {
    return t(`quality.${name}`);
  }
  return t(name === 'source' ? 'quality.source' : 'quality.smaller', {lines: String(lines)});
}

customElements.define('vt-quality-menu', QualityMenu);
