// SPDX-License-Identifier: Apache-2.0
/**
 * The picture of a show and what stands on it when there is none. Attribute `state`: before, starting, live, interrupted,
 * ended, replay, unavailable; `blocked` where the browser wants a tap first; `way`: how the picture comes, socket or hls; `again`: the show that is
 * over can be watched again; `quality`: what has been chosen, as vitrine/programme has it. Fires `statechange`, `progress` in a replay, and `replay` where somebody asks for it.
 */
import {LitElement, html, nothing} from 'lit';
import {day, time} from 'vitrine/format';
import {t} from 'vitrine/i18n';
import {openProgramme} from 'vitrine/programme';
import {keptQuality} from './quality-menu.js';
import {openReplay} from './replay-picture.js';
import {shared} from './sheets.js';
import {SHOWS_PICTURE} from './show-state.js';
import {styles} from './stage.css.js';

export class Stage extends LitElement {
  static properties = {
    slug: {type: String},
    state: {type: String, reflect: true},
    poster: {type: String},
    startsAt: {attribute: false},
    sound: {type: Boolean, reflect: true},
    blocked: {type: Boolean, reflect: true},
    way: {type: String, reflect: true},
    again: {type: Boolean},
    quality: {type: String, reflect: true},
    now: {state: true},
    shown: {state: true},
    landscape: {state: true},
  };

  static styles = [shared, styles];

  /** How often the picture has stood still for want of data. */ stalls = 0;
  #programme;
  #clock;

  constructor() {
    super();
    this.sound = false;
    this.blocked = false;
    this.quality = keptQuality();
    this.now = Date.now();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#clock = setInterval(() => (this.now = Date.now()), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    this.#stop();
  }

  /** The time on the programme clock that is on screen. */
  programmeTime() {
    return this.#programme?.now();
  }

  /** What steers the replay; undefined where there is none. */
  get picture() {
    return this.state === 'replay' ? this.#programme : undefined;
  }

  /** Milliseconds between the host's camera and this screen. */
  delay() {
    return this.#programme?.delay();
  }

  /** What there is to choose from now, beside 'auto'. */
  async qualities() {
    return this.#programme?.qualities?.() ?? [];
  }

  /** @param {string} quality */
  choose(quality) {
    this.quality = quality;
    this.#programme?.choose?.(quality);
  }

  toggleSound() {
    this.sound = !this.sound;
    this.#programme?.play();
  }

  updated(changed) {
    const playing = SHOWS_PICTURE.includes(this.state);
    if (changed.has('state') && playing && !this.#programme) {
      this.#begin();
    }
    if (changed.has('state') && this.state === 'replay') {
      this.#replay();
    } else if (changed.has('state') && !playing) {
      this.#stop();
    }
  }

  render() {
    return html`
      ${this.poster ? html`<img class="poster ${this.#shown() ? 'behind' : ''}" src=${this.poster} alt="">` : nothing}
      <video class=${this.landscape ? 'landscape' : ''} playsinline .muted=${!this.sound} ?hidden=${!this.#shown()}
        aria-label=${t(this.state === 'replay' ? 'replay.video' : 'stage.video')} @resize=${this.#measured}></video>
      ${this.#word()}
    `;
  }

  #shown() {
    return ['live', 'interrupted', 'replay'].includes(this.state);
  }

  /** A landscape picture is shown whole, an upright one fills a phone. */
  #measured({currentTarget: {videoWidth, videoHeight}}) {
    this.landscape = videoWidth > videoHeight;
  }

  #begin() {
    const video = this.renderRoot.querySelector('video');
    this.#programme = openProgramme(video, this.slug, {quality: this.quality, onState: (state) => this.#picture(state)});
  }

  #replay() {
    this.#stop();
    const video = this.renderRoot.querySelector('video');
    this.#programme = openReplay(video, this.slug, {
      onState: (state) => this.#replayed(state),
      onChange: () => this.dispatchEvent(new Event('progress')),
    });
  }

  #replayed(state) {
    this.blocked = state === 'blocked';
    if (state === 'unsupported') {
      this.#become('unavailable');
    } else if (state === 'none') {
      this.#become('ended');
    }
  }

  #stop() {
    this.#programme?.close();
    this.#programme = undefined;
  }

  #picture(state) {
    this.stalls += state === 'stalled' ? 1 : 0;
    this.blocked = state === 'blocked';
    this.way = this.#programme?.way;
    this.shown = this.#programme?.shown;
    if (state === 'unsupported') {
      this.#become('unavailable');
    } else if (state === 'playing') {
      this.#become('live');
    } else if (state === 'none' && this.state === 'live') {
      this.#become('interrupted');
    }
  }

  #become(state) {
    if (this.state !== state) {
      this.state = state;
      this.dispatchEvent(new CustomEvent('statechange', {detail: {state}, bubbles: true, composed: true}));
    }
  }

  #word() {
    if (this.blocked) {
      return html`<div class="word"><button class="primary" @click=${() => this.#programme?.play()}>${t('stage.play')}</button></div>`;
    }
    switch (this.state) {
      case 'before':
        return this.#before();
      case 'ended':
        return this.#ended();
      case 'live':
        return this.shown === 'sound' ? this.#soundAlone() : nothing;
      case 'starting':
      case 'interrupted':
      case 'unavailable':
        return html`<div class="word" role="status"><h2>${t(`stage.${this.state}`)}</h2></div>`;
      default:
        return nothing;
    }
  }

  #ended() {
    const ask = () => this.dispatchEvent(new Event('replay', {bubbles: true, composed: true}));
    return html`
      <div class="word" role="status">
        <h2>${t('stage.ended')}</h2>
        ${this.again ? html`<button class="primary" @click=${ask}>${t('stage.again')}</button>` : nothing}
      </div>`;
  }

  /** What was chosen the last time begins muted, as browsers want it. */
  #soundAlone() {
    const ask = () => this.dispatchEvent(new Event('sound', {bubbles: true, composed: true}));
    return html`
      <div class="word" role="status">
        <p>${t('stage.sound-alone')}</p>
        ${this.sound ? nothing : html`<button class="primary" @click=${ask}>${t('stage.sound-on')}</button>`}
      </div>`;
  }

  #before() {
    const starts = this.startsAt ? Date.parse(this.startsAt) : undefined;
    if (!starts) {
      return html`<div class="word"><h2>${t('stage.soon')}</h2></div>`;
    }
    return html`
      <div class="word">
        <h2>${t('stage.before', {day: day(starts), time: time(starts)})}</h2>
        <p class="count" role="timer">${countdown(starts - this.now)}</p>
        <a class="quiet" href="/api/v1/shows/${this.slug}/calendar.ics" download>${t('stage.remind')}</a>
      </div>
    `;
  }
}

function countdown(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const days = Math.floor(seconds / 86_400);
  const rest = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return days ? t('stage.days', {days, rest}) : rest;
}
customElements.define('vt-stage', Stage);
