// SPDX-License-Identifier: Apache-2.0
/** The first start: the one-time token from the server's output makes the owner's account. */
import {html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {session} from '../session.js';
import {go} from '../router.js';
import {View} from '../view.js';

const SHORTEST_PASSWORD = 10;

class SetUp extends View {
  static properties = {problem: {state: true}, busy: {state: true}};

  render() {
    return html`
      <main class="door">
        <form class="door-card" @submit=${this.#submit}>
          <div class="mark" aria-hidden="true">V</div>
          <h1>${t('set-up.title')}</h1>
          <p class="vt-muted">${t('set-up.text')}</p>
          ${this.problem ? html`<div class="vt-callout bad" role="alert">${icon('alert')}<p>${this.problem}</p></div>` : nothing}
          ${this.#field('token', 'text', 'off', t('set-up.token.hint'))}
          ${this.#field('name', 'text', 'name')}
          ${this.#field('email', 'email', 'username')}
          ${this.#field('password', 'password', 'new-password', t('set-up.password.hint', {n: SHORTEST_PASSWORD}))}
          <button class="vt-button primary large block" ?disabled=${this.busy}>${t('set-up.submit')}</button>
        </form>
      </main>`;
  }

  #field(name, type, autocomplete, hint) {
    return html`
      <div class="vt-field">
        <label for=${name}>${t(`set-up.${name}`)}</label>
        <input id=${name} name=${name} type=${type} autocomplete=${autocomplete} required
          minlength=${type === 'password' ? SHORTEST_PASSWORD : nothing} aria-describedby=${hint ? `${name}-hint` : nothing}>
        ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      </div>`;
  }

  async #submit(event) {
    event.preventDefault();
    this.busy = true;
    try {
      await session.setUp(Object.fromEntries(new FormData(event.target)));
      go('settings', {replace: true});
    } catch (problem) {
      this.problem = problemText(problem);
    }
    this.busy = false;
  }
}

customElements.define('vt-set-up', SetUp);
