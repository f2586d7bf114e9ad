// SPDX-License-Identifier: Apache-2.0
/** System: does everything work, and if not, what is to be done? What is broken comes first. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {brokenParts, readHealth} from '../health.js';
import {empty, Load, View} from '../view.js';

const EVERY = 10_000;

class System extends View {
  #health = new Load(this, readHealth);
  #tick;

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => !document.hidden && this.#health.run(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  render() {
    return html`
      <div class="screen">
        <header class="heading">
          <h1>${t('system.title')}</h1>
          <button class="vt-button" @click=${() => this.#health.run()}>${icon('refresh')}${t('system.again')}</button>
        </header>
        ${this.#health.draw((health) => this.#report(health))}
        <section class="vt-card" aria-labelledby="about">
          <h2 id="about">${t('system.about')}</h2>
          <p>${t('system.about.text')}</p>
          <p><a class="vt-button small" href="/api/v1/openapi.json">${icon('link')}${t('system.api')}</a></p>
        </section>
      </div>`;
  }

  #report(health) {
    const broken = brokenParts(health);
    const parts = [...broken, ...health.components.filter(({ok}) => ok)];
    return html`
      <div class="vt-callout ${broken.length ? 'bad' : 'ok'}" role="status">
        ${icon(broken.length ? 'alert' : 'check')}<p><b>${broken.length ? t('home.broken', {n: broken.length}) : t('system.well')}</b></p>
      </div>
      <section class="vt-card" aria-labelledby="health">
        <h2 id="health">${t('system.health')}</h2>
        ${parts.length ? html`<ul class="parts">${parts.map(part)}</ul>` : empty('info', t('system.no-parts'))}
      </section>`;
  }
}

function part({name, ok, detail, remedy}) {
  return html`
    <li>
      <span class="vt-badge ${ok ? 'ok' : 'bad'}">${t(ok ? 'system.ok' : 'system.broken')}</span>
      <div class="grow"><b>${name}</b>${detail ? html`<p class="vt-muted small">${detail}</p>` : nothing}
        ${!ok && remedy ? html`<p class="small">${remedy}</p>` : nothing}</div>
    </li>`;
}

customElements.define('vt-system', System);
