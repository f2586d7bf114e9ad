// SPDX-License-Identifier: Apache-2.0
/** What has been said, the newest at the end. Fires `act` with {line, button} when something is to be done about a line. */
import {guard, html, nothing, repeat} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {empty, View} from '../view.js';
import {messageLine} from './message-line.js';

class SaidList extends View {
  static properties = {talk: {attribute: false}, behind: {state: true}};

  #draw = () => this.requestUpdate('lines');

  firstUpdated() {
    this.talk.addEventListener('change', this.#draw);
  }

  get lines() {
    return this.talk.lines;
  }

  render() {
    const {banned, shadowed, muted} = this.talk;
    return html`
      <div class="lines" role="log" aria-live="off" aria-labelledby="live-chat" tabindex="0" @scroll=${this.#scrolled}>
        ${this.lines.length
          ? repeat(this.lines, ({id}) => id, (line) => guard([line, this.talk.line(line.replyTo), banned, shadowed, muted], () => messageLine(this, line)))
          : empty('chat', t('chat.none'))}
      </div>
      ${this.behind ? html`<button class="vt-button small newer" @click=${this.#toEnd}>${icon('arrow-down')}${t('chat.newer')}</button>` : nothing}`;
  }

  willUpdate(changed) {
    if (changed.has('lines')) {
      const list = this.querySelector('.lines');
      this.stay = list && list.scrollHeight - list.scrollTop - list.clientHeight > 60;
    }
  }

  updated(changed) {
    if (changed.has('lines') && !this.stay) {
      this.#toEnd();
    } else if (changed.has('lines')) {
      this.behind = true;
    }
  }

  #scrolled({currentTarget: list}) {
    if (list.scrollHeight - list.scrollTop - list.clientHeight < 60) {
      this.behind = false;
    }
  }

  #toEnd() {
    const list = this.querySelector('.lines');
    list.scrollTop = list.scrollHeight;
    this.behind = false;
  }
}

customElements.define('vt-said-list', SaidList);
