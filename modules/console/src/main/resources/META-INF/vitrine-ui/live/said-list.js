// SPDX-License-Identifier: Apache-2.0
/** What has been said, the newest at the end. Fires `act` with {line, button, key?} when something is to be done about a line. */
import {guard, html, nothing, repeat} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {empty, View} from '../view.js';
import {lineKeys} from './line-keys.js';
import {messageLine} from './message-line.js';

const NEAR_THE_END = 60;

class SaidList extends View {
  static properties = {talk: {attribute: false}, ready: {type: Boolean}, behind: {state: true}};

  #draw = () => this.requestUpdate('lines');

  firstUpdated() {
    this.talk.addEventListener('change', this.#draw);
  }

  get lines() {
    return this.talk.lines;
  }

  get #list() {
    return this.querySelector('.lines');
  }

  render() {
    const {banned, shadowed, muted} = this.talk;
    return html`
      <div class="lines" role="log" aria-live="off" aria-labelledby="live-chat" tabindex="0" @scroll=${this.#scrolled} @keydown=${this.#keys}>
        ${this.lines.length
          ? repeat(this.lines, ({id}) => id, (line) => guard([line, this.talk.line(line.replyTo), banned, shadowed, muted], () => messageLine(this, line)))
          : this.ready ? empty('chat', t('chat.none')) : nothing}
      </div>
      ${this.behind ? html`<button class="vt-button small newer" @click=${this.#toEnd}>${icon('arrow-down')}${t('chat.newer')}</button>` : nothing}`;
  }

  /** The list stays where it is for one who reads further up, or has chosen a line. */
  willUpdate(changed) {
    const list = this.#list;
    this.chosen = list?.contains(document.activeElement);
    if (changed.has('lines')) {
      this.stay = list && (list.querySelector('.message:focus-within') || !isAtEnd(list));
    }
  }

  updated(changed) {
    if (changed.has('lines') && !this.stay) {
      this.#toEnd();
    } else if (changed.has('lines')) {
      this.behind = !isAtEnd(this.#list);
    }
    if (this.chosen && document.activeElement === document.body) {
      this.#list.focus(); // the line that had the focus is gone
    }
  }

  /** The newest line takes the focus, so that keys moderate from there. */
  focusNewest() {
    this.#toEnd();
    const [newest] = [...this.querySelectorAll('.message > .vt-button')].slice(-1);
    (newest ?? this.#list).focus();
  }

  #keys(event) {
    lineKeys(event, '.message', ':scope > .vt-button', (row, key) => this.#press(row, key));
  }

  #press(row, key) {
    const detail = {line: this.talk.line(row.dataset.line), key};
    return !this.dispatchEvent(new CustomEvent('act', {detail, bubbles: true, cancelable: true}));
  }

  #scrolled({currentTarget: list}) {
    if (isAtEnd(list)) {
      this.behind = false;
    }
  }

  #toEnd() {
    this.#list.scrollTop = this.#list.scrollHeight;
    this.behind = false;
  }
}

function isAtEnd({scrollHeight, scrollTop, clientHeight}) {
  return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
}

customElements.define('vt-said-list', SaidList);
