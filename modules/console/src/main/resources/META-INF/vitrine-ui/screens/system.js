// SPDX-License-Identifier: Apache-2.0
/** System: does everything work, and if not, what is to be done? What is broken comes first. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {brokenParts, readHealth} from '../health.js';
import {link} from '../router.js';
import {offered} from '../shop.js';
import {empty, Load, View} from '../view.js';

const EVERY = 10_000;
const LOOKS = {up: 'ok', degraded: 'warn', down: 'bad'};

class System extends View {
  static properties = {extensible: {state: true}};

  #health = new Load(this, readHealth);
  #tick;

  connectedCallback() {
    super.connectedCallback();
    offered().then((paths) => (this.extensible = paths?.has('/extensions')));
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
        <vt-slot class="cards" name="system.health"></vt-slot>
        ${this.extensible ? html`
          <section class="vt-card" aria-labelledby="extensions">
            <h2 id="extensions">${t('system.extensions')}</h2>
            <p>${t('system.extensions.text')}</p>
            <p><a class="vt-button small" href=${link('extensions')}>${icon('puzzle')}${t('extensions.all')}</a></p>
          </section>` : nothing}
        <section class="vt-card" aria-labelledby="about">
          <h2 id="about">${t('system.about')}</h2>
          <p>${t('system.about.text')}</p>
          <p><a class="vt-button small" href="/api/v1/openapi.json">${icon('link')}${t('system.api')}</a></p>
        </section>
      </div>`;
  }

  #report({status, checks}) {
    const broken = brokenParts({status, checks});
    return html`
      <div class="vt-callout ${LOOKS[status]}" role="status">
        ${icon(broken.length ? 'alert' : 'check')}<p><b>${broken.length ? t('home.broken', {n: broken.length}) : t('system.well')}</b></p>
      </div>
      <section class="vt-card" aria-labelledby="health">
        <h2 id="health">${t('system.health')}</h2>
        ${checks.length ? html`<ul class="parts">${checks.map(part)}</ul>` : empty('info', t('system.no-parts'))}
      </section>`;
  }
}

function part({component, status, what, remedy}) {
  return html`
    <li>
      <span class="vt-badge ${LOOKS[status]}">${t(`system.${status}`)}</span>
      <div class="grow"><b>${component}</b>${what ? html`<p>${what}</p>` : nothing}
        ${remedy ? html`<p class="vt-muted small">${remedy}</p>` : nothing}</div>
    </li>`;
}

customElements.define('vt-system', System);
