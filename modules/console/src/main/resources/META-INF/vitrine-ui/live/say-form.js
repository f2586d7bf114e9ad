// SPDX-License-Identifier: Apache-2.0
/** Speaking as the host, and answering a message. Fires `answered` when the answer has been given or is given up. */
import {html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {View} from '../view.js';
import {nameOf} from './message-line.js';

const LONGEST = 500;

class SayForm extends View {
  static properties = {live: {attribute: false}, open: {type: Boolean}, replyTo: {attribute: false}, problem: {state: true}};

  render() {
    return html`
      <form class="say" @submit=${this.#say} @keydown=${this.#keys}>
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing} ${this.replyTo ? this.#answering() : nothing}
        <label class="vt-hidden" for="say">${t('chat.say')}</label>
        <input class="vt-input" id="say" name="text" maxlength=${LONGEST} autocomplete="off" placeholder=${t('chat.say')}>
        <button class="vt-button icon primary" aria-label=${t('chat.send')} ?disabled=${!this.open}>${icon('send')}</button>
      </form>`;
  }

  #answering() {
    return html`
      <p class="answering">
        ${icon('reply')}<span>${t('chat.answering', {name: nameOf(this.replyTo)})} ${this.replyTo.text}</span>
        <button type="button" class="vt-button icon quiet small" aria-label=${t('chat.answering.not')} @click=${() => this.#answered()}>${icon('x')}</button>
      </p>`;
  }

  focusField() {
    this.querySelector('input').focus();
  }

  #keys(event) {
    if (event.key === 'Escape' && this.replyTo) {
      this.#answered();
    }
  }

  #answered() {
    this.dispatchEvent(new Event('answered'));
    this.focusField();
  }

  async #say(event) {
    event.preventDefault();
    const input = event.target.elements.text;
    const text = input.value.trim();
    if (!text || !this.open) {
      return;
    }
    try {
      input.value = '';
      await this.live.say(text, {replyTo: this.replyTo?.id});
      this.problem = undefined;
      this.dispatchEvent(new Event('answered'));
    } catch (problem) {
      input.value ||= text;
      this.problem = problemText(problem);
    }
  }
}

customElements.define('vt-say-form', SayForm);
