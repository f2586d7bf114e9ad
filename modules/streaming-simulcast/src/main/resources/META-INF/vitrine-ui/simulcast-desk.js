// SPDX-License-Identifier: Apache-2.0
/** Where a show is passed on to: plan it before the show, watch it and switch it while the show is on air. */
import {LitElement, html, nothing, repeat} from 'lit';
import {blank, edited, readForm, targetForm} from './target-form.js';
import {figures, runs, tone, why, words} from './target-words.js';

const FIGURES_EVERY = 5_000;

export class SimulcastDesk extends LitElement {
  static properties = {
    listing: {state: true},
    presets: {state: true},
    draft: {state: true},
    problem: {state: true},
    unread: {state: true},
    said: {state: true},
  };

  #reading;

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const {host} = this;
    host.events.on('room', (event) => /^(shows|simulcast|streaming)\./.test(event.type) && this.#later());
    host.events.on('context', () => this.requestUpdate());
    host.events.on('reset', () => this.#later());
    const figuresGrow = setInterval(() => (this.unread || this.#isMoving()) && !document.hidden && this.#read(), FIGURES_EVERY);
    host.signal.addEventListener('abort', () => {
      clearInterval(figuresGrow);
      clearTimeout(this.#reading);
    });
    this.#read();
    this.#readPresets();
  }

  get #path() {
    return `shows/${this.host.context.show.slug}/simulcast`;
  }

  get #plans() {
    return this.host.can('shows.plan') && this.host.context.show.state !== 'ENDED';
  }

  #isMoving() {
    return this.listing?.items.some(runs);
  }

  async #read() {
    try {
      const listing = await this.host.fetch(this.#path);
      this.#announce(this.listing?.items ?? listing.items, listing.items);
      this.listing = listing;
      this.unread = false;
    } catch {
      this.unread = true;
    }
  }

  async #readPresets() {
    if (this.#plans) {
      this.presets = (await this.host.fetch('simulcast-presets').catch(() => ({items: []}))).items;
    }
  }

