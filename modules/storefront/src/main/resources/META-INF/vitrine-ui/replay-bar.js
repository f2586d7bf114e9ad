// SPDX-License-Identifier: Apache-2.0
/** What steers a replay: play and pause, a line to seek on with a mark for each chapter, time, speed, and what plug-ins add. */
import {LitElement, css, html, nothing} from 'lit';
import {clock} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {shared} from './sheets.js';
import {StageProgress} from './stage-progress.js';

const RATES = [1, 1.25, 1.5, 2];
const STEP = 5;

class ReplayBar extends LitElement {
  static properties = {
    stage: {attribute: false},
    chapters: {attribute: false},
    show: {attribute: false},
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 4px;
        margin-top: 10px;
        padding: 4px 12px;
        border-radius: 18px;
        background: rgb(12 10 14 / 0.78);
        color: #fff;
      }
      .row {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .play {
        display: grid;
        place-items: center;
        flex: none;
        width: 44px;
        height: 44px;
        border-radius: 50%;
      }
      .line {
        position: relative;
        flex: 1;
        min-width: 0;
        display: grid;
      }
      input {
        width: 100%;
        height: 44px;
        margin: 0;
        accent-color: #ff5a70;
        cursor: pointer;
      }
      .mark {
        position: absolute;
        top: 10px;
        width: 2px;
        height: 6px;
        background: #fff;
        pointer-events: none;
      }
      .time {
        flex: none;
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      select {
        flex: none;
        min-width: 52px;
        min-height: 44px;
        border: 0;
        border-radius: 10px;
        background: transparent;
        color: inherit;
        font: inherit;
        font-size: 0.8125rem;
      }
      option {
        background: #17141b;
        color: #fff;
      }
    `,
  ];

  constructor() {
    super();
    this.chapters = [];
    this.addController(new StageProgress(this));
  }

  get picture() {
    return this.stage?.picture;
  }

  render() {
    const {picture} = this;
    if (!picture) {
      return nothing;
    }
    const {seconds, length, paused} = picture;
    return html`
      <div class="row" role="group" aria-label=${t('replay.label')}>
        <button class="play" aria-label=${t(paused ? 'replay.play' : 'replay.pause')} @click=${() => (paused ? picture.play() : picture.pause())}>
          ${icon(paused ? 'play' : 'pause')}</button>
        <div class="line">
          ${this.chapters.map((chapter) => this.#mark(chapter, length))}
          <input type="range" min="0" max=${Math.ceil(length)} step=${STEP / 5} .value=${String(Math.floor(seconds))} aria-label=${t('replay.seek')}
            aria-valuetext=${t('replay.at', {time: clock(seconds * 1000), length: clock(length * 1000)})}
            @input=${({target}) => picture.seek(Number(target.value))} @keydown=${this.#keyed}>
        </div>
        <span class="time" aria-hidden="true">${clock(seconds * 1000)} / ${clock(length * 1000)}</span>
        <select aria-label=${t('replay.speed')} @change=${({target}) => (picture.rate = Number(target.value))}>
          ${RATES.map((rate) => html`<option value=${rate} ?selected=${rate === picture.rate}>${rate}×</option>`)}
        </select>
      </div>
      <vt-slot name="replay.timeline" .context=${this.#context()}></vt-slot>
    `;
  }

  #context() {
    const chapters = this.chapters.map(({product, from, to}) => ({product: product.id, from, to}));
    const {seconds, length} = this.picture;
    return {show: this.show, chapters, seconds: Math.floor(seconds), length};
  }

  /** A second is too little a step for a key. */
  #keyed(event) {
    const step = {ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP}[event.key];
    if (step) {
      event.preventDefault();
      this.picture.seek(this.picture.seconds + step);
    }
  }

  #mark({from}, length) {
    const share = length ? this.picture.secondsAt(Date.parse(from)) / length : 0;
    return html`<span class="mark" .style=${`inset-inline-start: ${Math.min(100, share * 100)}%`}></span>`;
  }
}

customElements.define('vt-replay-bar', ReplayBar);
