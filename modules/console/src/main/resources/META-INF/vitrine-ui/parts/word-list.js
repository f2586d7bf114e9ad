// SPDX-License-Identifier: Apache-2.0
/** Words that shoppers do not say in the shop's shows: refused at once, or held until staff have looked at them. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {api, can} from '../session.js';
import {attempt, Load, View} from '../view.js';

const ACTS = ['REFUSE', 'HOLD'];

class WordList extends View {
  #words = new Load(this, () => api.get('chat-words'), {now: can('chat.rules')});

  render() {
    return can('chat.rules')
      ? html`
        <section class="vt-card" aria-labelledby="word-list">
          <h2 id="word-list">${t('words.title')}</h2>
          <p class="vt-muted small">${t('words.text')}</p>
          ${this.#words.draw(({items}) => html`<ul class="parts">${items.map((entry) => this.#entry(entry))}</ul>`)}
          <form class="toolbar" @submit=${this.#add}>
            <div class="vt-field"><label for="word">${t('words.word')}</label>
              <input id="word" name="word" required maxlength="100" autocomplete="off"></div>
            <div class="vt-field"><label for="word-act">${t('words.act')}</label>
              <select id="word-act" name="act">${ACTS.map((act) => html`<option value=${act}>${t(`words.act.${act}`)}</option>`)}</select></div>
            <button class="vt-button">${icon('plus')}${t('words.add')}</button>
          </form>
        </section>`
      : nothing;
  }

  #entry({word, act}) {
    return html`
      <li>
        <div class="grow"><b>${word}</b> <span class="vt-badge ${act === 'REFUSE' ? 'bad' : 'warn'}">${t(`words.act.${act}`)}</span></div>
        <button class="vt-button icon quiet" aria-label=${t('words.remove', {word})} @click=${() => this.#remove(word)}>${icon('trash')}</button>
      </li>`;
  }

  async #add(event) {
    event.preventDefault();
    const form = event.target;
    const {word, act} = form.elements;
    if (await attempt(async () => this.#words.set(await api.post('chat-words', {word: word.value, act: act.value})))) {
      form.reset();
      word.focus();
    }
  }

  #remove(word) {
    return attempt(async () => this.#words.set(await api.delete('chat-words', {query: {word}})));
  }
}

customElements.define('vt-word-list', WordList);
