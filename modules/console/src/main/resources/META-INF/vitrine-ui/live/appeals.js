// SPDX-License-Identifier: Apache-2.0
/** The banned who ask to be let back: one note each. Nothing is shown while nobody asks. */
import {html, nothing} from 'lit';
import {number, time} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {notify} from 'vitrine/notices';
import {attempt, View} from '../view.js';

class AppealsElement extends View {
  static properties = {talk: {attribute: false}, appeals: {attribute: false}};

  render() {
    const many = this.appeals?.length ?? 0;
    return html`
      ${many
        ? html`<button class="vt-button small" @click=${() => this.querySelector('dialog').showModal()}>
            ${t('appeals.title')} <span class="vt-badge warn">${number(many)}</span></button>`
        : nothing}
      <dialog class="vt-dialog" aria-labelledby="appeals">
        <form method="dialog">
          <header><h2 id="appeals">${t('appeals.title')}</h2></header>
          <div class="body">${many ? html`<ul class="parts">${this.appeals.map((appeal) => this.#appeal(appeal))}</ul>` : html`<p>${t('appeals.none')}</p>`}</div>
          <footer><button class="vt-button">${t('close')}</button></footer>
        </form>
      </dialog>`;
  }

  #appeal(appeal) {
    const name = appeal.name || t('chat.guest');
    return html`
      <li class="appeal">
        <p class="grow"><bdi><b>${name}</b></bdi> <time datetime=${appeal.at}>${time(appeal.at)}</time><br><span dir="auto">${appeal.note}</span></p>
        <div class="decide">${this.#choice(appeal, name, 'lift')} ${this.#choice(appeal, name, 'keep')}</div>
      </li>`;
  }

  #choice(appeal, name, decision) {
    return html`
      <button type="button" class="vt-button small" aria-label=${t(`appeals.${decision}-of`, {name})} @click=${() => this.#answer(appeal, decision)}>
        ${t(`appeals.${decision}`)}</button>`;
  }

  async #answer(appeal, decision) {
    if (await attempt(() => this.talk.answer(appeal, decision))) {
      notify(t(`appeals.${decision}.done`), {kind: 'ok'});
    }
  }
}

customElements.define('vt-appeals', AppealsElement);
