// SPDX-License-Identifier: Apache-2.0
/**
 * The talk: what is said and what is held, side by side as views; speaking as the host; and what one may do about a message.
 *
 * A further view is one more entry of VIEWS: a name, what it counts, and the element that draws it.
 */
import {html, nothing} from 'lit';
import {number} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {attempt, View} from '../view.js';
import './appeals.js';
import './held-list.js';
import './message-menu.js';
import './restrained.js';
import './said-list.js';
import './say-form.js';
import {inForce} from './talk-rules.js';

/** @type {{name: string, permission?: string, count?: (talk: any) => number, draw: (chat: any) => unknown}[]} */
const VIEWS = [
  {name: 'all', draw: (chat) => html`<vt-said-list .talk=${chat.talk} ?ready=${chat.open} ?hidden=${chat.view !== 'all'}></vt-said-list>`},
  {
    name: 'held',
    permission: 'chat.moderate',
    count: (talk) => talk.held.length,
    draw: (chat) => (chat.view === 'held' ? html`<vt-held-list .talk=${chat.talk} .held=${chat.talk.held}></vt-held-list>` : nothing),
  },
];

class LiveChat extends View {
  static properties = {live: {attribute: false}, open: {type: Boolean}, view: {state: true}, replyTo: {state: true}};

  #draw = () => this.requestUpdate();

  constructor() {
    super();
    this.view = 'all';
  }

  firstUpdated() {
    this.talk.addEventListener('change', this.#draw);
  }

  get talk() {
    return this.live.talk;
  }

  render() {
    return html`
      <header class="talk-heading">
        <h2 id="live-chat">${t('live.chat')}</h2>
        ${this.#views()}
        <div class="talk-tools">
          ${can('chat.moderate') ? html`<vt-restrained .talk=${this.talk} .restrained=${this.talk.restrained}></vt-restrained>` : nothing}
          ${can('chat.moderate') ? html`<vt-talk-rules .talk=${this.talk} .rules=${this.talk.rules}></vt-talk-rules>` : nothing}
        </div>
      </header>
      <div class="talk-notes">
        <vt-appeals .talk=${this.talk} .appeals=${this.talk.appeals}></vt-appeals>
        ${inForce(this.talk.rules)}
      </div>
      ${this.talk.pinned ? this.#pinned(this.talk.pinned) : nothing}
      <div class="talk-view" @act=${this.#act}>${VIEWS.map((view) => view.draw(this))}</div>
      ${can('chat.moderate') || can('shows.run')
        ? html`<vt-say-form .live=${this.live} ?open=${this.open} .replyTo=${this.replyTo} @answered=${() => (this.replyTo = undefined)}></vt-say-form>`
        : nothing}
      <vt-message-menu .talk=${this.talk} .show=${this.live.show} @reply=${({detail}) => this.#reply(detail)}></vt-message-menu>`;
  }

  #views() {
    const shown = VIEWS.filter(({permission}) => !permission || can(permission));
    return shown.length > 1
      ? html`<div class="choices talk-views" role="group" aria-label=${t('chat.views')}>${shown.map((view) => this.#choice(view))}</div>`
      : nothing;
  }

  #choice({name, count}) {
    const many = count?.(this.talk);
    return html`
      <button type="button" aria-pressed=${String(this.view === name)} @click=${() => (this.view = name)}>
        ${t(`chat.view.${name}`)} ${many ? html`<span class="vt-badge warn">${number(many)}</span>` : nothing}
      </button>`;
  }

  #pinned({name, text}) {
    return html`
      <div class="pinned-message">
        ${icon('pin')}
        <p dir="auto"><bdi class="vt-hidden">${t('chat.pinned')}</bdi><bdi><b>${name}</b></bdi> ${text}</p>
        ${can('chat.moderate')
          ? html`<button class="vt-button icon quiet small" aria-label=${t('chat.unpin')} @click=${() => attempt(() => this.talk.unpin())}>${icon('x')}</button>`
          : nothing}
      </div>`;
  }

  /** A letter does it at once; else one chooses. */
  #act(event) {
    const {line, button, key} = event.detail;
    const menu = this.querySelector('vt-message-menu');
    if (!key) {
      menu.open(line, button);
    } else if (menu.press(line, key)) {
      event.preventDefault();
    }
  }

  /** Opens a view with the focus in it, on what is next for a moderator. @param {'all' | 'held'} view */
  async look(view) {
    this.view = view;
    await this.updateComplete;
    const list = this.querySelector(view === 'held' ? 'vt-held-list' : 'vt-said-list');
    await list.updateComplete;
    if (view === 'held') {
      list.focusOldest();
    } else {
      list.focusNewest();
    }
  }

  async #reply(line) {
    this.view = 'all';
    this.replyTo = line;
    await this.updateComplete;
    this.querySelector('vt-say-form').focusField();
  }
}

customElements.define('vt-live-chat', LiveChat);
