// SPDX-License-Identifier: Apache-2.0
/** The green room: camera, microphone and stream are tried here before anybody sees them; one button goes live, and says what is missing. */
import {html, nothing} from 'lit';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {go, link} from '../router.js';
import {checkList, checks} from '../readiness.js';
import {showBadge} from '../parts/state-badge.js';
import {goLive} from '../live/go-live.js';
import {LiveState} from '../live/live-state.js';
import {streamWords} from '../live/stream-words.js';
import {attempt, problemCard, skeleton, View} from '../view.js';
import {broadcast} from './broadcast.js';
import {lacking} from './tracks.js';
import {broadcastWords, problemWords} from './words.js';
import '../parts/stream-access.js';
import './devices.js';
import './level-meter.js';

class GreenRoom extends View {
  static properties = {slug: {}, problem: {state: true}, refused: {state: true}, busy: {state: true}};

  #redraw = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    this.live = new LiveState(this.slug);
    this.live.addEventListener('change', this.#redraw);
    broadcast.addEventListener('change', this.#redraw);
    this.#open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.close();
    broadcast.removeEventListener('change', this.#redraw);
    if (!broadcast.isOn) {
      broadcast.release();
    }
  }

  async #open() {
    this.problem = undefined;
    try {
      await this.live.open();
    } catch (problem) {
      this.problem = problem;
    }
    this.requestUpdate();
  }

  updated() {
    const video = this.querySelector('.preview video');
    if (video && video.srcObject !== (broadcast.capture.preview ?? null)) {
      video.srcObject = broadcast.capture.preview ?? null;
    }
  }

  render() {
    const {show} = this.live;
    if (!show) {
      return html`<div class="screen">${this.problem ? problemCard(this.problem, () => this.#open()) : skeleton()}</div>`;
    }
    return html`
      <div class="screen green-room">
        <nav class="crumbs" aria-label=${t('nav.crumbs')}><a href=${link(`shows/${show.slug}`)}>${textOf(show.title)}</a></nav>
        <header class="heading">
          <h1>${t('green.title')}</h1>
          ${showBadge(show.state)}
          <span class="grow"></span>
          <a class="vt-button" href=${link(`shows/${show.slug}/live`)}>${icon('broadcast')}${t('shows.live-room')}</a>
        </header>
        <div class="with-aside">
          <div class="stack">${this.#picture(show)}</div>
          <aside class="stack" aria-label=${t('plan.aside')}>${this.#ready(show)} ${show.state === 'ENDED' ? nothing : html`<vt-stream-access></vt-stream-access>`}</aside>
        </div>
      </div>`;
  }

  #picture(show) {
    const lack = lacking();
    return html`
      <section class="vt-card" aria-labelledby="green-picture">
        <h2 id="green-picture">${t('green.picture')}</h2>
        <p class="vt-muted small">${t('green.text')}</p>
        ${lack ? sorry(lack) : html`
          <div class="preview">
            <video muted autoplay playsinline aria-label=${t('green.preview')}></video>
            ${broadcast.capture.isOn ? nothing : html`<p class="cover">${icon('camera')}<span>${t('green.nothing-on')}</span></p>`}
          </div>
          ${this.#wrong()}
          ${broadcast.capture.isOn ? html`<vt-level-meter></vt-level-meter>` : nothing}
          <vt-devices @problem=${({detail}) => (this.refused = detail)}></vt-devices>
          ${show.state === 'ENDED' ? nothing : this.#sending(show)}`}
      </section>`;
  }

  #wrong() {
    const code = this.refused ?? broadcast.problem;
    return code ? sorry(code) : nothing;
  }

  #sending(show) {
    const {kind, text} = broadcastWords(broadcast);
    const elsewhere = broadcast.isOn && broadcast.slug !== show.slug;
    return html`
      <div class="sending">
        ${broadcast.isOn && !elsewhere
          ? html`<button class="vt-button danger" @click=${() => broadcast.stop()}>${icon('stop')}${t('green.stop')}</button>`
          : html`<button class="vt-button primary" ?disabled=${this.busy || !broadcast.capture.isOn} @click=${() => this.#start(show)}>
              ${icon('play')}${t('green.start')}</button>`}
        <p class="state ${kind}" role="status">${elsewhere ? t('green.elsewhere') : text}</p>
      </div>
      ${this.#startHint(show)}`;
  }

  #startHint({state}) {
    if (broadcast.isOn || !broadcast.capture.isOn) {
      return nothing;
    }
    const receiving = this.live.stream?.receiving;
    return html`<p class="vt-muted small">${t(receiving ? 'green.takes-over' : state === 'LIVE' ? 'green.seen-at-once' : 'green.not-seen-yet')}</p>`;
  }

  #ready(show) {
    if (show.state === 'ENDED') {
      return html`<section class="vt-card"><p>${t('green.over')}</p></section>`;
    }
    const {kind, text} = streamWords(this.live.stream);
    return html`
      <section class="vt-card" aria-labelledby="green-ready">
        <h2 id="green-ready">${t('ready.title')}</h2>
        ${checkList(checks(show, this.live.products, this.live.stream))}
        <p class="small received ${kind}"><span class="vt-muted">${t('live.stream')}</span> ${text}</p>
        ${show.state === 'LIVE' || !can('shows.run') ? nothing : html`
          <button class="vt-button live block large" ?disabled=${this.busy} @click=${this.#goLive}>${icon('broadcast')}${t('live.go')}</button>`}
      </section>`;
  }

  /** Only a show that is prepared takes a stream. */
  async #start(show) {
    this.refused = undefined;
    this.busy = true;
    const prepared = show.state !== 'PLANNED' || (await attempt(() => this.live.arm()));
    if (prepared && this.isConnected) { // whoever has left meanwhile has switched the camera off
      broadcast.start(show.slug);
    }
    this.busy = false;
  }

  async #goLive() {
    this.busy = true;
    if (await goLive(this.live)) {
      go(`shows/${this.slug}/live`);
    }
    this.busy = false;
  }
}

function sorry(code) {
  return html`<div class="vt-callout warn" role="alert">${icon('alert')}<p>${problemWords(code)}</p></div>`;
}

customElements.define('vt-green-room', GreenRoom);
