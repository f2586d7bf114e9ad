// SPDX-License-Identifier: Apache-2.0
/** Plan: what is shown, in what order, for how long; does it fit, is every product sellable, where does the encoder stream to? */
import {html, nothing} from 'lit';
import {ago, dateTime, span} from 'vitrine/format';
import {t, textOf} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';
import {api, can} from '../session.js';
import {checkList, checks} from '../readiness.js';
import {go, link, router} from '../router.js';
import {addStock, minutesOf, productIds, productsById, settings} from '../shop.js';
import {showBadge} from '../parts/state-badge.js';
import {pickProducts} from '../parts/product-picker.js';
import {OfferedTabs} from '../parts/offered-tabs.js';
import {toInstant, toLocal} from '../times.js';
import {attempt, empty, Load, View} from '../view.js';
import '../parts/line-up-editor.js';
import '../parts/local-text.js';
import '../parts/stream-access.js';
import '../parts/stream-now.js';

const USUAL_MINUTES = 5;

class Plan extends View {
  static properties = {slug: {}, draft: {state: true}, dirty: {state: true}};

  #tabs = new OfferedTabs(this, 'show.tabs', () => t('plan.title'));
  #shop = new Load(this, async () => {
    const [show, shop] = await Promise.all([api.get(`shows/${this.slug}`), settings()]);
    const products = await productsById(productIds(show));
    this.#take(show);
    return {products, shop, stream: await api.get(`shows/${this.slug}/stream`).catch(() => undefined)};
  });

  #take(show) {
    this.show = show;
    this.dirty = false;
    this.draft = {
      title: {...show.texts.title},
      description: withoutBlanks(show.texts.description),
      startsAt: toLocal(show.startsAt),
      lineUp: show.lineUp.map((item) => ({product: item.product, minutes: minutesOf(item), notes: item.notes})),
    };
  }

  get #editable() {
    return can('shows.plan') && this.show.state !== 'ENDED';
  }

  render() {
    return html`<div class="screen">${this.#shop.draw((shop) => this.#page(shop))}</div>`;
  }

  #page(shop) {
    const {show} = this;
    return html`
      <nav class="crumbs" aria-label=${t('nav.crumbs')}><a href=${link('shows')}>${t('shows.title')}</a></nav>
      <header class="heading">
        <h1>${textOf(this.draft.title) || t('plan.title')}</h1>
        ${showBadge(show.state)}
        <span class="grow"></span>
        ${show.state === 'ENDED' ? nothing : html`
          ${can('shows.run') ? html`
            <a class="vt-button" href=${link(`shows/${show.slug}/green-room`)}>${icon('camera')}${t('green.title')}</a>` : nothing}
          <a class="vt-button" href=${link(`shows/${show.slug}/live`)}>${icon('broadcast')}${t('shows.live-room')}</a>`}
      </header>
      ${this.#tabs.list()} ${this.#tabs.panel(this.#plan(shop), {show})}`;
  }

  #plan(shop) {
    const {show} = this;
    return html`
      <div class="with-aside">
        <div class="stack">${this.#details(shop)} ${this.#lineUp(shop)}</div>
        <aside class="stack" aria-label=${t('plan.aside')}>
          ${this.#ready(shop)}
          ${can('shows.run') && show.state !== 'ENDED'
            ? html`<vt-stream-now .slug=${this.slug}></vt-stream-now><vt-stream-access></vt-stream-access>`
            : nothing}
        </aside>
      </div>
      ${this.#editable ? this.#saveBar() : nothing}`;
  }

  #details({shop}) {
    const text = (name, multiline) => html`
      <vt-local-text name=${name} label=${t(`plan.show-${name}`)} .value=${this.draft[name]} .languages=${shop.languages}
        ?required=${!multiline} ?multiline=${multiline} @edited=${(event) => this.#edit({[name]: event.detail})}></vt-local-text>`;
    return html`
      <section class="vt-card" aria-labelledby="details">
        <h2 id="details">${t('plan.details')}</h2>
        <fieldset class="stack" ?disabled=${!this.#editable}>
          <legend class="vt-hidden">${t('plan.details')}</legend>
          ${text('title', false)} ${text('description', true)}
          <div class="vt-field narrow">
            <label for="starts-at">${t('plan.starts-at')}</label>
            <input id="starts-at" type="datetime-local" .value=${this.draft.startsAt}
              @change=${(event) => this.#edit({startsAt: event.target.value})}>
            <p class="hint">${this.draft.startsAt ? ago(this.draft.startsAt) : t('plan.starts-at.hint')}</p>
          </div>
        </fieldset>
      </section>`;
  }

  #lineUp({products}) {
    const {lineUp} = this.draft;
    return html`
      <section class="vt-card" aria-labelledby="line-up">
        <header class="card-heading">
          <h2 id="line-up">${t('line-up.title')}</h2>
          <span class="vt-muted">${this.#length()}</span>
          <span class="grow"></span>
          ${this.#editable && can('catalog.read')
            ? html`<button class="vt-button small" @click=${() => this.#add(products)}>${icon('plus')}${t('line-up.add')}</button>`
            : nothing}
        </header>
        ${lineUp.length ? html`
          <vt-line-up-editor .items=${lineUp} .products=${products} ?inert=${!this.#editable}
            @edited=${(event) => this.#edit({lineUp: event.detail})}></vt-line-up-editor>` : empty('box', t('line-up.empty'))}
      </section>`;
  }

  #length() {
    const minutes = this.draft.lineUp.reduce((sum, item) => sum + item.minutes, 0);
    const ends = this.draft.startsAt && minutes ? new Date(Date.parse(this.draft.startsAt) + minutes * 60_000) : undefined;
    const length = t('line-up.length', {span: span(minutes)});
    return ends ? `${length} · ${t('line-up.ends', {time: dateTime(ends, {timeStyle: 'short'})})}` : length;
  }

  #ready({products, stream}) {
    const {show} = this;
    if (show.state === 'ENDED') {
      return html`<section class="vt-card"><p>${t('plan.over', {when: dateTime(show.endedAt)})}</p>
        <a class="vt-button" href=${link(`insights/${show.slug}`)}>${icon('chart')}${t('plan.insights')}</a></section>`;
    }
    const planned = {...show, startsAt: this.draft.startsAt, lineUp: this.draft.lineUp};
    return html`
      <section class="vt-card" aria-labelledby="ready">
        <h2 id="ready">${t('ready.title')}</h2>
        ${checkList(checks(planned, products, stream))}
        ${show.state === 'PLANNED' && can('shows.run') ? html`
          <p class="vt-muted small">${t('plan.arm.text')}</p>
          <button class="vt-button primary block" @click=${this.#arm}>${icon('broadcast')}${t('plan.arm')}</button>` : nothing}
      </section>`;
  }

  #saveBar() {
    return html`
      <div class="save-bar ${this.dirty ? '' : 'calm'}">
        <span role="status">${this.dirty ? t('plan.unsaved') : t('plan.saved')}</span>
        <button class="vt-button" ?disabled=${!this.dirty} @click=${() => this.#take(this.show)}>${t('plan.discard')}</button>
        <button class="vt-button primary" ?disabled=${!this.dirty} @click=${this.#save}>${t('save')}</button>
      </div>`;
  }

  #edit(change) {
    this.draft = {...this.draft, ...change};
    this.dirty = true;
    router.guard = () => !this.dirty || window.confirm(t('plan.leave'));
  }

  async #add(products) {
    const chosen = await pickProducts(products, this.draft.lineUp.map(({product}) => product));
    if (chosen.length) {
      await addStock(products, chosen);
      const items = chosen.map((product) => ({product, minutes: USUAL_MINUTES, notes: ''}));
      this.#edit({lineUp: [...this.draft.lineUp, ...items]});
    }
  }

  async #save() {
    const {title, description, startsAt, lineUp} = this.draft;
    const plan = {
      title,
      description: Object.keys(description).length ? description : {en: ''},
      startsAt: toInstant(startsAt),
      lineUp: lineUp.map(({product, minutes, notes}) => ({product, plannedSeconds: minutes * 60, notes: notes ?? ''})),
    };
    const saved = await attempt(async () => this.#take(await api.put(`shows/${this.slug}`, plan)));
    if (saved) {
      router.guard = undefined;
      notify(t('plan.saved'), {kind: 'ok'});
    }
  }

  async #arm() {
    if (this.dirty) {
      await this.#save();
    }
    if (!this.dirty && (await attempt(() => api.post(`shows/${this.slug}/arm`)))) {
      go(`shows/${this.slug}/live`);
    }
  }
}

function withoutBlanks(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}

customElements.define('vt-plan', Plan);
