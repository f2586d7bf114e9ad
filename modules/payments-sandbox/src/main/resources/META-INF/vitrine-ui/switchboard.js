// SPDX-License-Identifier: Apache-2.0
/** The sandbox's switchboard: what goes wrong, what the next payment shall be, and the last commands with what can be decided about them. */
import {LitElement, html, nothing} from 'lit';
import {commandTable} from './command-table.js';
import {blank, mischiefForm, readForm} from './mischief-form.js';

const EVERY = 2_000;
const API = 'payments/sandbox';

/** What is asked of the server for each button. */
const DEEDS = {
  approve: ['decision', {approve: true}],
  refuse: ['decision', {approve: false}],
  'charge-back': ['charge-back', undefined],
  won: ['charge-back/decision', {won: true}],
  lost: ['charge-back/decision', {won: false}],
};

export class Switchboard extends LitElement {
  static properties = {
    board: {state: true},
    draft: {state: true},
    problem: {state: true},
    unread: {state: true},
    said: {state: true},
    busy: {state: true},
  };

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const look = setInterval(() => !document.hidden && !this.busy && this.#read(), EVERY);
    this.host.signal.addEventListener('abort', () => clearInterval(look));
    this.#read();
  }

  async #read() {
    try {
      this.board = await this.host.fetch(`${API}/switchboard`);
      this.unread = false;
    } catch {
      this.unread = true;
    }
  }

  /** Does something, shows what the server answers, and says that it is done, or why not. */
  async #attempt(path, method, body, done) {
    this.busy = true;
    this.problem = undefined;
    this.said = undefined;
    try {
      this.board = await this.host.fetch(`${API}/${path}`, {method, body});
      this.said = done;
      return true;
    } catch ({detail}) {
      this.problem = detail || this.host.t('board.failed');
      return false;
    } finally {
      this.busy = false;
    }
  }

  render() {
    const {host, board} = this;
    const problem = this.problem ?? (this.unread ? host.t('board.unread') : undefined);
    return html`
      <link rel="stylesheet" href=${host.url('switchboard.css')}>
      <div class="vt-desk sandbox-board">
        <p class="vt-callout warn no-money">${host.t('board.no-money')}</p>
        ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
        <p class="said" role="status">${this.said ?? ''}</p>
        ${board ? this.#parts() : nothing}
      </div>`;
  }

  #parts() {
    const {host, board} = this;
    return html`
      ${this.#next()}
      ${mischiefForm(host, this.draft ?? board.mischief, {
        change: (changed) => (this.draft = changed),
        save: () => this.#set(readForm(this.draft ?? board.mischief)),
        stop: () => this.#set(blank(board.mischief)),
      })}
      ${commandTable(host, board, (command, action) => this.#do(command, action))}`;
  }

  #next() {
    const {host, board} = this;
    return html`
      <section aria-labelledby="sandbox-next">
        <h2 id="sandbox-next">${host.t('next.title')}</h2>
        <div class="vt-field">
          <label for="sandbox-next-card">${host.t('next.label')}</label>
          <select id="sandbox-next-card" aria-describedby="sandbox-next-hint" .value=${board.next ?? ''} @change=${({target}) => this.#force(target.value)}>
            <option value="" ?selected=${!board.next}>${host.t('next.none')}</option>
            ${board.cards.map(({code, label}) => html`<option value=${code} ?selected=${board.next === code}>${host.textOf(label)}</option>`)}
          </select>
          <small id="sandbox-next-hint">${host.t('next.hint')}</small>
        </div>
      </section>`;
  }

  #force(card) {
    return this.#attempt('next', 'PUT', {card: card || undefined}, this.host.t('board.set'));
  }

  async #set(mischief) {
    if (await this.#attempt('mischief', 'PUT', mischief, this.host.t('board.set'))) {
      this.draft = undefined;
    }
  }

  #do({key}, action) {
    const [path, body] = DEEDS[action];
    return this.#attempt(`commands/${key}/${path}`, 'POST', body, this.host.t('board.done'));
  }
}
