// SPDX-License-Identifier: Apache-2.0
/** A show's polls for staff: prepare them before the show or in it, ask, watch how the vote stands, end it. */
import {LitElement, html, nothing, repeat} from 'lit';
import {after, share, votes} from './poll.js';
import {blank, draftForm, readForm} from './poll-form.js';

export class PollsDesk extends LitElement {
  static properties = {polls: {state: true}, draft: {state: true}, problem: {state: true}};

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('room', (event) => event.type.startsWith('polls.') && this.#happened(event));
    this.host.events.on('reset', () => this.#later());
    this.host.signal.addEventListener('abort', () => clearTimeout(this.#reading));
    this.#read();
  }

  get #slug() {
    return this.host.context.show.slug;
  }

  get #ended() {
    return this.host.context.show.state === 'ENDED';
  }

  async #read() {
    try {
      this.polls = (await this.host.fetch('polls', {query: {show: this.#slug}})).items;
    } catch {
      this.problem = this.host.t('desk.failed');
    }
  }

  #happened(event) {
    if (event.type === 'polls.PollCounted') {
      this.polls = this.polls?.map((poll) => (poll.id === event.data.poll ? after(poll, event) : poll));
    } else {
      this.#later();
    }
  }

  #reading;

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
    } catch (problem) {
      this.problem = this.#sentence(problem);
    }
    await this.#read();
  }

  #sentence({code, detail}) {
    switch (code) {
      case 'poll-open':
        return this.host.t('desk.one-at-a-time');
      case 'show-not-live':
        return this.host.t('desk.not-live');
      default:
        return detail || this.host.t('desk.failed');
    }
  }

  render() {
    const {host} = this;
    return html`
      <link rel="stylesheet" href=${host.url('polls-desk.css')}>
      <div class="vt-desk polls-desk">
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
        ${this.#ended ? nothing : this.#form()}
        ${this.polls?.length === 0 && !this.draft ? html`<p class="vt-muted">${host.t('desk.none')}</p>` : nothing}
        <ul>${repeat(this.polls ?? [], ({id}) => id, (poll) => html`<li>${this.#poll(poll)}</li>`)}</ul>
      </div>`;
  }

  #form() {
    if (!this.draft) {
      return html`<div><button class="vt-button" @click=${() => (this.draft = blank())}>${this.host.t('desk.new')}</button></div>`;
    }
    return draftForm(this.host, this.draft, {
      change: (draft) => (this.draft = draft),
      cancel: () => (this.draft = undefined),
      save: () => this.#save(),
    });
  }

  async #save() {
    const {id, body} = readForm(this.draft);
    await this.#attempt(async () => {
      const path = id ? `polls/${id}` : 'polls';
      await this.host.fetch(path, {method: id ? 'PUT' : 'POST', body: {...body, show: this.#slug}});
      this.draft = undefined;
    });
  }

  #poll(poll) {
    const {host} = this;
    const states = {DRAFT: 'desk.draft', OPEN: 'desk.open', CLOSED: 'desk.closed'};
    return html`
      <article aria-label=${poll.question}>
        <div class="desk-row">
          <span class="vt-badge ${poll.state === 'OPEN' ? 'live' : ''}">${host.t(states[poll.state])}</span>
          ${poll.quiz ? html`<span class="vt-badge info">${host.t('desk.quiz')}</span>` : nothing}
        </div>
        <h2>${poll.question}</h2>
        <ul>${poll.options.map((option, place) => html`<li>${this.#option(poll, option, place)}</li>`)}</ul>
        ${poll.state === 'DRAFT' ? nothing : html`<p class="vt-muted">${host.t('desk.votes', {n: votes(poll)})}</p>`}
        ${this.#buttons(poll)}
      </article>`;
  }

  #option(poll, option, place) {
    const name = html`<span>${option}${poll.right === place ? html` <b>✓ ${this.host.t('desk.right')}</b>` : nothing}</span>`;
    if (poll.state === 'DRAFT') {
      return name;
    }
    return html`
      <div class="result">${name}
        <span class="vt-numbers">${this.host.format.number(poll.counts[place])} · ${this.host.format.percent(share(poll, place))}</span>
        <progress max="1" .value=${share(poll, place)} aria-hidden="true"></progress></div>`;
  }

  #buttons(poll) {
    const {host} = this;
    const act = (name) => () => this.#attempt(() => host.fetch(`polls/${poll.id}/${name}`, {method: 'POST', body: {}}));
    if (poll.state === 'OPEN') {
      return html`<div class="desk-row"><button class="vt-button primary" @click=${act('close')}>${host.t('desk.close')}</button></div>`;
    }
    if (poll.state !== 'DRAFT' || this.#ended) {
      return nothing;
    }
    const live = ['LIVE', 'ARMED'].includes(host.context.show.state) && host.can('shows.run');
    return html`
      <div class="desk-row">
        ${live ? html`<button class="vt-button primary" @click=${act('open')}>${host.t('desk.ask')}</button>` : nothing}
        <button class="vt-button" @click=${() => (this.draft = {...blank(), ...poll})}>${host.t('desk.edit')}</button>
        <button class="vt-button quiet" @click=${() => this.#remove(poll)}>${host.t('desk.remove')}</button>
      </div>`;
  }

  #remove({id}) {
    return this.#attempt(() => this.host.fetch(`polls/${id}`, {method: 'DELETE'}));
  }
}
