// SPDX-License-Identifier: Apache-2.0
/**
 * The line in which one says something, or the reason why one cannot: slow mode counts down, staff may want to talk alone, one may be muted or
 * banned. Fires `say` with {text, name?, replyTo?, done, failed}.
 */
import {LitElement, html, nothing} from 'lit';
import {time} from 'vitrine/format';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {shared} from './sheets.js';
import {styles} from './talk-styles.js';

const LONGEST = 500;
const LONGEST_NAME = 40;
const LONGEST_APPEAL = 300;
const SECOND = 1000;

class TalkForm extends LitElement {
  static properties = {
    floor: {attribute: false},
    named: {type: Boolean},
    replyTo: {attribute: false},
    problem: {state: true},
    naming: {state: true},
  };

  static styles = [shared, styles];

  #draw = () => this.requestUpdate();
  #clock;

  firstUpdated() {
    this.floor.addEventListener('change', this.#draw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.floor.removeEventListener('change', this.#draw);
    clearTimeout(this.#clock);
  }

  updated() {
    clearTimeout(this.#clock);
    const {wait, mutedUntil} = this.floor;
    if (wait || mutedUntil > Date.now()) {
      this.#clock = setTimeout(this.#draw, SECOND);
    }
  }

  render() {
    const {banned, appealed, staffOnly, mutedUntil} = this.floor;
    if (banned) {
      return appealed ? hint(t('talk.appealed')) : this.#appeal();
    }
    if (mutedUntil > Date.now()) {
      return hint(t('talk.muted', {time: time(new Date(mutedUntil).toISOString())}));
    }
    return staffOnly ? hint(t('talk.staff-only')) : this.#line();
  }

  #line() {
    const asking = this.naming !== undefined;
    const words = asking ? t('talk.name') : t('talk.say');
    const {wait} = this.floor;
    return html`
      ${this.#problem()} ${this.replyTo ? this.#answering() : nothing}
      <form @submit=${this.#submit} @keydown=${this.#keys} @input=${() => (this.problem = undefined)}>
        <input name="line" autocomplete=${asking ? 'nickname' : 'off'} maxlength=${asking ? LONGEST_NAME : LONGEST} enterkeyhint="send"
          aria-label=${words} placeholder=${words}>
        <button class="send" aria-label=${wait ? t('talk.wait', {n: wait}) : t('talk.send')} ?disabled=${wait > 0}>${wait || icon('send')}</button>
      </form>
    `;
  }

  #answering() {
    return html`
      <p class="answering">
        <span>${t('talk.answering', {name: this.replyTo.name})} ${this.replyTo.text}</span>
        <button type="button" class="dismiss" aria-label=${t('talk.answering.not')} @click=${this.#answered}>${icon('x')}</button>
      </p>
    `;
  }

  #appeal() {
    return html`
      <p class="hint">${t('talk.banned')}</p>
      ${this.#problem()}
      <form @submit=${this.#ask}>
        <input name="note" required maxlength=${LONGEST_APPEAL} autocomplete="off" aria-label=${t('talk.appeal')} placeholder=${t('talk.appeal')}>
        <button class="send" aria-label=${t('talk.appeal.send')}>${icon('send')}</button>
      </form>
    `;
  }

  #problem() {
    return this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing;
  }

  focus() {
    this.renderRoot.querySelector('input')?.focus();
  }

  #keys(event) {
    if (event.key === 'Escape' && this.replyTo) {
      this.#answered();
    }
  }

  #answered() {
    this.dispatchEvent(new Event('answered'));
  }

  #submit(event) {
    event.preventDefault();
    const field = event.target.elements.namedItem('line');
    const line = field.value.trim();
    if (!line || this.floor.wait) {
      return;
    }
    field.value = '';
    if (!this.named && this.naming === undefined) {
      this.naming = line;
      return;
    }
    const asked = this.naming;
    this.naming = undefined;
    this.#say(asked ?? line, asked === undefined ? undefined : line, field);
  }

  #say(text, name, field) {
    this.problem = undefined;
    const failed = (problem) => {
      this.problem = problemText(problem);
      if (problem.code === 'name-of-staff') {
        this.naming = text;
      } else {
        field.value = text;
      }
    };
    const detail = {text, name, replyTo: this.replyTo?.id, failed};
    this.dispatchEvent(new CustomEvent('say', {detail, bubbles: true, composed: true}));
    this.#answered();
  }

  async #ask(event) {
    event.preventDefault();
    try {
      this.problem = undefined;
      await this.floor.appeal(event.target.elements.namedItem('note').value);
    } catch (problem) {
      this.problem = problemText(problem);
    }
  }
}

function hint(text) {
  return html`<p class="hint" role="status">${text}</p>`;
}

customElements.define('vt-talk-form', TalkForm);
