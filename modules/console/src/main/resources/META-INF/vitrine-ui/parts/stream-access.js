// SPDX-License-Identifier: Apache-2.0
/** Where the host's encoder streams to: address and key; the key is shown only on demand, copied, or made anew. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {confirm} from './confirm.js';
import {copyButton} from './copy-button.js';
import {api} from '../session.js';
import {attempt, Load, View} from '../view.js';

class StreamAccess extends View {
  static properties = {shown: {state: true}};

  #access = new Load(this, () => api.get('stream-key'));

  render() {
    return html`
      <section class="vt-card" aria-labelledby="stream-access">
        <h2 id="stream-access">${t('stream.title')}</h2>
        <p class="vt-muted small">${t('stream.text')}</p>
        ${this.#access.draw((access) => this.#fields(access))}
      </section>`;
  }

  #fields({key, url, secureUrl}) {
    return html`
      ${url ? this.#address('stream-address', t('stream.address'), url) : nothing}
      ${secureUrl ? this.#address('stream-secure-address', t('stream.secure-address'), secureUrl) : nothing}
      <div class="vt-field">
        <label for="stream-key">${t('stream.key')}</label>
        <div class="with-buttons">
          <input class="vt-input mono" id="stream-key" readonly type=${this.shown ? 'text' : 'password'} autocomplete="off" .value=${key}>
          <button class="vt-button icon" aria-label=${t('stream.show-key')} aria-pressed=${String(Boolean(this.shown))}
            @click=${() => (this.shown = !this.shown)}>${icon(this.shown ? 'eye-off' : 'eye')}</button>
          ${copyButton(t('stream.copy-key'), key)}
        </div>
        <p class="hint">${t('stream.key.hint')}</p>
      </div>
      <button class="vt-button small danger" @click=${this.#reissue}>${icon('refresh')}${t('stream.reissue')}</button>`;
  }

  #address(id, label, url) {
    return html`
      <div class="vt-field">
        <label for=${id}>${label}</label>
        <div class="with-buttons">
          <input class="vt-input mono" id=${id} readonly .value=${url}>
          ${copyButton(t('stream.copy-address'), url)}
        </div>
      </div>`;
  }

  async #reissue() {
    const wanted = await confirm({
      title: t('stream.reissue.title'),
      text: t('stream.reissue.text'),
      action: t('stream.reissue'),
    });
    if (wanted && (await attempt(async () => this.#access.set(await api.post('stream-key'))))) {
      notify(t('stream.reissued'), {kind: 'ok'});
    }
  }
}

customElements.define('vt-stream-access', StreamAccess);
