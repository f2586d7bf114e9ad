// SPDX-License-Identifier: Apache-2.0
/** Whose plug-ins this shop takes. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {View} from '../view.js';
import {distrust, trust} from './errands.js';
import {grouped, isConfigured} from './words.js';

const FINGERPRINT = '\\s*([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}\\s*';

class Publishers extends View {
  static properties = {publishers: {}, unsigned: {type: Boolean}, busy: {state: true}};

  render() {
    return html`
      <section class="vt-card" aria-labelledby="publishers">
        <h2 id="publishers">${t('publishers.title')}</h2>
        <p class="vt-muted small">${t(this.unsigned ? 'publishers.all' : 'publishers.text')}</p>
        ${this.publishers.length ? html`<ul class="parts">${this.publishers.map(publisher)}</ul>` : nothing}
        <details>
          <summary class="vt-button small">${icon('plus')}${t('publishers.add')}</summary>
          ${this.#form()}
        </details>
      </section>`;
  }

  #form() {
    return html`
      <form class="stack" @submit=${this.#add}>
        <div class="vt-field">
          <label for="publisher-name">${t('publishers.name')}</label>
          <input id="publisher-name" name="name" required maxlength="100" autocomplete="off">
        </div>
        <div class="vt-field">
          <label for="publisher-fingerprint">${t('extensions.fingerprint')}</label>
          <input id="publisher-fingerprint" name="fingerprint" class="mono" required pattern=${FINGERPRINT} title=${t('publishers.fingerprint.hint')}
            autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="fingerprint-hint">
          <p class="hint" id="fingerprint-hint">${t('publishers.fingerprint.hint')}</p>
        </div>
        <button class="vt-button small primary" ?disabled=${this.busy}>${t('publishers.add-this')}</button>
      </form>`;
  }

  async #add(event) {
    event.preventDefault();
    const form = event.target;
    const {name, fingerprint} = Object.fromEntries(new FormData(form));
    this.busy = true;
    if (await trust({name: name.trim(), fingerprint: fingerprint.trim()})) {
      form.reset();
      form.closest('details').open = false;
    }
    this.busy = false;
  }
}

function publisher(one) {
  const {name, fingerprint} = one;
  return html`
    <li>
      <div class="grow"><b>${isConfigured(one) ? t('publishers.configured') : name}</b><p class="vt-muted small">${grouped(fingerprint)}</p></div>
      ${isConfigured(one) ? nothing : html`
        <button class="vt-button icon quiet" aria-label=${t('publishers.remove-of', {name})} @click=${() => distrust(one)}>${icon('trash')}</button>`}
    </li>`;
}

customElements.define('vt-publishers', Publishers);
