// SPDX-License-Identifier: Apache-2.0
/** How the host's stream is: what to mend, the worst first, how viewers see it, and the figures behind the words. */
import {html, nothing} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {View} from '../view.js';
import {streamFigures, streamWords, viewingWords} from './stream-words.js';
import '../parts/chart.js';

const POINT_EVERY = 15_000;
const POINTS = 240;

class StreamHealth extends View {
  static properties = {stream: {attribute: false}, open: {state: true}};

  /** What has been seen since the page was opened. @type {{at: number, rate: number, delay: number}[]} */ #points = [];

  willUpdate(changed) {
    const last = this.#points.at(-1);
    if (changed.has('stream') && this.stream?.receiving && !(last && Date.now() - last.at < POINT_EVERY)) {
      const {bitsPerSecond, viewing} = this.stream;
      const point = {at: Date.now(), rate: Math.round(bitsPerSecond / 1000), delay: viewing?.delayMedianMillis ?? 0};
      this.#points = [...this.#points, point].slice(-POINTS);
    }
  }

  render() {
    const {stream} = this;
    if (!stream?.receiving) {
      return html`<p>${streamWords(stream).text}</p>`;
    }
    return html`
      <ul class="advice">
        ${stream.words.length
          ? stream.words.map((word) => advice(word))
          : html`<li class="ok">${icon('check')}<span>${t('stream.well')}</span></li>`}
      </ul>
      <p class="viewing">${icon('users')}<span>${viewingWords(stream.viewing)}</span></p>
      <details @toggle=${(event) => (this.open = event.target.open)}>
        <summary>${t('stream.figures')}</summary>
        <dl class="stream-figures">
          ${streamFigures(stream).map(({label, text}) => html`<div><dt>${label}</dt><dd class="vt-numbers">${text}</dd></div>`)}
        </dl>
        ${this.open ? html`<vt-chart .label=${t('stream.health')} .columns=${this.#columns()}></vt-chart>` : nothing}
      </details>`;
  }

  #columns() {
    return [
      {key: 'at', values: this.#points.map(({at}) => at / 1000)},
      {key: 'rate', label: t('stream.chart.rate'), values: this.#points.map(({rate}) => rate)},
      {key: 'delay', label: t('stream.chart.delay'), values: this.#points.map(({delay}) => delay)},
    ];
  }
}

function advice({sentence, hint}) {
  return html`
    <li class=${hint ? 'hint' : 'warn'}>
      ${icon(hint ? 'info' : 'alert')}<span><span class="vt-hidden">${t(hint ? 'stream.hint' : 'stream.mend')}</span> ${sentence}</span>
    </li>`;
}

customElements.define('vt-stream-health', StreamHealth);
