// SPDX-License-Identifier: Apache-2.0
/** What one may do about a message and about who wrote it. Fires `reply` with the line that is to be answered. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {can} from '../session.js';
import {confirm} from '../parts/confirm.js';
import {attempt, View} from '../view.js';
import {isMuted, nameOf} from './message-line.js';
import {shopperOf} from './talk.js';

const MUTE_MINUTES = 10;

class MessageMenu extends View {
  static properties = {talk: {attribute: false}, show: {attribute: false}, line: {state: true}};

  render() {
    const {line} = this;
    return html`
      <div class="message-menu" popover role="group" aria-label=${t('chat.actions')} @keydown=${this.#keys}>
        ${line && !line.deleted ? this.#aboutMessage(line) : nothing} ${line && shopperOf(line) ? this.#aboutAuthor(line) : nothing}
        <vt-slot name="live.chat-message-actions" .context=${{show: this.show, message: line}}></vt-slot>
      </div>`;
  }

  #aboutMessage(line) {
    if (line.held) {
      return nothing;
    }
    const pinned = this.talk.pinned?.id === line.id;
    return html`
      ${item('reply', 'chat.reply', () => this.#reply())}
      ${line.hidden ? nothing : item('pin', pinned ? 'chat.unpin' : 'chat.pin', () => this.#send(() => (pinned ? this.talk.unpin() : this.talk.pin(line.id))))}
      ${item('trash', 'chat.delete', () => this.#send(() => this.talk.deleteMessage(line.id)))}`;
  }

  #aboutAuthor(line) {
    const {banned, shadowed} = this.talk;
    return html`
      ${isMuted(this.talk, line)
        ? item('sound', 'chat.unmute', () => this.#release('mutes', 'chat.unmute.done'))
        : item('sound-off', 'chat.mute', () => this.#restrain('mutes', 'chat.mute.done', {minutes: MUTE_MINUTES}), {minutes: MUTE_MINUTES})}
      ${can('chat.ban')
        ? html`${shadowed.has(line.actor)
            ? item('eye', 'chat.unshadow', () => this.#release('shadow-bans', 'chat.unshadow.done'))
            : item('eye-off', 'chat.shadow', () => this.#restrain('shadow-bans', 'chat.shadow.done'))}
          ${banned.has(line.actor)
            ? item('check', 'chat.unban', () => this.#release('bans', 'chat.unban.done'))
            : item('ban', 'chat.ban', () => this.#ban())}`
        : nothing}`;
  }

  /** Shows the menu beside the button that asked for it. @param {any} line @param {HTMLElement} button */
  async open(line, button) {
    this.line = line;
    await this.updateComplete;
    const menu = this.querySelector('.message-menu');
    menu.showPopover();
    const beside = button.getBoundingClientRect();
    const {width, height} = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, beside.right - width)}px`;
    menu.style.top = `${Math.max(8, Math.min(beside.bottom, innerHeight - height - 8))}px`;
    menu.querySelector('button')?.focus();
  }

  #close() {
    this.querySelector('.message-menu').hidePopover();
    return this.line;
  }

  /** Arrow keys go from one to the next. */
  #keys(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      event.preventDefault();
      const all = [...this.querySelectorAll('.message-menu button')];
      all.at((all.indexOf(document.activeElement) + step) % all.length).focus();
    }
  }

  #reply() {
    const line = this.#close();
    this.dispatchEvent(new CustomEvent('reply', {detail: line}));
  }

  async #send(action) {
    this.#close();
    await attempt(action);
  }

  async #restrain(kind, done, how = {}) {
    const line = this.#close();
    if (await attempt(() => this.talk.restrain(kind, shopperOf(line), how))) {
      notify(t(done, {name: nameOf(line), ...how}), {kind: 'ok'});
    }
  }

  async #release(kind, done) {
    const line = this.#close();
    if (await attempt(() => this.talk.release(kind, shopperOf(line)))) {
      notify(t(done, {name: nameOf(line)}), {kind: 'ok'});
    }
  }

  async #ban() {
    const name = nameOf(this.line);
    const line = this.#close();
    if (await confirm({title: t('chat.ban.title', {name}), text: t('chat.ban.text'), action: t('chat.ban')})) {
      this.line = line;
      await this.#restrain('bans', 'chat.ban.done');
    }
  }
}

function item(picture, key, run, values = {}) {
  return html`<button class="vt-button quiet block" @click=${run}>${icon(picture)}${t(key, values)}</button>`;
}

customElements.define('vt-message-menu', MessageMenu);
