// SPDX-License-Identifier: Apache-2.0
/** The page of one show: reads it, sits in its room, and hands what happens to stage, talk, pin, shelf and sheet. */
import {LitElement, html, nothing, repeat} from 'lit';
import {number} from 'vitrine/format';
import {loadMessages, problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {holdForPicture} from 'vitrine/picture';
import {openRoom} from 'vitrine/room';
import {offers, page, titleOf} from 'vitrine/slots';
import {Guest} from './guest.js';
import {Products} from './products.js';
import {shared} from './sheets.js';
import {styles} from './show-page.css.js';
import {heardOfSlots, openSlots} from './slot-page.js';
import {TalkFloor, messageOf} from './talk-floor.js';
import {ReplayScore} from './replay-score.js';
import {TalkLines} from './talk-lines.js';
import {reportWatching} from './watch-report.js';
import './pinned-card.js';
import './product-sheet.js';
import './replay-bar.js';
import './replay-chapters.js';
import './shelf.js';
import './stage.js';
import './talk.js';

const STATES = {PLANNED: 'before', ARMED: 'before', LIVE: 'starting', ENDED: 'ended'};
const SUGGESTIONS = 6;
const LOG_PAGE = 1_000;
/** How long a page of the log that could not be read is left alone. */
const LOG_PAUSE = 1_000;
/** How often a replay looks where its picture is. */
const STEP = 200;

class ShowPage extends LitElement {
  static properties = {
    shop: {type: String},
    show: {state: true},
    state: {state: true},
    viewers: {state: true},
    pinned: {state: true},
    available: {state: true},
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
  };

  static styles = [shared, styles];

  #slug = decodeURIComponent(location.pathname.split('/').pop());
  #guest = new Guest();
  #floor = new TalkFloor(this.#slug, this.#guest);
  #said = new TalkLines((id) => this.#floor.message(id));
  #wide = matchMedia('(min-width: 900px)');
  #room;
  #held;
  #products;
  #pins = 0;

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
    openSlots(this.#guest, {
      look: async (id, buy) => this.#look(await this.#products.get(id), buy),
      say: (text) => this.#room?.say(text),
      react: (kind, n) => this.#room?.send('react', {kind, n}),
      time: () => this.#stage?.programmeTime(),
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
    const replay = this.show.state === 'ENDED' && (await this.#guest.open.get(`shows/${this.#slug}/recording`).catch(() => undefined));
    this.state = replay ? 'replay' : (STATES[this.show.state] ?? 'unavailable');
    this.methods = await this.#guest.open.get('payments/methods').then(items, () => []);
    this.#floor.lookUp = (id) => this.#said.find(id);
    this.#floor.read().catch(() => {});
    if (replay) {
      this.#replay();
    } else {
      this.#enter();
      this.#pin(productOf(this.show.pinned));
    }
    this.shelf = await this.#products.all(this.show.lineUp.map(productOf));
    await this.#suggest();
  }

  /** What happened then is read from the log, and shown when the picture is there; no room is needed. */
  async #replay() {
    const score = new ReplayScore({show: (event) => this.#replayed(event), rebuild: (events) => this.#rebuild(events)});
    setInterval(() => score.at(this.#stage?.picture?.now()), STEP);
    this.#readChapters().catch(() => {});
    await this.#readLog(score);
  }

  /** A page that cannot be read is passed over, and the log ends where the next one cannot be read either. */
  async #readLog(score) {
    let after = 0;
    let missed = false;
    let more = true;
    while (more) {
      const events = await this.#readLogPage(after);
      score.add(events ?? []);
      more = events ? events.length === LOG_PAGE : !missed;
      after = events?.at(-1)?.offset ?? after + LOG_PAGE;
      missed = !events;
    }
  }

  /** What the log holds after an offset, at the second try if need be; undefined where that fails, too. */
  async #readLogPage(after) {
    const read = async () => items(await this.#guest.open.get(`shows/${this.#slug}/replay`, {query: {after, limit: LOG_PAGE}}));
    try {
      return await read();
    } catch {
      await new Promise((over) => setTimeout(over, LOG_PAUSE));
      return read().catch(() => undefined);
    }
  }

  async #readChapters() {
    const read = items(await this.#guest.open.get(`shows/${this.#slug}/chapters`));
    const products = await Promise.all(read.map(({product}) => this.#products.get(product).catch(() => undefined)));
    this.chapters = read.map((chapter, place) => ({...chapter, product: products[place]})).filter(({product}) => product);
  }

  #replayed(event) {
    const felt = event.type === 'reactions.ReactionsCounted';
    this.#happened(felt ? {frame: {name: 'reactions', body: {counts: event.data.counts}}} : event);
  }

  /** The picture has jumped: what stood over it goes, and what stood there then comes. */
  async #rebuild(events) {
    this.#said.clear();
    this.#pin(undefined);
    this.scene = (this.scene ?? 0) + 1;
    await this.updateComplete;
    events.forEach((event) => this.#replayed(event));
  }

  #enter() {
    this.#held = holdForPicture({
      now: () => this.#stage?.programmeTime(),
      show: (event) => this.#happened(event),
    });
    this.#room = openRoom(this.#slug, {
      ticket: () => this.#guest.token().catch(() => undefined),
      onEvent: (event) => this.#arrived(event),
      onViewers: (viewers) => (this.viewers = viewers),
      onReset: () => this.#missed(),
      onUi: heardOfSlots,
      onFrame: (frame) => this.#held.push({mediaTime: frame.body?.mediaTime, frame}),
    });
    reportWatching(this.#room, () => this.#stage);
  }

  /** One's own words are shown at once, all else when the picture is there. */
  #arrived(event) {
    this.#floor.apply(event);
    if (event.actor === `shopper:${this.#guest.id}`) {
      this.#happened(event);
    } else {
      this.#held.push(event);
    }
  }

  async #missed() {
    this.#said.clear();
    page.tell('reset');
    this.#floor.read().catch(() => {});
    this.show = await this.#guest.open.get(`shows/${this.#slug}`).catch(() => this.show);
    this.#pin(productOf(this.show.pinned));
    this.#catchUp(STATES[this.show.state]);
  }

  /** The news that the show has begun or ended may be among what was missed; of the picture the stage tells. */
  #catchUp(state) {
    if (state === 'ended' || (state === 'starting' && this.state === 'before')) {
      this.state = state;
    }
  }

  #happened(event) {
    const {type, data, frame} = event;
    if (frame) {
      page.tell('frame', frame);
      return;
    }
    page.tell('room', event);
    switch (type) {
      case 'chat.MessagePosted':
        this.#hear(messageOf(event));
        break;
      case 'chat.MessageHeld':
        this.#hear({...messageOf(event), held: true});
        break;
      case 'chat.HeldRefused':
        this.#said.refuse(data.message);
        break;
      case 'chat.CommandAnswered':
        this.#hear({id: data.message, name: `/${data.command}`, text: data.text});
        break;
      case 'chat.MessageDeleted':
        this.#said.remove(data.messageId ?? data.message);
        break;
      case 'shows.ProductPinned':
        this.#pin(data.product);
        break;
      case 'shows.ProductUnpinned':
        this.#pin(undefined);
        break;
      case 'shows.Started':
        this.state = this.state === 'before' ? 'starting' : this.state; // the picture may have been here before the news
        break;
      case 'shows.Ended':
        this.state = 'ended';
        break;
      case 'streaming.Interrupted':
        this.state = this.state === 'ended' ? 'ended' : 'interrupted';
        break;
      case 'streaming.Started':
      case 'streaming.Resumed':
        this.state = this.state === 'interrupted' ? 'live' : this.state;
        break;
      case 'stock.Changed':
        this.#stockChanged(data);
        break;
      default:
    }
  }

  #hear(message) {
    if (message.text !== undefined && message.text !== null) {
      this.#said.add(message);
    }
  }

  #stockChanged({variant, available}) {
    if (this.pinned?.variants.length === 1 && this.pinned.variants[0].id === variant) {
      this.available = available;
    } else if (this.pinned?.variants.some(({id}) => id === variant)) {
      this.#countPinned();
    }
    this.renderRoot.querySelector('vt-product-sheet')?.refresh();
  }

  /** The last one called for is shown, whichever is read first. */
  async #pin(id) {
    this.#pins += 1;
    const turn = this.#pins;
    const product = id ? await this.#products.get(id).catch(() => undefined) : undefined;
    if (turn !== this.#pins) {
      return;
    }
    this.pinned = product;
    this.available = undefined;
    if (product) {
      await this.#countPinned();
    }
  }

  async #countPinned() {
    const {pinned} = this;
    const levels = await this.#products.levels(pinned).catch(() => undefined);
    if (pinned === this.pinned) {
      this.available = levels && [...levels.values()].reduce((sum, left) => sum + left, 0);
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
        @say=${this.#say} @closed=${() => (this.selling = false)} @statechange=${({detail}) => (this.state = detail.state)}>
        <vt-stage slug=${this.#slug} .state=${this.state} @progress=${() => (this.started = true)} .startsAt=${this.show.startsAt} poster=${this.show.poster ?? nothing}></vt-stage>
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
        <button class="round" aria-pressed=${this.sound} aria-label=${t('stage.sound')} @click=${this.#toggleSound}>${icon(this.sound ? 'sound' : 'sound-off')}</button>
      </header>
    `;
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
        ${this.pinned
          ? html`<vt-pinned-card .product=${this.pinned} .show=${this.show} .price=${this.#products.price(this.pinned.variants[0])} .available=${this.available}
            ?sold-here=${this.methods.length > 0}></vt-pinned-card>`
          : nothing}
        ${this.#wide.matches ? nothing : this.#bar()}
      </div>
    `;
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
        this.#room.renew();
        this.named = true;
      }
      await this.#room.say(text, {replyTo});
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
