// SPDX-License-Identifier: Apache-2.0
/** The state of the show at a glance, and the two buttons that begin and end it. */
import {html, nothing} from 'lit';
import {clock, number, sums} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {can} from '../session.js';
import {link} from '../router.js';
import {confirm} from '../parts/confirm.js';
import {showBadge} from '../parts/state-badge.js';
import {attempt, View} from '../view.js';
import {goLive} from './go-live.js';
import {streamWords} from './stream-words.js';
import '../green-room/on-camera.js';

class LiveHeader extends View {
  static properties = {live: {attribute: false}, version: {attribute: false}, busy: {state: true}};

  #tick;

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  render() {
    const {show} = this.live;
    return html`
      <header class="live-header">
        <div class="of">
          <a class="vt-button icon quiet" href=${link(can('shows.plan') ? `shows/${show.slug}` : 'shows')} aria-label=${t('live.back')}>
            ${icon('arrow-left')}</a>
          <h1>${textOf(show.title)}</h1>
          ${showBadge(show.state)}
        </div>
        <dl class="facts">${this.#clock(show)} ${this.#viewers()} ${this.#revenue()} ${this.#stream()}</dl>
        <vt-on-camera .slug=${show.slug}></vt-on-camera>
        <vt-slot name="live.header" .context=${{show}}></vt-slot>
        ${can('shows.run') && show.state !== 'ENDED' ? html`
          <a class="vt-button icon quiet" href=${link(`shows/${show.slug}/green-room`)} aria-label=${t('green.title')}
            title=${t('green.title')}>${icon('camera')}</a>` : nothing}
        <button class="vt-button icon quiet keys-button" aria-label=${t('keys.title')} title=${t('keys.title')}
          @click=${() => this.dispatchEvent(new Event('keys'))}>${icon('keyboard')}</button>
        ${can('shows.run') ? this.#button(show) : nothing}
      </header>`;
  }

  #clock({state, startedAt, startsAt}) {
    if (state === 'LIVE' && startedAt) {
      return fact(t('live.clock'), clock(Date.now() - Date.parse(startedAt)));
    }
    const left = startsAt ? Date.parse(startsAt) - Date.now() : undefined;
    if (state === 'ENDED' || left === undefined) {
      return nothing;
    }
    return left > 0 ? fact(t('live.begins-in'), clock(left)) : fact(t('live.late-by'), clock(-left), 'warn');
  }

  #viewers() {
    return fact(t('live.viewers'), number(this.live.viewers ?? this.live.figures?.viewers));
  }

  #revenue() {
    const {figures} = this.live;
    if (!figures?.revenue || !can('insights.revenue')) {
      return figures ? fact(t('live.orders'), number(figures.orders)) : nothing;
    }
    return fact(t('live.revenue'), sums(figures.revenue));
  }

  #stream() {
    if (!can('shows.run') && !can('shows.plan')) {
      return nothing;
    }
    const {kind, text} = streamWords(this.live.stream);
    return fact(t('live.stream'), html`<button class="stream-button" popovertarget="stream-panel">${text}</button>`, kind);
  }

  #button({state}) {
    if (state === 'LIVE') {
      return html`<button class="vt-button danger" ?disabled=${this.busy} @click=${this.#end}>${icon('stop')}${t('live.end')}</button>`;
    }
    if (state === 'ENDED') {
      return nothing;
    }
    return html`
      ${state === 'PLANNED'
        ? html`<button class="vt-button" ?disabled=${this.busy} @click=${() => this.#run(() => this.live.arm())}>${t('live.arm')}</button>`
        : nothing}
      <button class="vt-button live" ?disabled=${this.busy} @click=${this.#start}>${icon('broadcast')}${t('live.go')}</button>`;
  }

  #start() {
    return this.#run(() => goLive(this.live));
  }

  async #end() {
    if (await confirm({title: t('live.end.title'), text: t('live.end.text'), action: t('live.end.yes')})) {
      await this.#run(() => this.live.end());
    }
  }

  async #run(command) {
    this.busy = true;
    await attempt(command);
    this.busy = false;
  }
}

function fact(label, value, kind = '') {
  return html`<div class=${kind}><dt>${label}</dt><dd class="vt-numbers">${value}</dd></div>`;
}

customElements.define('vt-live-header', LiveHeader);
