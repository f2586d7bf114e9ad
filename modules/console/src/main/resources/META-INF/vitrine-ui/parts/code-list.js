// SPDX-License-Identifier: Apache-2.0
/**
 * A list of codes by their names: currencies, countries or languages; the first is the usual one.
 *
 *   <vt-code-list name="currencies" kind="currency" label=${…} .value=${['EUR', 'USD']} @edited=${…}></vt-code-list>
 */
import {html, nothing, repeat} from 'lit';
import {intlLocale, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {View} from '../view.js';

const COUNTRIES = ('AD AE AL AM AR AT AU AZ BA BE BG BH BO BR BY CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GR GT HK HN HR HU '
  + 'ID IE IL IN IS IT JM JO JP KE KR KW KZ LB LI LK LT LU LV MA MC MD ME MK MT MX MY NG NI NL NO NZ OM PA PE PH PK PL PT PY QA RO RS SA SE SG '
  + 'SI SK SM SV TH TN TR TW UA US UY VN ZA').split(' ');
const LANGUAGES = 'ar bg cs da de el en es et fi fr he hi hr hu id is it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ');
const CODES = {region: () => COUNTRIES, language: () => LANGUAGES, currency: () => Intl.supportedValuesOf('currency')};

class CodeList extends View {
  static properties = {name: {}, kind: {}, label: {}, hint: {}, value: {attribute: false}};

  render() {
    const names = new Intl.DisplayNames(intlLocale(), {type: this.kind});
    const named = (code) => `${names.of(code)} (${code})`;
    return html`
      <div class="vt-field" role="group" aria-labelledby="${this.name}-label">
        <span class="label" id="${this.name}-label">${this.label}</span>
        <ul class="codes">${repeat(this.value, (code) => code, (code, place) => this.#chip(code, named(code), place))}</ul>
        <div class="with-buttons">
          <select class="vt-input" id="${this.name}-more" aria-label=${t('codes.choose', {label: this.label})}>
            ${this.#others().map((code) => [named(code), code]).sort(byName).map(([name, code]) => html`<option value=${code}>${name}</option>`)}
          </select>
          <button type="button" class="vt-button" @click=${this.#add}>${icon('plus')}${t('codes.add')}</button>
        </div>
        ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
      </div>`;
  }

  #chip(code, name, place) {
    return html`
      <li>
        <span>${name}</span>
        ${place === 0
          ? html`<span class="vt-badge">${t('codes.usual')}</span>`
          : html`<button type="button" class="vt-button quiet small" @click=${() => this.#set([code, ...this.value.filter((other) => other !== code)])}>
              ${t('codes.make-usual')}</button>`}
        ${this.value.length > 1 ? html`
          <button type="button" class="vt-button icon quiet small" aria-label=${t('codes.remove', {name})}
            @click=${() => this.#set(this.value.filter((other) => other !== code))}>${icon('x')}</button>` : nothing}
      </li>`;
  }

  #others() {
    return CODES[this.kind]().filter((code) => !this.value.includes(code));
  }

  #add() {
    this.#set([...this.value, this.querySelector('select').value]);
  }

  #set(value) {
    this.value = value;
    this.dispatchEvent(new CustomEvent('edited', {detail: value}));
  }
}

function byName([a], [b]) {
  return a.localeCompare(b, intlLocale());
}

customElements.define('vt-code-list', CodeList);
