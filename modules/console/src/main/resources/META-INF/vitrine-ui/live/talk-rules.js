// SPDX-License-Identifier: Apache-2.0
/** How one talks in this show: slow mode, staff alone, what is looked at first; and the talk as a file. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {can} from '../session.js';
import {attempt, View} from '../view.js';

const SLOW = [0, 5, 10, 30, 60, 300];
const HOLD = ['NONE', 'FIRST', 'ALL'];

class TalkRules extends View {
  static properties = {talk: {attribute: false}, rules: {attribute: false}};

  render() {
    return html`
      <button class="vt-button icon quiet small" aria-label=${t('talk-rules.title')} @click=${this.#open}>${icon('gear')}</button>
      <dialog class="vt-dialog" aria-labelledby="talk-rules">
        <form @submit=${this.#save}>
          <header><h2 id="talk-rules">${t('talk-rules.title')}</h2></header>
          <div class="body stack">
            ${this.#slow()} ${this.#hold()}
            <label class="vt-check"><input type="checkbox" name="staffOnly" .checked=${this.rules.staffOnly}>
              <span><b>${t('talk-rules.staff-only')}</b><small>${t('talk-rules.staff-only.hint')}</small></span></label>
            ${can('chat.rules')
              ? html`<p><a class="vt-button small" href=${this.talk.csv} download="talk.csv">${icon('download')}${t('talk-rules.csv')}</a></p>`
              : nothing}
          </div>
          <footer>
            <button class="vt-button" type="button" @click=${this.#close}>${t('cancel')}</button>
            <button class="vt-button primary">${t('save')}</button>
          </footer>
        </form>
      </dialog>`;
  }

  #slow() {
    const {slowModeSeconds: now} = this.rules;
    const spans = SLOW.includes(now) ? SLOW : [...SLOW, now];
    return html`
      <div class="vt-field">
        <label for="slow-mode">${t('talk-rules.slow')}</label>
        <select id="slow-mode" name="slowModeSeconds">
          ${spans.map((seconds) => html`<option value=${seconds} ?selected=${seconds === now}>
            ${seconds ? t('talk-rules.slow.seconds', {seconds}) : t('talk-rules.slow.off')}</option>`)}
        </select>
        <p class="hint">${t('talk-rules.slow.hint')}</p>
      </div>`;
  }

  #hold() {
    return html`
      <div class="vt-field">
        <label for="hold">${t('talk-rules.hold')}</label>
        <select id="hold" name="hold">
          ${HOLD.map((rule) => html`<option value=${rule} ?selected=${rule === this.rules.hold}>${t(`talk-rules.hold.${rule}`)}</option>`)}
        </select>
      </div>`;
  }

  #open() {
    this.querySelector('form').reset();
    this.querySelector('dialog').showModal();
  }

  #close() {
    this.querySelector('dialog').close();
  }

  async #save(event) {
    event.preventDefault();
    const {slowModeSeconds, hold, staffOnly} = event.target.elements;
    const rules = {slowModeSeconds: Number(slowModeSeconds.value), hold: hold.value, staffOnly: staffOnly.checked};
    if (await attempt(() => this.talk.setRules(rules))) {
      this.#close();
      notify(t('talk-rules.saved'), {kind: 'ok'});
    }
  }
}

/** What shoppers feel now, so that nobody forgets it. @param {any} rules */
export function inForce({slowModeSeconds: seconds, staffOnly, hold}) {
  const badge = (kind, words) => html`<span class="vt-badge ${kind}">${words}</span>`;
  return html`
    ${seconds ? badge('info', t('talk-rules.slow.on', {seconds})) : nothing} ${staffOnly ? badge('warn', t('talk-rules.staff-only.on')) : nothing}
    ${hold === 'NONE' ? nothing : badge('info', t(`talk-rules.hold.${hold}.on`))}`;
}

customElements.define('vt-talk-rules', TalkRules);
