// SPDX-License-Identifier: Apache-2.0
/** The programme as shoppers see it, or will see it once the show is on air, with its true delay. Muted until the sound is switched on. */
import {html, nothing} from 'lit';
import {number} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {openProgramme} from 'vitrine/programme';
import {api} from '../session.js';
import {View} from '../view.js';
import {viewingWords} from './stream-words.js';

class LiveProgramme extends View {
  static properties = {slug: {}, state: {}, viewing: {attribute: false}, picture: {state: true}, delay: {state: true}, muted: {state: true}};

  #programme;
  #tick;

  constructor() {
    super();
    this.picture = 'loading';
    this.muted = true;
  }

  firstUpdated() {
    this.#open();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.#open();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.#programme?.close();
  }

  #open() {
    this.#programme = openProgramme(this.querySelector('video'), this.slug, {
      folder: async () => (await api.get(`shows/${this.slug}/stream`).catch(() => undefined))?.picture,
      onState: (state) => (this.picture = state),
    });
    this.#tick = setInterval(() => (this.delay = this.#programme.delay()), 1000);
  }

  toggleSound() {
    this.muted = !this.muted;
  }

  render() {
    return html`
      <div class="programme">
        <video playsinline .muted=${this.muted} aria-label=${t('live.programme')}></video>
        ${this.picture === 'playing' ? nothing : html`<p class="cover" role="status">${this.#cover()}</p>`}
        <div class="over">
          <span class="plates">
            <span class="vt-plate small vt-numbers">${this.#delayText()}</span>
            ${this.viewing ? html`<span class="vt-plate small vt-numbers">${viewingWords(this.viewing)}</span>` : nothing}
          </span>
          <button class="vt-button icon" aria-pressed=${String(!this.muted)} aria-label=${t('live.sound')} @click=${this.toggleSound}>
            ${icon(this.muted ? 'sound-off' : 'sound')}</button>
        </div>
      </div>`;
  }

  #cover() {
    return html`${icon(this.picture === 'none' ? 'camera' : 'clock')}<span>${t(`programme.${this.picture}`)}</span>`;
  }

  #delayText() {
    if (this.delay === undefined) {
      return t('live.no-delay');
    }
    return t('live.delay', {seconds: number(this.delay / 1000, {minimumFractionDigits: 1, maximumFractionDigits: 1})});
  }
}

customElements.define('vt-live-programme', LiveProgramme);
