// SPDX-License-Identifier: Apache-2.0
/** The live room: run the show from one page. Its panels draw what LiveState knows. */
import {html, nothing} from 'lit';
import {hotkeys} from 'vitrine/hotkeys';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {can} from '../session.js';
import {OfferedTabs} from '../parts/offered-tabs.js';
import {titleOf} from '../parts/product-bits.js';
import {attempt, problemCard, skeleton, View} from '../view.js';
import {LiveState} from './live-state.js';
import {restoreKeys, showKeys} from './keys-help.js';
import './live-header.js';
import './live-line-up.js';
import './live-programme.js';
import './live-deck.js';
import './live-chat.js';
import './live-orders.js';
import './live-figures.js';
import './stream-health.js';

const PANELS = ['programme', 'line-up', 'chat', 'orders'];

class LiveRoom extends View {
  static properties = {slug: {}, panel: {state: true}, problem: {state: true}};

  #tabs = new OfferedTabs(this, 'live.side-tabs', () => t('live.chat'));

  constructor() {
    super();
    this.panel = 'programme';
  }

  connectedCallback() {
    super.connectedCallback();
    this.live = new LiveState(this.slug);
    this.live.addEventListener('change', () => this.requestUpdate());
    this.keys = hotkeys(this.#hotkeys());
    restoreKeys(this.keys);
    this.#open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.close();
    this.keys.close();
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

  render() {
    const {live} = this;
    if (!live.show) {
      return html`<div class="screen">${this.problem ? problemCard(this.problem, () => this.#open()) : skeleton()}</div>`;
    }
    return html`
      <div class="live-room" data-panel=${this.panel}>
        <div class="live-top">
          <vt-live-header .live=${live} .version=${live.version} @keys=${() => showKeys(this.keys)}></vt-live-header>
          ${this.#lost()} ${this.#mend()} ${this.#panels()} ${this.#stream()}
        </div>
        <section class="panel line-up-panel" aria-labelledby="live-line-up">
          <vt-live-line-up .show=${live.show} .products=${live.products}
            @pin=${(event) => this.#pin(event.detail)} @unpin=${(event) => this.#unpin(event.detail)}></vt-live-line-up>
        </section>
        <div class="centre">
          <section class="panel programme-panel" aria-label=${t('live.programme')}>
            <vt-live-programme .slug=${this.slug} .state=${live.show.state} .viewing=${live.stream?.viewing}></vt-live-programme>
            <vt-live-deck .show=${live.show} .products=${live.products} .figures=${live.figures}
              @pin=${(event) => this.#pin(event.detail)} @unpin=${(event) => this.#unpin(event.detail)}></vt-live-deck>
          </section>
          <div class="below">
            ${can('insights.read')
              ? html`<section class="panel figures-panel" aria-labelledby="live-figures">
                  <vt-live-figures .figures=${live.figures} .products=${live.products}></vt-live-figures></section>`
              : nothing}
            ${can('orders.read')
              ? html`<section class="panel orders-panel" aria-labelledby="live-orders">
                  <vt-live-orders .orders=${live.orders} .products=${live.products}></vt-live-orders></section>`
              : nothing}
          </div>
        </div>
        <section class="panel chat-panel" aria-labelledby="live-chat">
          ${this.#tabs.list()}
          ${this.#tabs.panel(html`<vt-live-chat .live=${live} .open=${live.connection === 'open'}></vt-live-chat>`, {show: live.show})}
        </section>
      </div>`;
  }

  /** On a narrow page one panel is seen at a time. */
  #panels() {
    return html`
      <div class="panel-choices choices" role="group" aria-label=${t('live.panels')}>
        ${PANELS.filter((name) => name !== 'orders' || can('orders.read')).map((name) => html`
          <button aria-pressed=${String(this.panel === name)} @click=${() => (this.panel = name)}>${t(`live.panel.${name}`)}</button>`)}
      </div>`;
  }

  #lost() {
    return this.live.connection === 'waiting'
      ? html`<div class="vt-callout warn lost" role="status">${icon('alert')}<p>${t('live.lost')}</p></div>`
      : nothing;
  }

  /** The worst that the host should mend, with what to do. */
  #mend() {
    const {stream} = this.live;
    const worst = stream?.receiving ? stream.words.find(({hint}) => !hint) : undefined;
    return html`<div role="status">${worst
      ? html`<div class="vt-callout warn">${icon('alert')}<p>${worst.sentence}</p></div>`
      : nothing}</div>`;
  }

  /** Opens from the header. */
  #stream() {
    return html`
      <div class="stream-panel" id="stream-panel" popover role="dialog" aria-labelledby="stream-health">
        <h2 id="stream-health">${t('stream.health')}</h2>
        <vt-stream-health .stream=${this.live.stream}></vt-stream-health>
      </div>`;
  }

  async #pin(product) {
    const before = this.live.pinned?.product;
    if (before === product || !(await attempt(() => this.live.pin(product)))) {
      return;
    }
    const undo = () => attempt(() => (before ? this.live.pin(before) : this.live.unpin(product)));
    notify(t('pin.done', {name: titleOf(this.live.products.get(product))}), {action: {label: t('undo'), run: undo}});
  }

  async #unpin(product) {
    if (await attempt(() => this.live.unpin(product))) {
      const undo = () => attempt(() => this.live.pin(product));
      notify(t('pin.taken-down'), {action: {label: t('undo'), run: undo}});
    }
  }

  #pinNth(place) {
    const item = this.live.show?.lineUp[place];
    if (item) {
      this.#pin(item.product);
    }
  }

  #pinNext() {
    const {lineUp = []} = this.live.show ?? {};
    this.#pinNth(lineUp.findIndex(({product}) => product === this.live.pinned?.product) + 1);
  }

  #hotkeys() {
    const run = can('shows.run') ? [
      {key: 'n', label: t('keys.next'), run: () => this.#pinNext()},
      {key: 'u', label: t('keys.unpin'), run: () => this.live.pinned && this.#unpin(this.live.pinned.product)},
      ...[...'123456789'].map((key) => ({key, label: t('keys.nth', {n: key}), run: () => this.#pinNth(Number(key) - 1)})),
    ] : [];
    return [
      ...run,
      {key: 'c', label: t('keys.chat'), run: () => this.#toChat((chat) => chat.querySelector('vt-say-form')?.focusField())},
      ...(can('chat.moderate') ? [
        {key: 't', label: t('keys.talk'), run: () => this.#toChat((chat) => chat.look('all'))},
        {key: 'h', label: t('keys.held'), run: () => this.#toChat((chat) => chat.look('held'))},
      ] : []),
      {key: 'm', label: t('keys.mute'), run: () => this.querySelector('vt-live-programme')?.toggleSound()},
      {key: '?', label: t('keys.help'), run: () => showKeys(this.keys)},
    ];
  }

  async #toChat(go) {
    this.panel = 'chat';
    this.#tabs.showOwn();
    await this.updateComplete;
    go(this.querySelector('vt-live-chat'));
  }
}

customElements.define('vt-live-room', LiveRoom);
