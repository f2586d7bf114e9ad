// SPDX-License-Identifier: Apache-2.0
/** Whose plug-ins this shop takes without asking. Fires `changed`. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {api} from '../session.js';
import {confirm} from '../parts/confirm.js';
import {attempt, View} from '../view.js';

class Publishers extends View {
  static properties = {publishers: {attribute: false}};

  render() {
    return html`
      <section class="vt-card" aria-labelledby="publishers">
        <h2 id="publishers">${t('publishers.title')}</h2>
        <p class="vt-muted small">${t('publishers.text')}</p>
        ${this.publishers.length
          ? html`<ul class="parts">${this.publishers.map((publisher) => this.#one(publisher))}</ul>`
          : html`<p>${t('publishers.none')}</p>`}
        <form class="toolbar" @submit=${this.#trust}>
          <div class="vt-field">
            <label for="publisher-name">${t('publishers.name')}</label>
            <input id="publisher-name" name="name" required maxlength="100" autocomplete="off">
          </div>
          <div class="vt-field">
            <label for="publisher-fingerprint">${t('publishers.fingerprint')}</label>
            <input class="mono" id="publisher-fingerprint" name="fingerprint" required autocomplete="off" spellcheck="false"
              pattern="([0-9A-Fa-f]{2}:?){32}" title=${t('publishers.fingerprint.hint')}>
          </div>
          <button class="vt-button">${icon('plus')}${t('publishers.trust')}</button>
        </form>
      </section>`;
  }

  #one({name, fingerprint}) {
    return html`
      <li>
        <div class="grow"><b>${name}</b><p class="vt-muted mono fingerprint">${fingerprint}</p></div>
        <button class="vt-button icon quiet" aria-label=${t('publishers.distrust-of', {name})} @click=${() => this.#distrust(name, fingerprint)}>
          ${icon('trash')}</button>
      </li>`;
  }

  async #trust(event) {
    event.preventDefault();
    const form = event.target;
    const {name, fingerprint} = Object.fromEntries(new FormData(form));
    if (await attempt(() => api.post('extensions/publishers', {name, fingerprint}))) {
      form.reset();
      this.#changed(t('publishers.trusted', {name}));
    }
  }

  async #distrust(name, fingerprint) {
    const sure = await confirm({title: t('publishers.distrust.title', {name}), text: t('publishers.distrust.text'), action: t('publishers.distrust')});
    if (sure && (await attempt(() => api.delete(`extensions/publishers/${fingerprint}`)))) {
      this.#changed(t('publishers.distrusted', {name}));
    }
  }

  #changed(sentence) {
    notify(sentence, {kind: 'ok'});
    this.dispatchEvent(new Event('changed'));
  }
}

customElements.define('vt-publishers', Publishers);
