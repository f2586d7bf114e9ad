// SPDX-License-Identifier: Apache-2.0
/** The page of one show: reads it, sits in its room, and hands what happens to stage, talk, pin, shelf and sheet. */
import {LitElement, html, nothing, repeat} from 'lit';
import {number} from 'vitrine/format';
import {loadMessages, problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {offers, titleOf} from 'vitrine/slots';
import {Guest} from './guest.js';
import {Products} from './products.js';
import {shared} from './sheets.js';
import {styles} from './show-page.css.js';
import {PinnedProduct} from './pinned-product.js';
import {hasReplay, readChapters, replayStands} from './replay-log.js';
import {ShowCourse} from './show-course.js';
import {SHOWS_PICTURE, stateAfter, stateCaughtUp, stateOf} from './show-state.js';
import {openSlots} from './slot-page.js';
import {TalkFloor} from './talk-floor.js';
import {TalkLines} from './talk-lines.js';
import './pinned-card.js';
import './product-sheet.js';
import './quality-menu.js';
import './replay-bar.js';
import './replay-chapters.js';
import './shelf.js';
import './stage.js';
import './talk.js';

const SUGGESTIONS = 6;

class ShowPage extends LitElement {
  static properties = {
    shop: {type: String},
    show: {state: true},
    state: {state: true},
    viewers: {state: true},
    shelf: {state: true},
    suggested: {state: true},
    settings: {state: true},
    methods: {state: true},
    problem: {state: true},
    offline: {state: true},
    bare: {state: true},
    selling: {state: true},
    tab: {state: true},
    sound: {state: true},
    named: {state: true},
    folded: {state: true},
    chapters: {state: true},
    started: {state: true},
    scene: {state: true},
    replayStands: {state: true},
  };

  static styles = [shared, styles];

  #slug = decodeURIComponent(location.pathname.split('/').pop());
  #guest = new Guest();
  #floor = new TalkFloor(this.#slug, this.#guest);
  #said = new TalkLines((id) => this.#floor.message(id));
  #wide = matchMedia('(min-width: 900px)');
  #products;
  #pinned = new PinnedProduct(() => this.#products);
  #course = new ShowCourse(this.#slug, this.#guest, {
    stage: () => this.#stage,
    happened: (event) => this.#happened(event),
    arrived: (event) => this.#floor.apply(event),
    viewers: (viewers) => (this.viewers = viewers),
    missed: () => this.#missed(),
    cleared: () => this.#clear(),
  });

  constructor() {
    super();
    this.tab = 'talk';
    this.shelf = [];
    this.suggested = new Map();
    this.methods = [];
    this.named = this.#guest.named;
    this.bare = false;
    this.sound = false;
    offers.addEventListener('change', () => this.requestUpdate());
    this.#pinned.addEventListener('change', () => this.requestUpdate());
    openSlots(this.#guest, {
      look: async (id, buy) => this.#look(await this.#products.get(id), buy),
      say: (text) => this.#course.say(text),
      react: (kind, n) => this.#course.send('react', {kind, n}),
      time: () => this.#stage?.programmeTime(),
      standing: () => this.#course.standing(),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#wide.addEventListener('change', () => this.requestUpdate());
    addEventListener('offline', () => (this.offline = true));
    addEventListener('online', () => (this.offline = false));
    this.#open();
  }

  async #open() {
    try {
      const {open} = this.#guest;
      [this.settings, this.show] = await Promise.all([open.get('settings'), open.get(`shows/${this.#slug}`)]);
    } catch (problem) {
      this.problem = problem;
      return;
    }
    document.title = `${this.show.title} · ${this.shop}`;
    this.#products = new Products(this.#guest.open, this.settings.currencies);
    const replay = this.show.state === 'ENDED' && (await hasReplay(this.#guest.open, this.#slug));
    this.#become(replay ? 'replay' : stateOf(this.show));
    this.methods = await this.#guest.open.get('payments/methods').then(items, () => []);
    this.#floor.lookUp = (id) => this.#said.find(id);
    this.#floor.read().catch(() => {});
    if (replay) {
      this.#replay();
    } else {
      this.#course.follow();
      this.#pinned.pin(productOf(this.show.pinned));
    }
    this.shelf = await this.#products.all(this.show.lineUp.map(productOf));
    await this.#suggest();
  }

  #replay() {
    this.#become('replay');
    this.viewers = undefined;
    this.#course.replay();
    readChapters(this.#guest.open, this.#slug, this.#products).then((chapters) => (this.chapters = chapters), () => {});
  }

  #become(state) {
    const before = this.state;
    this.state = state;
    if (state === 'ended' && before !== state) {
      replayStands(this.#guest.open, this.#slug).then((stands) => (this.replayStands = stands));
    }
  }

  /** The picture has jumped: what stood over it goes. */
  #clear() {
    this.#said.clear();
    this.#pinned.pin(undefined);
    this.scene = (this.scene ?? 0) + 1;
  }

  async #missed() {
    this.#said.clear();
    this.#floor.read().catch(() => {});
    this.show = await this.#guest.open.get(`shows/${this.#slug}`).catch(() => this.show);
    if (this.state !== 'replay') {
      this.#pinned.pin(productOf(this.show.pinned));
      this.#become(stateCaughtUp(this.state, this.show));
    }
  }

  #happened(event) {
    const {type, data} = event;
    this.#said.apply(event);
    this.#become(stateAfter(this.state, event));
    if (type === 'shows.ProductPinned') {
      this.#pinned.pin(data.product);
    } else if (type === 'shows.ProductUnpinned') {
      this.#pinned.pin(undefined);
    } else if (type === 'stock.Changed') {
      this.#pinned.stockChanged(data);
      this.renderRoot.querySelector('vt-product-sheet')?.refresh();
    }
  }

  async #suggest() {
    const suggestions = await this.#guest
      .as((api) => api.get('recommendations', {query: {surface: 'show', show: this.#slug, limit: SUGGESTIONS}}))
      .then(items, () => []);
    this.suggested = new Map(suggestions.map(({product, reason}) => [product, reason]));
    const rank = (product) => (this.suggested.has(product.id) ? [...this.suggested.keys()].indexOf(product.id) : SUGGESTIONS);
    this.shelf = [...this.shelf].sort((a, b) => rank(a) - rank(b));
  }

  get #isOver() {
    return this.state === 'ended' || this.state === 'replay';
  }

  get #stage() {
    return this.renderRoot.querySelector('vt-stage');
  }

  render() {
    if (this.problem) {
      return this.#alone(this.problem.status === 404 ? t('show.missing') : problemText(this.problem));
    }
    if (!this.show) {
      return nothing;
    }
    return html`
      <div class="everything ${this.selling ? 'selling' : ''}" data-state=${this.state}
        @buy=${({detail}) => this.#look(detail.product, true)} @look=${({detail}) => this.#look(detail.product, false)}
        @say=${this.#say} @closed=${() => (this.selling = false)} @statechange=${({detail}) => this.#become(detail.state)} @replay=${this.#replay} @sound=${this.#toggleSound}>
        <vt-stage slug=${this.#slug} .state=${this.state} ?again=${this.replayStands} .startsAt=${this.show.startsAt} poster=${this.show.poster ?? nothing}
          @progress=${() => (this.started = true)}></vt-stage>
        <main class="over">${this.#top()} ${this.#middle()} ${this.#low()} ${this.#replayBar()}</main>
        ${this.#wide.matches ? html`${this.#slot('below-video', 'below')} ${this.#side()}` : this.#all()}
        <vt-product-sheet .products=${this.#products} .guest=${this.#guest} .settings=${this.settings}
          .methods=${this.methods} .of=${this.show} show=${this.#slug}></vt-product-sheet>
      </div>
    `;
  }

  #alone(sentence) {
    return html`<div class="alone" role="alert"><h1>${sentence}</h1><a href="/">${t('show.others')}</a></div>`;
  }

  #top() {
    return html`
      <header>
        <h1>${this.show.title}</h1>
        ${this.state === 'live' ? html`<span class="badge live">${t('show.live')}</span>` : nothing}
        ${this.state === 'replay' ? html`<span class="badge">${t('replay.badge')}</span>` : nothing}
        ${this.viewers === undefined ? nothing : html`<span class="badge">${t('show.viewers', {n: number(this.viewers), count: this.viewers})}</span>`}
        ${this.#slot('overlay.top')}
        ${SHOWS_PICTURE.includes(this.state) ? html`<vt-quality-menu .stage=${this.#stage} @quality=${({detail}) => this.#choose(detail.name)}></vt-quality-menu>` : nothing}
        <button class="round" aria-pressed=${this.sound} aria-label=${t('stage.sound')} @click=${this.#toggleSound}>${icon(this.sound ? 'sound' : 'sound-off')}</button>
      </header>
    `;
  }

  /** Whoever asks for the sound alone wants to hear it. */
  #choose(quality) {
    this.#stage.choose(quality);
    if (quality === 'sound' && !this.sound) {
      this.#toggleSound();
    }
  }

  #toggleSound() {
    this.#stage.toggleSound();
    this.sound = this.#stage.sound;
  }

  #middle() {
    return html`
      <div class="middle">
        ${this.offline ? html`<p class="notice" role="status">${t('show.offline')}</p>` : nothing}
        ${repeat([this.scene], (scene) => scene, () => this.#slot('overlay.video'))} ${this.state === 'ended' ? this.#slot('ended') : nothing}
      </div>
    `;
  }

  #low() {
    return html`
      <div class="low">
        ${this.#slot('overlay.captions')}
        ${this.#slot('overlay.actions', 'actions')}
        ${this.#wide.matches ? nothing : this.#slot('below-video')}
        ${this.#pinned.product ? this.#pinnedCard(this.#pinned) : nothing}
        ${this.#wide.matches ? nothing : this.#bar()}
      </div>
    `;
  }

  #pinnedCard({product, available}) {
    return html`<vt-pinned-card .product=${product} .show=${this.show} .price=${this.#products.price(product.variants[0])} .available=${available}
      ?sold-here=${this.methods.length > 0}></vt-pinned-card>`;
  }

  #replayBar() {
    return this.state === 'replay'
      ? html`<vt-replay-bar .stage=${this.started && this.#stage} .chapters=${this.chapters ?? []} .show=${this.show}></vt-replay-bar>`
      : nothing;
  }

  #chapters() {
    return html`<vt-replay-chapters .chapters=${this.chapters ?? []} .stage=${this.started && this.#stage}
      @chapter=${({detail}) => this.#goTo(detail.from)}></vt-replay-chapters>`;
  }

  #goTo(time) {
    const picture = this.#stage?.picture; // there is none before the replay has begun
    picture?.seek(picture.secondsAt(Date.parse(time)) + 0.01);
    this.tab = this.#wide.matches ? this.tab : 'talk';
  }

  #bar() {
    return html`
      <div class="bar">
        <vt-talk .floor=${this.#floor} .said=${this.#said} own=${this.#guest.id ?? nothing} ?named=${this.named} ?closed=${this.#isOver}
          over ?folded=${this.folded}></vt-talk>
        <div class="corner">
          <button class="fold" aria-label=${t('talk.fold')} aria-pressed=${String(Boolean(this.folded))} @click=${() => (this.folded = !this.folded)}>
            ${icon(this.folded ? 'chat' : 'chevron-down')}</button>
          <button class="shop" aria-label=${t('show.products')} aria-expanded=${this.tab === 'shelf'}
            @click=${() => (this.tab = this.tab === 'shelf' ? 'talk' : 'shelf')}>${icon('bag')}</button>
        </div>
      </div>
    `;
  }

  #all() {
    if (this.tab !== 'shelf') {
      return nothing;
    }
    return html`
      <div class="all" role="dialog" aria-label=${t('show.products')}>
        <button class="quiet" @click=${() => (this.tab = 'talk')}>${t('sheet.close')}</button>
        ${this.chapters?.length ? html`<h2>${t('replay.chapters')}</h2>${this.#chapters()}` : nothing}
        ${this.#shelf()} ${this.#slot('side-tabs')}
      </div>
    `;
  }

  /** A place for what plug-ins offer. @param {string} name @param {string} [classes] */
  #slot(name, classes = '') {
    return html`<vt-slot class=${classes} name=${name} .context=${this.#context()}></vt-slot>`;
  }

  #context() {
    return {show: this.show, state: this.state};
  }

  #side() {
    const tab = (name, label, panel = 'panel') => html`
      <button role="tab" id="tab-${name}" aria-controls=${panel} aria-selected=${this.tab === name} @click=${() => (this.tab = name)}>
        ${label}
      </button>
    `;
    const more = offers.of('side-tabs');
    const chosen = more.find(({id}) => id === this.tab);
    const others = more.map((offer) => tab(offer.id, titleOf(offer), 'more'));
    return html`
      <aside class="side">
        <div class="tabs" role="tablist" aria-label=${t('show.side')}>
          ${tab('talk', t('show.tab.talk'))} ${tab('shelf', t('show.tab.shelf'))}
          ${this.chapters?.length ? tab('chapters', t('replay.chapters'), 'chapters') : nothing} ${others}
        </div>
        <vt-talk id="panel" role="tabpanel" aria-labelledby="tab-talk" ?hidden=${this.tab !== 'talk'} .floor=${this.#floor} .said=${this.#said}
          own=${this.#guest.id ?? nothing} ?named=${this.named} ?closed=${this.#isOver}></vt-talk>
        ${this.tab === 'shelf' ? html`<div class="scroll" role="tabpanel" aria-labelledby="tab-shelf">${this.#shelf()}</div>` : nothing}
        ${this.tab === 'chapters' ? html`<div class="scroll" id="chapters" role="tabpanel" aria-labelledby="tab-chapters">${this.#chapters()}</div>` : nothing}
        <vt-slot class="scroll" id="more" name="side-tabs" only=${chosen?.id ?? ''} role=${chosen ? 'tabpanel' : nothing}
          aria-labelledby=${chosen ? `tab-${chosen.id}` : nothing} .context=${this.#context()}></vt-slot>
      </aside>
    `;
  }

  #shelf() {
    return html`<vt-shelf .items=${this.shelf} .products=${this.#products} .suggested=${this.suggested}></vt-shelf>`;
  }

  #look(product, buy) {
    this.selling = true;
    this.tab = this.#wide.matches ? this.tab : 'talk';
    this.renderRoot.querySelector('vt-product-sheet').open(product, {buy});
  }

  async #say({detail: {text, name, replyTo, failed}}) {
    try {
      await this.#guest.token();
      if (name) {
        await this.#guest.rename(name);
        this.#course.renew();
        this.named = true;
      }
      await this.#course.say(text, {replyTo});
      this.#floor.spoken();
    } catch (problem) {
      this.#floor.refused(problem.code);
      failed(problem);
    }
  }
}

function items(answer) {
  return answer.items ?? answer;
}

function productOf(item) {
  return typeof item === 'string' ? item : item?.product;
}

await loadMessages(new URL('./messages/', import.meta.url));
customElements.define('vt-show', ShowPage);
