// SPDX-License-Identifier: Apache-2.0
/** The microphone's level, as a bar and in words. */
import {html} from 'lit';
import {t} from 'vitrine/i18n';
import {View} from '../view.js';
import {broadcast} from './broadcast.js';

const DRAWN_EVERY = 100;
const KINDS = {silent: 'bad', quiet: 'warn', good: 'ok', clipping: 'bad'};

class LevelMeter extends View {
  #tick;

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), DRAWN_EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  render() {
    const {level, capture} = broadcast;
    const word = capture.audio ? level.word : 'none';
    return html`
      <div class="level">
        <span id="level-label">${t('green.level')}</span>
        <meter aria-labelledby="level-label" min="0" max="1" low="0.35" high="0.95" optimum="0.6" .value=${capture.audio ? level.height : 0}></meter>
        <span class="word ${KINDS[word] ?? ''}" data-level=${word}>${t(`green.level.${word}`)}</span>
      </div>`;
  }
}

customElements.define('vt-level-meter', LevelMeter);
