// SPDX-License-Identifier: Apache-2.0
/** The chat: read it, speak as the host, delete what should not stand, ban who does not behave. */
import {guard, html, nothing, repeat} from 'lit';
import {time} from 'vitrine/format';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {can} from '../session.js';
import {confirm} from '../parts/confirm.js';
import {attempt, empty, View} from '../view.js';
import {shopperOf} from './talk.js';

const LONGEST = 500;

class LiveChat extends View {
  static properties = {
    live: {attribute: false},
    open: {type: Boolean},
    behind: {state: true},
    problem: {state: true},
    chosen: {state: true},
  };

  #draw = () => this.requestUpdate('lines');

  firstUpdated() {
    this.live.talk.addEventListener('change', this.#draw);
  }

  get lines() {
    return this.live.talk.lines;
  }

  get banned() {
    return this.live.talk.banned;
  }

  render() {
    return html`
      <header class="panel-heading"><h2 id="live-chat">${t('live.chat')}</h2></header>
      <div class="lines" role="log" aria-live="off" aria-labelledby="live-chat" tabindex="0" @scroll=${this.#scrolled}>
        ${this.lines.length ? repeat(this.lines, ({id}) => id, (line) => guard([line, this.banned], () => this.#line(line))) : empty('chat', t('chat.none'))}
      </div>
      ${this.behind ? html`<button class="vt-button small newer" @click=${this.#toEnd}>${icon('arrow-down')}${t('chat.newer')}</button>` : nothing}
      ${can('chat.moderate') || can('shows.run') ? this.#form() : nothing} ${this.#menu()}`;
  }

  #line(line) {
    const banned = this.banned.has(line.actor);
    const name = line.name || t(line.staff ? 'chat.staff' : 'chat.guest');
    return html`
      <div class="message ${line.staff ? 'staff' : ''} ${line.deleted ? 'deleted' : ''}">
        <p>
          <b>${name}</b> ${line.staff ? html`<span class="vt-badge info">${t('chat.host')}</span>` : nothing}
          ${banned ? html`<span class="vt-badge bad">${t('chat.banned')}</span>` : nothing}
          <time datetime=${line.at}>${time(line.at)}</time><br>
          <span class="text">${line.deleted ? t('chat.deleted') : line.text}</span>
        </p>
        ${can('chat.moderate') && (!line.deleted || shopperOf(line))
          ? html`<button class="vt-button icon quiet small" aria-label=${t('chat.actions-of', {name})} @click=${(event) => this.#choose(event, line)}>
              ${icon('more')}</button>`
          : nothing}
      </div>`;
  }

  #form() {
    return html`
      <form class="say" @submit=${this.#say}>
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
        <label class="vt-hidden" for="say">${t('chat.say')}</label>
        <input class="vt-input" id="say" name="text" maxlength=${LONGEST} autocomplete="off" placeholder=${t('chat.say')}>
        <button class="vt-button icon primary" aria-label=${t('chat.send')} ?disabled=${!this.open}>${icon('send')}</button>
      </form>`;
  }

  #menu() {
    const shopper = this.chosen && shopperOf(this.chosen);
    return html`
      <div class="message-menu" popover role="group" aria-label=${t('chat.actions')}>
        ${this.chosen?.deleted
          ? nothing
          : html`<button class="vt-button quiet block" @click=${this.#delete}>${icon('trash')}${t('chat.delete')}</button>`}
        ${shopper ? this.#banButton(this.banned.has(this.chosen.actor)) : nothing}
        <vt-slot name="live.chat-message-actions" .context=${{show: this.live.show, message: this.chosen}}></vt-slot>
      </div>`;
  }

  #banButton(banned) {
    return banned
      ? html`<button class="vt-button quiet block" @click=${this.#unban}>${icon('check')}${t('chat.unban')}</button>`
      : html`<button class="vt-button quiet block" @click=${this.#ban}>${icon('ban')}${t('chat.ban')}</button>`;
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

  async #choose(event, line) {
    const button = event.currentTarget.getBoundingClientRect();
    this.chosen = line;
    await this.updateComplete;
    const menu = this.querySelector('.message-menu');
    menu.showPopover();
    const {width, height} = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, button.right - width)}px`;
    menu.style.top = `${Math.min(button.bottom, innerHeight - height - 8)}px`;
    menu.querySelector('button')?.focus();
  }

  #closeMenu() {
    this.querySelector('.message-menu').hidePopover();
    return this.chosen;
  }

  async #delete() {
    const {id} = this.#closeMenu();
    await attempt(() => this.live.deleteMessage(id));
  }

  async #ban() {
    const line = this.#closeMenu();
    const wanted = await confirm({
      title: t('chat.ban.title', {name: line.name || t('chat.guest')}),
      text: t('chat.ban.text'),
      action: t('chat.ban'),
    });
    if (wanted && (await attempt(() => this.live.ban(shopperOf(line))))) {
      notify(t('chat.ban.done', {name: line.name || t('chat.guest')}), {kind: 'ok'});
    }
  }

  async #unban() {
    const line = this.#closeMenu();
    if (await attempt(() => this.live.unban(shopperOf(line)))) {
      notify(t('chat.unban.done', {name: line.name || t('chat.guest')}), {kind: 'ok'});
    }
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
      await this.live.say(text);
      this.problem = undefined;
    } catch (problem) {
      input.value ||= text;
      this.problem = problemText(problem);
    }
  }
}

customElements.define('vt-live-chat', LiveChat);
