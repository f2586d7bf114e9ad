// SPDX-License-Identifier: Apache-2.0
/** Camera or screen, which microphone, how good a picture. */
import {html, live, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {View} from '../view.js';
import {broadcast} from './broadcast.js';
import {QUALITIES} from './qualities.js';

class Devices extends View {
  static properties = {busy: {state: true}, problem: {state: true}};

  #redraw = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    broadcast.addEventListener('change', this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    broadcast.removeEventListener('change', this.#redraw);
  }

  render() {
    return broadcast.capture.isOn ? this.#choices() : this.#switches();
  }

  #switches() {
    return html`
      <div class="actions">
        <button class="vt-button primary" ?disabled=${this.busy} @click=${() => this.#switchOn('camera')}>
          ${icon('camera')}${t('green.camera-on')}</button>
        <button class="vt-button" ?disabled=${this.busy} @click=${() => this.#switchOn('screen')}>
          ${icon('image')}${t('green.screen-on')}</button>
      </div>`;
  }

  /** With whatever the browser offers: what was chosen before may have been unplugged since. */
  #switchOn(source) {
    const {microphone} = broadcast.wish;
    return this.#choose({source, camera: undefined, microphone: microphone === 'none' ? microphone : undefined});
  }

  #choices() {
    const {wish, capture} = broadcast;
    return html`
      <div class="devices">
        ${wish.source === 'camera' ? this.#field('camera', capture.cameras, capture.video) : nothing}
        ${this.#field('microphone', capture.microphones, capture.audio, html`
          <option value="none" .selected=${live(!capture.audio)}>${t('green.no-microphone')}</option>`)}
        <div class="vt-field">
          <label for="green-quality">${t('green.quality')}</label>
          <select id="green-quality" ?disabled=${this.busy} @change=${({target}) => this.#choose({quality: target.value})}>
            ${Object.keys(QUALITIES).map((name) => html`
              <option value=${name} .selected=${live(wish.quality === name)}>${t(`green.quality.${name}`)}</option>`)}
          </select>
        </div>
      </div>
      <div class="actions">
        <button class="vt-button small" ?disabled=${this.busy}
          @click=${() => this.#choose({source: wish.source === 'camera' ? 'screen' : 'camera'})}>
          ${icon(wish.source === 'camera' ? 'image' : 'camera')}${t(wish.source === 'camera' ? 'green.to-screen' : 'green.to-camera')}</button>
        ${broadcast.isOn ? nothing : html`
          <button class="vt-button small" @click=${() => broadcast.release()}>${icon('eye-off')}${t('green.all-off')}</button>`}
      </div>`;
  }

  #field(name, devices, track, more = nothing) {
    const used = track?.getSettings().deviceId;
    return html`
      <div class="vt-field">
        <label for="green-${name}">${t(`green.${name}`)}</label>
        <select id="green-${name}" ?disabled=${this.busy} @change=${({target}) => this.#choose({[name]: target.value})}>
          ${devices.map(({deviceId, label}) => html`<option value=${deviceId} .selected=${live(deviceId === used)}>${label}</option>`)}
          ${more}
        </select>
      </div>`;
  }

  /** Tells its surroundings what cannot be, as a code. */
  async #choose(change) {
    this.busy = true;
    let problem;
    try {
      await broadcast.choose(change);
    } catch (refused) {
      problem = refused.code ?? 'failed';
    }
    this.busy = false;
    this.dispatchEvent(new CustomEvent('problem', {detail: problem}));
  }
}

customElements.define('vt-devices', Devices);
