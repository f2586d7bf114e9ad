// SPDX-License-Identifier: Apache-2.0
/**
 * A text that shoppers read, in each language of the shop.
 *
 *   <vt-local-text name="title" label=${…} .value=${show.title} .languages=${['en', 'de']} required multiline></vt-local-text>
 *
 * `value` is a LocalText ({en: …}); languages left empty are left out. Fires `edited` with the new value in `detail`.
 */
import {html, live, nothing} from 'lit';
import {intlLocale, t} from 'vitrine/i18n';
import {View} from '../view.js';

class LocalTextField extends View {
  static properties = {
    name: {},
    label: {},
    hint: {},
    value: {attribute: false},
    languages: {attribute: false},
    required: {type: Boolean},
    multiline: {type: Boolean},
  };

  constructor() {
    super();
    this.value = {};
    this.languages = ['en'];
  }

  render() {
    return html`<div class="local-text">${this.#shown().map((tag, place) => this.#field(tag, place))}</div>`;
  }

  #shown() {
    return [...new Set([...this.languages, ...Object.keys(this.value ?? {})])];
  }

  #field(tag, place) {
    const id = `${this.name}-${tag}`;
    const many = this.#shown().length > 1;
    const label = many ? t('text-in', {label: this.label, language: languageName(tag)}) : this.label;
    return html`
      <div class="vt-field">
        <label for=${id}>${label}</label>
        ${this.#control(id, tag, this.required && place === 0)}
        ${this.hint && place === 0 ? html`<p class="hint" id="${id}-hint">${this.hint}</p>` : nothing}
      </div>`;
  }

  #control(id, tag, required) {
    const value = live(this.value?.[tag] ?? '');
    const described = this.hint ? `${id}-hint` : nothing;
    const input = (event) => this.#write(tag, event.target.value);
    return this.multiline
      ? html`<textarea id=${id} lang=${tag} rows="3" .value=${value} ?required=${required} aria-describedby=${described}
          @input=${input}></textarea>`
      : html`<input id=${id} lang=${tag} .value=${value} ?required=${required} aria-describedby=${described} autocomplete="off"
          @input=${input}>`;
  }

  #write(tag, text) {
    const {[tag]: _, ...others} = this.value ?? {};
    this.value = text.trim() ? {...this.value, [tag]: text} : others;
    this.dispatchEvent(new CustomEvent('edited', {detail: this.value}));
  }
}

/** A language by its name in the reader's. @param {string} tag */
export function languageName(tag) {
  return new Intl.DisplayNames(intlLocale(), {type: 'language'}).of(tag) ?? tag;
}

customElements.define('vt-local-text', LocalTextField);
