// SPDX-License-Identifier: Apache-2.0
/** Tells in the live room that this page streams, and how that goes; with a way to stop. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {link} from '../router.js';
import {View} from '../view.js';
import {broadcast} from './broadcast.js';
import {broadcastWords, problemWords} from './words.js';

class OnCamera extends View {
  static properties = {slug: {}};

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
    if (!broadcast.isOn && !(broadcast.problem && broadcast.slug === this.slug)) {
      return nothing;
    }
    const text = broadcast.isOn ? broadcastWords(broadcast).text : problemWords(broadcast.problem);
    return html`
      <div class="on-camera" role="group" aria-label=${t('green.on-camera')}>
        ${icon('camera')}
        <p role="status"><b>${t(broadcast.isOn ? 'green.on-camera' : 'green.off-camera')}</b>
          <span>${broadcast.slug === this.slug ? text : t('green.elsewhere')}</span></p>
        <a class="vt-button small quiet" href=${link(`shows/${broadcast.slug}/green-room`)}>${t('green.title')}</a>
        ${broadcast.isOn
          ? html`<button class="vt-button small" @click=${() => broadcast.release()}>${icon('stop')}${t('green.stop-short')}</button>`
          : nothing}
      </div>`;
  }
}

customElements.define('vt-on-camera', OnCamera);
