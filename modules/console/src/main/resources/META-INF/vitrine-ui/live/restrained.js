// SPDX-License-Identifier: Apache-2.0
/** Who is banned, muted or hidden, and letting them be again. Nothing is shown while there is nobody. */
import {html, nothing} from 'lit';
import {time} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {attempt, View} from '../view.js';

class Restrained extends View {
  static properties = {talk: {attribute: false}, restrained: {attribute: false}};

  render() {
    const all = this.restrained ?? [];
    return html`
      ${all.length
        ? html`<button class="vt-button icon quiet small" aria-label=${t('restrained.title')} @click=${() => this.querySelector('dialog').showModal()}>
            ${icon('ban')}</button>`
        : nothing}
      <dialog class="vt-dialog" aria-labelledby="restrained">
        <form method="dialog">
          <header><h2 id="restrained">${t('restrained.title')}</h2></header>
          <div class="body">${all.length ? html`<ul class="parts">${all.map((one) => this.#one(one))}</ul>` : html`<p>${t('restrained.none')}</p>`}</div>
          <footer><button class="vt-button">${t('close')}</button></footer>
        </form>
      </dialog>`;
  }

  #one({shopper, name = t('chat.guest'), banned, shadowed, mutedUntil}) {
    const free = (kind, key) => this.#free(kind, key, shopper, name);
    return html`
      <li class="appeal">
        <p class="grow"><bdi><b>${name}</b></bdi>
          ${banned ? badge('bad', t('chat.banned')) : nothing} ${shadowed ? badge('warn', t('chat.shadowed')) : nothing}
          ${mutedUntil ? badge('warn', t('restrained.muted-until', {time: time(mutedUntil)})) : nothing}</p>
        <div class="decide">
          ${banned && can('chat.ban') ? free('bans', 'chat.unban') : nothing} ${shadowed && can('chat.ban') ? free('shadow-bans', 'chat.unshadow') : nothing}
          ${mutedUntil ? free('mutes', 'chat.unmute') : nothing}
        </div>
      </li>`;
  }

  #free(kind, key, shopper, name) {
    return html`
      <button type="button" class="vt-button small" aria-label=${t('restrained.free', {what: t(key), name})}
        @click=${() => attempt(() => this.talk.release(kind, shopper))}>${t(key)}</button>`;
  }
}

function badge(kind, words) {
  return html`<span class="vt-badge ${kind}">${words}</span>`;
}

customElements.define('vt-restrained', Restrained);
