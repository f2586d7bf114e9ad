// SPDX-License-Identifier: Apache-2.0
/** The retailer's people and what each may do; new ones are added here. */
import {html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {api} from '../session.js';
import {Load, View} from '../view.js';

const ROLES = ['HOST', 'PRODUCER', 'MODERATOR', 'ANALYST', 'OPERATOR', 'OWNER'];
const SHORTEST_PASSWORD = 10;

class People extends View {
  static properties = {problem: {state: true}, busy: {state: true}};

  #people = new Load(this, () => api.get('staff'));

  render() {
    return html`
      <section class="vt-card" aria-labelledby="people">
        <header class="card-heading">
          <h2 id="people">${t('people.title')}</h2><span class="grow"></span>
          <button class="vt-button small" type="button" @click=${() => this.querySelector('dialog').showModal()}>
            ${icon('plus')}${t('people.add')}</button>
        </header>
        ${this.#people.draw(({items}) => html`<ul class="parts">${items.map(person)}</ul>`)}
      </section>
      ${this.#dialog()}`;
  }

  #dialog() {
    return html`
      <dialog class="vt-dialog" aria-labelledby="add-person">
        <form @submit=${this.#add}>
          <header><h2 id="add-person">${t('people.add')}</h2></header>
          <div class="body">
            ${this.problem ? html`<div class="vt-callout bad" role="alert"><p>${this.problem}</p></div>` : nothing}
            ${field('name', 'text', 'off')} ${field('email', 'email', 'off')} ${field('password', 'password', 'new-password', SHORTEST_PASSWORD)}
            <fieldset>
              <legend class="label">${t('people.roles')}</legend>
              ${ROLES.map((role) => html`
                <label class="vt-check"><input type="checkbox" name="roles" value=${role} ?checked=${role === 'HOST'}>
                  <span><b>${t(`role.${role}`)}</b><small>${t(`role.${role}.may`)}</small></span></label>`)}
            </fieldset>
          </div>
          <footer>
            <button class="vt-button" type="button" @click=${() => this.#close()}>${t('cancel')}</button>
            <button class="vt-button primary" ?disabled=${this.busy}>${t('people.add')}</button>
          </footer>
        </form>
      </dialog>`;
  }

  async #add(event) {
    event.preventDefault();
    const answers = new FormData(event.target);
    this.busy = true;
    try {
      await api.post('staff', {...Object.fromEntries(answers), roles: answers.getAll('roles')});
      this.#close();
      notify(t('people.added'), {kind: 'ok'});
      await this.#people.run();
    } catch (problem) {
      this.problem = problemText(problem);
    }
    this.busy = false;
  }

  #close() {
    this.problem = undefined;
    this.querySelector('form').reset();
    this.querySelector('dialog').close();
  }
}

function field(name, type, autocomplete, shortest) {
  return html`
    <div class="vt-field">
      <label for="person-${name}">${t(`people.${name}`)}</label>
      <input id="person-${name}" name=${name} type=${type} autocomplete=${autocomplete} required minlength=${shortest ?? nothing}>
      ${shortest ? html`<p class="hint">${t('set-up.password.hint', {n: shortest})}</p>` : nothing}
    </div>`;
}

function person({name, email, roles}) {
  return html`
    <li>
      <div class="grow"><b>${name || email}</b><p class="vt-muted small">${email}</p></div>
      <span class="line">${roles.map((role) => html`<span class="vt-badge">${t(`role.${role}`)}</span>`)}</span>
    </li>`;
}

customElements.define('vt-people', People);
