// SPDX-License-Identifier: Apache-2.0
/** Logging in: the whole page, or a dialog over the work where the session has ended meanwhile (`again`). */
import {html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {session} from '../session.js';
import {View} from '../view.js';

class LogIn extends View {
  static properties = {again: {type: Boolean}, problem: {state: true}, busy: {state: true}};

  firstUpdated() {
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return this.again ? html`<dialog class="vt-dialog" aria-labelledby="log-in" @cancel=${stay}>${this.#form()}</dialog>` : html`
      <main class="door">${this.#form()}</main>`;
  }

  #form() {
    return html`
      <form class="door-card" @submit=${this.#submit} novalidate>
        <div class="mark" aria-hidden="true">V</div>
        <h1 id="log-in">${t('log-in.title', {shop: document.body.dataset.shop})}</h1>
        <p class="vt-muted">${t(this.again ? 'log-in.again' : 'log-in.text')}</p>
        ${this.problem ? html`<div class="vt-callout bad" role="alert">${icon('alert')}<p>${this.problem}</p></div>` : nothing}
        <div class="vt-field">
          <label for="email">${t('log-in.email')}</label>
          <input id="email" name="email" type="email" autocomplete="username" required autofocus>
        </div>
        <div class="vt-field">
          <label for="password">${t('log-in.password')}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required>
        </div>
        <button class="vt-button primary large block" ?disabled=${this.busy}>${t('log-in.submit')}</button>
        <vt-slot name="login.methods"></vt-slot>
      </form>`;
  }

  async #submit(event) {
    event.preventDefault();
    const {email, password} = Object.fromEntries(new FormData(event.target));
    if (!email || !password) {
      this.problem = t('log-in.incomplete');
      return;
    }
    this.busy = true;
    try {
      await session.logIn(email, password);
    } catch (problem) {
      this.problem = problemText(problem);
    }
    this.busy = false;
  }
}

function stay(event) {
  event.preventDefault();
}

customElements.define('vt-log-in', LogIn);
