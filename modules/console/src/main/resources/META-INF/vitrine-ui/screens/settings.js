// SPDX-License-Identifier: Apache-2.0
/** What the retailer says of the shop: name, money, countries, languages, legal pages, the wording of the order button. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {notify} from 'vitrine/notices';
import {api} from '../session.js';
import {router} from '../router.js';
import {forgetSettings} from '../shop.js';
import {attempt, Load, View} from '../view.js';
import '../parts/api-keys.js';
import '../parts/code-list.js';
import '../parts/local-text.js';
import '../parts/people.js';
import '../parts/word-list.js';

const LEGAL = ['imprint', 'privacy', 'terms', 'withdrawal'];

class Settings extends View {
  static properties = {draft: {state: true}, dirty: {state: true}};

  #settings = new Load(this, async () => this.#take(await api.get('settings')));

  #take(settings) {
    this.draft = {...settings, legalPages: {...settings.legalPages}};
    this.dirty = false;
    return settings;
  }

  render() {
    return html`
      <div class="screen">
        <header class="heading"><h1>${t('settings.title')}</h1></header>
        ${this.#settings.draw(() => this.#form())}
        <vt-word-list></vt-word-list>
        <vt-people></vt-people>
        <vt-api-keys></vt-api-keys>
        <vt-slot class="cards" name="settings.sections"></vt-slot>
      </div>`;
  }

  #form() {
    return html`
      <form class="stack wide-gap" @submit=${this.#save}>
        ${this.#shop()} ${this.#selling()} ${this.#legal()}
        <div class="save-bar ${this.dirty ? '' : 'calm'}">
          <span role="status">${this.dirty ? t('plan.unsaved') : t('plan.saved')}</span>
          <button class="vt-button primary" ?disabled=${!this.dirty}>${t('save')}</button>
        </div>
      </form>`;
  }

  #shop() {
    return html`
      <section class="vt-card" aria-labelledby="shop">
        <h2 id="shop">${t('settings.shop')}</h2>
        <div class="vt-field">
          <label for="name">${t('settings.name')}</label>
          <input id="name" required maxlength="80" .value=${this.draft.name} @input=${(event) => this.#edit({name: event.target.value})}>
        </div>
        ${this.#codes('languages', 'language')}
      </section>`;
  }

  #selling() {
    return html`
      <section class="vt-card" aria-labelledby="selling">
        <h2 id="selling">${t('settings.selling')}</h2>
        <div class="two">${this.#codes('currencies', 'currency')} ${this.#codes('countries', 'region')}</div>
        ${this.#text('orderButton', this.draft.orderButton, (orderButton) => this.#edit({orderButton}))}
      </section>`;
  }

  #legal() {
    return html`
      <section class="vt-card" aria-labelledby="legal">
        <h2 id="legal">${t('settings.legal')}</h2>
        <p class="vt-muted small">${t('settings.legal.hint')}</p>
        <div class="stack">
          ${LEGAL.map((kind) => this.#text(kind, this.draft.legalPages[kind] ?? {}, (text) => this.#page(kind, text), true))}
        </div>
        <div class="vt-field narrow">
          <label for="terms-version">${t('settings.terms-version')}</label>
          <input id="terms-version" maxlength="40" .value=${this.draft.termsVersion ?? ''}
            @input=${(event) => this.#edit({termsVersion: event.target.value})}>
          <p class="hint">${t('settings.terms-version.hint')}</p>
        </div>
      </section>`;
  }

  #codes(name, kind) {
    return html`
      <vt-code-list name=${name} kind=${kind} label=${t(`settings.${name}`)} hint=${t(`settings.${name}.hint`)} .value=${this.draft[name]}
        @edited=${(event) => this.#edit({[name]: event.detail})}></vt-code-list>`;
  }

  #text(name, value, write, multiline = false) {
    return html`
      <vt-local-text name=${name} label=${t(`settings.${name}`)} .value=${typeof value === 'string' ? {en: value} : value}
        .languages=${this.draft.languages} ?multiline=${multiline} @edited=${(event) => write(event.detail)}></vt-local-text>`;
  }

  #page(kind, text) {
    const {[kind]: _, ...others} = this.draft.legalPages;
    this.#edit({legalPages: Object.keys(text).length ? {...others, [kind]: text} : others});
  }

  #edit(change) {
    this.draft = {...this.draft, ...change};
    this.dirty = true;
    router.guard = () => !this.dirty || window.confirm(t('plan.leave'));
  }

  async #save(event) {
    event.preventDefault();
    const saved = await attempt(async () => this.#take((await api.put('settings', this.draft)) ?? this.draft));
    if (saved) {
      router.guard = undefined;
      forgetSettings();
      notify(t('settings.saved'), {kind: 'ok'});
    }
  }
}

customElements.define('vt-settings', Settings);
