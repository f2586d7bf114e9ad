// SPDX-License-Identifier: Apache-2.0
/** The API keys of the person at the console; a new one is shown once. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {api} from '../session.js';
import {attempt, Load, View} from '../view.js';
import {confirm} from './confirm.js';
import {copyButton} from './copy-button.js';

class ApiKeys extends View {
  static properties = {fresh: {state: true}};

  #keys = new Load(this, () => api.get('api-keys'));

  render() {
    return html`
      <section class="vt-card" aria-labelledby="api-keys">
        <h2 id="api-keys">${t('keys-api.title')}</h2>
        <p class="vt-muted small">${t('keys-api.text')}</p>
        ${this.fresh ? this.#shown() : nothing}
        ${this.#keys.draw(({items}) => html`<ul class="parts">${items.map((key) => this.#key(key))}</ul>`)}
        <form class="toolbar" @submit=${this.#issue}>
          <div class="vt-field">
            <label for="key-label">${t('keys-api.label')}</label>
            <input id="key-label" name="label" required maxlength="100" autocomplete="off">
          </div>
          <button class="vt-button">${icon('key')}${t('keys-api.make')}</button>
        </form>
      </section>`;
  }

  #shown() {
    return html`
      <div class="vt-field">
        <label for="fresh-key">${t('keys-api.fresh')}</label>
        <div class="with-buttons">
          <input class="vt-input mono" id="fresh-key" readonly .value=${this.fresh}>${copyButton(t('keys-api.copy'), this.fresh)}
        </div>
        <p class="hint">${t('keys-api.once')}</p>
      </div>`;
  }

  #key({id, label, prefix}) {
    return html`
      <li>
        <div class="grow"><b>${label}</b><p class="vt-muted small mono">${prefix}…</p></div>
        <button class="vt-button icon quiet" aria-label=${t('keys-api.revoke-of', {label})} @click=${() => this.#revoke(id, label)}>
          ${icon('trash')}</button>
      </li>`;
  }

  async #issue(event) {
    event.preventDefault();
    const form = event.target;
    await attempt(async () => {
      const {key} = await api.post('api-keys', {label: form.elements.label.value});
      this.fresh = key;
      form.reset();
      await this.#keys.run();
    });
  }

  async #revoke(id, label) {
    const wanted = await confirm({title: t('keys-api.revoke.title', {label}), text: t('keys-api.revoke.text'), action: t('keys-api.revoke')});
    if (wanted && (await attempt(() => api.delete(`api-keys/${id}`)))) {
      notify(t('keys-api.revoked'), {kind: 'ok'});
      this.fresh = undefined;
      await this.#keys.run();
    }
  }
}

customElements.define('vt-api-keys', ApiKeys);
