// SPDX-License-Identifier: Apache-2.0
/** Payment providers: do they answer, and what can they do? */
import {html, nothing} from 'lit';
import {t, textOf} from 'vitrine/i18n';
import {api} from '../session.js';
import {empty, Load, View} from '../view.js';
import {LookedAt} from './looked-at.js';
import {sections} from './sections.js';

const EVERY = 10_000;
const LOOKS = {up: 'ok', paused: 'bad', gone: 'warn'};

class Providers extends View {
  #providers = new Load(this, () => api.get('payments/providers'));
  #looked = new LookedAt(this, () => this.#providers.run());
  #tick;

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => !document.hidden && this.#providers.run(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  render() {
    return html`<div class="screen">${sections('providers')} ${this.#providers.draw(({items}) => list(items))}</div>`;
  }
}

function list(items) {
  return html`
    <section class="vt-card" aria-label=${t('money.page.providers')}>
      ${items.length ? html`<ul class="parts">${items.map(one)}</ul>` : empty('alert', t('money.providers.none'))}
    </section>`;
}

function one({name, label, methods, capabilities, state, underWay}) {
  return html`
    <li>
      <span class="vt-badge ${LOOKS[state]}">${t(`money.provider.${state}`)}</span>
      <div class="grow"><b>${label ? textOf(label) : name}</b> <small class="vt-muted">${name}</small>
        ${state === 'up' ? nothing : html`<p>${t(`money.provider.${state}.text`)}</p>`}
        <p class="small">${methods.map((method) => textOf(method.label)).join(', ')}</p>
        <p class="vt-muted small">${capabilities.map((code) => t(`money.can.${code}`)).join(' · ')}${underWay ? ` · ${t('money.under-way', {n: underWay})}` : ''}</p>
      </div>
    </li>`;
}

customElements.define('vt-providers', Providers);
