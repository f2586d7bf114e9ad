// SPDX-License-Identifier: Apache-2.0
/** Beside LIVE: turns captions on in one of the show's languages, and off. It is there when there is something to read. */
import {LitElement, css, html, nothing} from 'lit';
import {captions} from './captions.js';

/** What stands on the button, and so begins its name: whoever speaks to the page says what is to be seen. */
const SIGN = 'CC';

export class CaptionsButton extends LitElement {
  static properties = {open: {state: true}, said: {state: true}};

  static styles = css`
    :host {
      position: relative;
      display: inline-block;
    }
    button {
      min-width: 44px;
      min-height: 44px;
      padding: 0 12px;
      border: 2px solid transparent;
      border-radius: 999px;
      background: rgb(12 10 14 / 0.72);
      color: #fff;
      font: inherit;
      font-weight: 700;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      border-color: #fff;
    }
    button:focus-visible,
    label:focus-within {
      outline: 3px solid #fff;
      outline-offset: 2px;
    }
    fieldset {
      position: absolute;
      z-index: 4;
      inset: calc(100% + 8px) auto auto 0;
      min-width: 12rem;
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
      padding: 0 8px;
      border-radius: 10px;
      cursor: pointer;
    }
    input {
      width: 20px;
      height: 20px;
      accent-color: #fff;
    }
    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    const {signal} = this.host;
    captions.addEventListener('change', () => this.requestUpdate(), {signal});
    document.addEventListener('click', (event) => (this.open &&= event.composedPath().includes(this)), {signal});
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.#close(), {signal});
    captions.open(this.host);
  }

  render() {
    const {host} = this;
    const {tracks, track} = captions;
    if (!tracks.length) {
      return nothing;
    }
    return html`
      <button aria-expanded=${Boolean(this.open)} aria-pressed=${Boolean(track)} aria-label=${`${SIGN} ${host.t('player.captions')}`}
        @click=${() => (this.open = !this.open)}>${SIGN}</button>
      ${this.open ? this.#choices(tracks, track) : nothing}
      <span class="said" role="status">${this.said ?? ''}</span>`;
  }

  #choices(tracks, track) {
    const choice = (language, name) => html`
      <label lang=${language ?? nothing}>
        <input type="radio" name="language" .checked=${language === track?.language} @change=${() => this.#choose(language, name)}>
        ${name}</label>`;
    return html`
      <fieldset>
        <legend>${this.host.t('player.captions')}</legend>
        ${choice(undefined, this.host.t('player.off'))} ${tracks.map(({language, name}) => choice(language, name))}
      </fieldset>`;
  }

  #choose(language, name) {
    captions.choose(language);
    this.said = language ? this.host.t('player.on', {name}) : this.host.t('player.are-off');
  }

  #close() {
    this.open = false;
    this.renderRoot.querySelector('button')?.focus();
  }
}