  /** Says aloud what has come to stand otherwise. */
  #announce(before, now) {
    const changed = now.filter(({id, state}) => before.some((old) => old.id === id && old.state !== state));
    if (changed.length) {
      this.said = changed.map((target) => `${target.name}: ${words(this.host, target)}`).join('. ');
    }
  }

  /** Much may happen at once, as when one comes in: read anew a moment later, for all of it. */
  #later() {
    this.#reading ??= setTimeout(() => {
      this.#reading = undefined;
      this.#read();
    }, 200);
  }

  /** Does something, and says why where it cannot be done. */
  async #attempt(work) {
    this.problem = undefined;
    try {
      await work();
    } catch ({detail}) {
      this.problem = detail || this.host.t('desk.failed');
    }
    await this.#read();
  }

  render() {
    const {host, listing} = this;
    const problem = this.problem ?? (this.unread ? host.t('desk.failed') : undefined);
    return html`
      <link rel="stylesheet" href=${host.url('simulcast-desk.css')}>
      <div class="vt-desk simulcast-desk">
        <p class="vt-hidden" role="status">${this.said ?? ''}</p>
        ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
        ${listing?.silent ? html`<p class="vt-callout warn">${host.t('desk.silent')}</p>` : nothing}
        ${listing?.newer ? html`<p class="vt-callout">${host.t('desk.newer', {codec: listing.newer})}</p>` : nothing}
        ${listing?.items.length === 0 && !this.draft ? html`<p class="vt-muted">${host.t('desk.none')}</p>` : nothing}
        <ul>${repeat(listing?.items ?? [], ({id}) => id, (target) => html`<li>${this.#target(target)}</li>`)}</ul>
        ${this.#plans ? this.#form() : nothing}
      </div>`;
  }

  #target(target) {
    const {host} = this;
    const reason = why(host, target);
    return html`
      <article aria-label=${target.name}>
        <div class="desk-row">
          <h2>${target.name}</h2>
          <span class="vt-badge ${tone(target)}">${words(host, target)}</span>
        </div>
        ${reason ? html`<p>${reason}</p>` : nothing}
        <p class="vt-muted">${target.url}${target.keyEnd ? html` · ${host.t('desk.key-end', {end: target.keyEnd})}` : nothing}</p>
        ${runs(target) ? html`<p class="vt-muted vt-numbers">${figures(host, target)}</p>` : nothing}
        ${this.#buttons(target)}
      </article>`;
  }

  #buttons(target) {
    const {host} = this;
    if (host.context.show.state === 'ENDED') {
      return nothing;
    }
    const named = (key) => host.t(`${key}-of`, {name: target.name});
    return html`
      <div class="desk-row">
        ${target.state === 'REFUSED' ? html`
          <button class="vt-button small" aria-label=${named('desk.again')} @click=${() => this.#turn(target, true)}>${host.t('desk.again')}</button>` : nothing}
        <button class="vt-button small" aria-label=${named(target.on ? 'desk.off' : 'desk.on')} @click=${() => this.#switch(target)}>
          ${host.t(target.on ? 'desk.off' : 'desk.on')}</button>
        ${this.#plans ? html`
          <button class="vt-button small quiet" aria-label=${named('desk.edit')} @click=${() => (this.draft = edited(target))}>${host.t('desk.edit')}</button>
          <button class="vt-button small quiet" aria-label=${named('desk.remove')} @click=${() => this.#remove(target)}>${host.t('desk.remove')}</button>` : nothing}
      </div>`;
  }

  /** Viewers there lose the picture at once: that is asked. */
  async #switch(target) {
    const question = {
      title: this.host.t('desk.off-title', {name: target.name}),
      text: this.host.t('desk.off-text'),
      action: this.host.t('desk.off'),
      kind: 'danger',
    };
    if (!target.on || !runs(target) || (await this.host.confirm(question))) {
      await this.#turn(target, !target.on);
    }
  }

  #turn({id}, on) {
    return this.#attempt(() => this.host.fetch(`${this.#path}/${id}/switch`, {method: 'PUT', body: {on}}));
  }

  async #remove({id, name}) {
    const question = {
      title: this.host.t('desk.remove-title', {name}),
      text: this.host.t('desk.remove-text'),
      action: this.host.t('desk.remove'),
      kind: 'danger',
    };
    if (await this.host.confirm(question)) {
      await this.#attempt(() => this.host.fetch(`${this.#path}/${id}`, {method: 'DELETE'}));
    }
  }

  #form() {
    const {host, draft} = this;
    if (draft) {
      return targetForm(host, draft, {
        change: (changed) => (this.draft = changed),
        cancel: () => (this.draft = undefined),
        save: () => this.#save(),
      });
    }
    return html`
      <div class="desk-row">
        <button class="vt-button" @click=${() => (this.draft = blank())}>${host.t('desk.new')}</button>
        ${repeat(this.presets ?? [], ({id}) => id, (preset) => html`
          <span class="preset">
            <button class="vt-button" @click=${() => this.#pick(preset)}>${host.t('desk.pick', {name: preset.name})}</button>
            <button class="vt-button icon quiet" aria-label=${host.t('desk.forget', {name: preset.name})}
              @click=${() => this.#forget(preset)}>×</button>
          </span>`)}
      </div>`;
  }

  async #save() {
    const {id, body} = readForm(this.draft);
    await this.#attempt(async () => {
      await this.host.fetch(id ? `${this.#path}/${id}` : this.#path, {method: id ? 'PUT' : 'POST', body});
      this.draft = undefined;
    });
    await this.#readPresets();
  }

  #pick({id}) {
    return this.#attempt(() => this.host.fetch(this.#path, {method: 'POST', body: {preset: id}}));
  }

  async #forget({id}) {
    await this.#attempt(() => this.host.fetch(`simulcast-presets/${id}`, {method: 'DELETE'}));
    await this.#readPresets();
  }
}
