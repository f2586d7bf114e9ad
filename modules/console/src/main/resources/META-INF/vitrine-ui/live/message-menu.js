// SPDX-License-Identifier: Apache-2.0
/**
 * What one may do about a message and about who wrote it. Fires `reply` with the line that is to be answered.
 *
 * Each act has a letter, in the menu and on a line that has the focus. What can be taken back is done at once and can be undone.
 */
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

/** @typedef {{key: string, picture: string, text: string, run: () => void, values?: Record<string, unknown>}} Act */

class MessageMenu extends View {
  static properties = {talk: {attribute: false}, show: {attribute: false}, line: {state: true}};

  render() {
    const {line} = this;
    return html`
      <div class="message-menu" popover role="group" aria-label=${t('chat.actions')} @keydown=${this.#keys}>
        ${line ? html`<p class="about" dir="auto"><bdi><b>${nameOf(line)}</b></bdi> ${line.deleted ? t('chat.deleted') : line.text}</p>` : nothing}
        ${line ? this.#acts(line).map((act) => this.#item(act)) : nothing}
        <vt-slot name="live.chat-message-actions" .context=${{show: this.show, message: line}}></vt-slot>
      </div>`;
  }

  #item({key, picture, text, run, values = {}}) {
    return html`
      <button class="vt-button quiet block" aria-keyshortcuts=${key} @click=${() => this.#do(run)}>
        ${icon(picture)}<span class="grow">${t(text, values)}</span><kbd aria-hidden="true">${key}</kbd>
      </button>`;
  }

  /** @returns {Act[]} */
  #acts(line) {
    const ofMessage = line.deleted || line.held ? [] : this.#actsOnMessage(line);
    return shopperOf(line) ? [...ofMessage, ...this.#actsOnAuthor(line)] : ofMessage;
  }

  /** @returns {Act[]} */
  #actsOnMessage(line) {
    const pin = this.talk.pinned?.id === line.id
      ? {text: 'chat.unpin', run: () => attempt(() => this.talk.unpin())}
      : {text: 'chat.pin', run: () => attempt(() => this.talk.pin(line.id))};
    return [
      {key: 'a', picture: 'reply', text: 'chat.reply', run: () => this.dispatchEvent(new CustomEvent('reply', {detail: line}))},
      ...(line.hidden ? [] : [{key: 'p', picture: 'pin', ...pin}]),
      {key: 'd', picture: 'trash', text: 'chat.delete', run: () => attempt(() => this.talk.deleteMessage(line.id))},
    ];
  }

  /** @returns {Act[]} */
  #actsOnAuthor(line) {
    const {banned, shadowed} = this.talk;
    const minutes = MUTE_MINUTES;
    const release = (kind, what) => () => this.#release(line, kind, what);
    const acts = [
      isMuted(this.talk, line)
        ? {key: 'm', picture: 'sound', text: 'chat.unmute', run: release('mutes', 'unmute')}
        : {key: 'm', picture: 'sound-off', text: 'chat.mute', values: {minutes}, run: () => this.#restrain(line, 'mutes', 'mute', {minutes})},
    ];
    return !can('chat.ban') ? acts : [
      ...acts,
      shadowed.has(line.actor)
        ? {key: 'h', picture: 'eye', text: 'chat.unshadow', run: release('shadow-bans', 'unshadow')}
        : {key: 'h', picture: 'eye-off', text: 'chat.shadow', run: () => this.#restrain(line, 'shadow-bans', 'shadow')},
      banned.has(line.actor)
        ? {key: 'b', picture: 'check', text: 'chat.unban', run: release('bans', 'unban')}
        : {key: 'b', picture: 'ban', text: 'chat.ban', run: () => this.#ban(line)},
    ];
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

  /** Does what a letter stands for. @param {any} line @param {string} key @returns {boolean} whether it stands for something */
  press(line, key) {
    const act = this.#acts(line).find((one) => one.key === key);
    act?.run();
    return Boolean(act);
  }

  #do(run) {
    this.querySelector('.message-menu').hidePopover();
    run();
  }

  /** Arrow keys go from one to the next, letters act. */
  #keys(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const act = this.#acts(this.line).find(({key}) => key === event.key && !event.ctrlKey && !event.metaKey && !event.altKey);
    if (step || act) {
      event.preventDefault();
    }
    if (step) {
      const all = [...this.querySelectorAll('.message-menu button')];
      all.at((all.indexOf(document.activeElement) + step) % all.length).focus();
    } else if (act) {
      this.#do(act.run);
    }
  }

  async #restrain(line, kind, what, how = {}) {
    const shopper = shopperOf(line);
    if (await attempt(() => this.talk.restrain(kind, shopper, how))) {
      const undo = {label: t('undo'), run: () => attempt(() => this.talk.release(kind, shopper))};
      notify(t(`chat.${what}.done`, {name: nameOf(line), ...how}), {kind: 'ok', action: undo});
    }
  }

  async #release(line, kind, what) {
    if (await attempt(() => this.talk.release(kind, shopperOf(line)))) {
      notify(t(`chat.${what}.done`, {name: nameOf(line)}), {kind: 'ok'});
    }
  }

  async #ban(line) {
    if (await confirm({title: t('chat.ban.title', {name: nameOf(line)}), text: t('chat.ban.text'), action: t('chat.ban')})) {
      await this.#restrain(line, 'bans', 'ban');
    }
  }
}

customElements.define('vt-message-menu', MessageMenu);
