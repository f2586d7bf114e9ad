// SPDX-License-Identifier: Apache-2.0
/** Who is logged in, the looks and the language of the console, and the way out. */
import {html} from 'lit';
import {language, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {session} from './session.js';
import {setLanguage, setTheme, theme} from './theme.js';
import {View} from './view.js';

/** The languages that the console has texts for, by their own names. */
const LANGUAGES = [['en', 'English'], ['de', 'Deutsch']];

class AccountMenu extends View {
  render() {
    const {name, roles = []} = session.staff ?? {};
    return html`
      <details class="account" name="account">
        <summary>
          <span class="avatar" aria-hidden="true">${initials(name)}</span>
          <span class="who"><b>${name}</b><small>${roles.map((role) => t(`role.${role}`)).join(', ')}</small></span>
          ${icon('chevron-down')}
        </summary>
        <div class="menu">
          <div class="vt-field">
            <label for="account-theme-${this.#place}">${t('account.theme')}</label>
            <select id="account-theme-${this.#place}" @change=${(event) => setTheme(event.target.value)}>
              ${['system', 'light', 'dark'].map((name) => html`
                <option value=${name} ?selected=${theme() === name}>${t(`theme.${name}`)}</option>`)}
            </select>
          </div>
          <div class="vt-field">
            <label for="account-language-${this.#place}">${t('account.language')}</label>
            <select id="account-language-${this.#place}" @change=${(event) => setLanguage(event.target.value)}>
              ${LANGUAGES.map(([tag, name]) => html`
                <option value=${tag} lang=${tag} ?selected=${language().startsWith(tag)}>${name}</option>`)}
            </select>
          </div>
          <button class="vt-button block" @click=${() => session.logOut()}>${icon('logout')}${t('account.log-out')}</button>
        </div>
      </details>`;
  }

  /** The menu stands in the side bar and in the drawer: their ids differ. */
  get #place() {
    return this.closest('dialog') ? 'drawer' : 'side';
  }
}

function initials(name = '') {
  return name.split(/\s+/).slice(0, 2).map((word) => word[0] ?? '').join('').toUpperCase();
}

customElements.define('vt-account-menu', AccountMenu);
