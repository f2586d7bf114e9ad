// SPDX-License-Identifier: Apache-2.0
/** What waits until staff have looked at it, the oldest first. */
import {html, repeat} from 'lit';
import {time} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {attempt, empty, View} from '../view.js';
import {lineKeys} from './line-keys.js';
import {nameOf} from './message-line.js';

class HeldList extends View {
  static properties = {talk: {attribute: false}, held: {attribute: false}};

  render() {
    return html`
      <ul class="held-lines" aria-label=${t('chat.view.held')} @keydown=${this.#keys}>
        ${this.held.length ? repeat(this.held, ({id}) => id, (line) => this.#line(line)) : html`<li>${empty('check', t('chat.held.none'))}</li>`}
      </ul>`;
  }

  #line(line) {
    const name = nameOf(line);
    const act = ({currentTarget: button}) => this.dispatchEvent(new CustomEvent('act', {detail: {line: {...line, held: true}, button}, bubbles: true}));
    return html`
      <li class="message held" data-line=${line.id}>
        <p><bdi><b>${name}</b></bdi> <time datetime=${line.at}>${time(line.at)}</time> <span class="text" dir="auto">${line.text}</span></p>
        <div class="decide">
          <button class="vt-button small" aria-label=${t('chat.approve-of', {name})} aria-keyshortcuts="a" @click=${() => this.#decide('approve', line)}>
            ${icon('check')}${t('chat.approve')}</button>
          <button class="vt-button small" aria-label=${t('chat.refuse-of', {name})} aria-keyshortcuts="r" @click=${() => this.#decide('refuse', line)}>
            ${icon('x')}${t('chat.refuse')}</button>
          <button class="vt-button icon quiet small" aria-label=${t('chat.actions-of', {name})} aria-haspopup="true" @click=${act}>${icon('more')}</button>
        </div>
      </li>`;
  }

  /** The oldest takes the focus. */
  focusOldest() {
    this.querySelector('.decide button')?.focus();
  }

  #keys(event) {
    lineKeys(event, '.message', '.decide button', (row, key) => this.#press(row.dataset.line, key));
  }

  #press(id, key) {
    const line = this.held.find((one) => one.id === id);
    const how = {a: 'approve', r: 'refuse'}[key];
    if (line && how) {
      this.#decide(how, line);
      return true;
    }
    const detail = {line: {...line, held: true}, key};
    return Boolean(line) && !this.dispatchEvent(new CustomEvent('act', {detail, bubbles: true, cancelable: true}));
  }

  /** The next one takes the focus, so that many are decided by keys alone. */
  async #decide(how, {id}) {
    const place = this.held.findIndex((line) => line.id === id);
    if (await attempt(() => this.talk[how](id))) {
      const next = this.querySelectorAll(`.decide button:nth-child(${how === 'approve' ? 1 : 2})`);
      (next[place + 1] ?? next[place - 1])?.focus();
    }
  }
}

customElements.define('vt-held-list', HeldList);
