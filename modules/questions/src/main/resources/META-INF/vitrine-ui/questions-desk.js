// SPDX-License-Identifier: Apache-2.0
/** What viewers of a show ask, for staff: put a question on everyone's screen, answer it, put it aside. */
import {LitElement, html, nothing, repeat} from 'lit';

const STATES = {OPEN: 'desk.open', SHOWN: 'desk.shown', ANSWERED: 'desk.answered', DISMISSED: 'desk.dismissed'};
const BADGES = {OPEN: 'info', SHOWN: 'live', ANSWERED: 'ok', DISMISSED: ''};

export class QuestionsDesk extends LitElement {
  static properties = {questions: {state: true}, writing: {state: true}, done: {state: true}, problem: {state: true}};

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('room', ({type}) => (type.startsWith('questions.') || type === 'chat.MessageDeleted') && this.#later());
    this.host.events.on('reset', () => this.#later());
    this.host.signal.addEventListener('abort', () => clearTimeout(this.#reading));
    this.#read();
  }

  #reading;

  /** Many may ask at once: read anew a moment later, for all of them. */
  #later() {
    this.#reading ??= setTimeout(() => {
      this.#reading = undefined;
      this.#read();
    }, 300);
  }

  async #read() {
    try {
      this.questions = (await this.host.fetch('questions', {query: {show: this.host.context.show.slug}})).items;
    } catch {
      this.problem = this.host.t('desk.failed');
    }
  }

  async #act(id, name, text) {
    this.problem = undefined;
    try {
      await this.host.fetch(`questions/${id}/${name}`, {method: 'POST', body: {show: this.host.context.show.slug, text}});
      this.writing = undefined;
    } catch (problem) {
      this.problem = problem.detail || this.host.t('desk.failed');
    }
    await this.#read();
  }

  render() {
    const {host, questions = []} = this;
    const waiting = questions.filter(({state}) => state === 'OPEN' || state === 'SHOWN');
    const listed = this.done ? questions.toReversed() : waiting;
    return html`
      <link rel="stylesheet" href=${host.url('questions-desk.css')}>
      <div class="vt-desk questions-desk">
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
        <div class="desk-row">
          <span role="status">${host.t('desk.waiting', {n: waiting.length})}</span>
          <label class="vt-check"><input type="checkbox" @change=${({target}) => (this.done = target.checked)}>
            <span>${host.t('desk.all')}</span></label>
        </div>
        ${this.questions && !listed.length ? html`<p class="vt-muted">${host.t('desk.none')}</p>` : nothing}
        <ul>${repeat(listed, ({id}) => id, (question) => html`<li>${this.#question(question)}</li>`)}</ul>
      </div>`;
  }

  #question(question) {
    const {host} = this;
    const {name, text, state, askedAt, answer} = question;
    return html`
      <article aria-label=${text}>
        <div class="desk-row">
          <span class="vt-badge ${BADGES[state]}">${host.t(STATES[state])}</span>
          <span class="vt-muted">${name || host.t('card.guest')} · <time datetime=${askedAt}>${host.format.time(askedAt)}</time></span>
        </div>
        <p class="text">${text}</p>
        ${answer ? html`<p>${host.t('desk.answer-was', {answer})}</p>` : nothing}
        ${this.writing === question.id ? this.#form(question) : this.#buttons(question)}
      </article>`;
  }

  #buttons({id, state}) {
    const {host} = this;
    if (host.context.show.state === 'ENDED') {
      return nothing;
    }
    const shown = state === 'SHOWN';
    return html`
      <div class="desk-row">
        <button class="vt-button small ${shown ? '' : 'primary'}" @click=${() => this.#act(id, shown ? 'hide' : 'show')}>
          ${host.t(shown ? 'desk.hide' : 'desk.show')}</button>
        ${state === 'ANSWERED' ? nothing : html`
          <button class="vt-button small" @click=${() => this.#act(id, 'answer')}>${host.t('desk.answer')}</button>`}
        <button class="vt-button small" @click=${() => (this.writing = id)}>${host.t('desk.write')}</button>
        ${state === 'DISMISSED' ? nothing : html`
          <button class="vt-button small quiet" @click=${() => this.#act(id, 'dismiss')}>${host.t('desk.dismiss')}</button>`}
      </div>`;
  }

  #form({id}) {
    const {host} = this;
    const send = (event) => {
      event.preventDefault();
      this.#act(id, 'answer', event.target.elements.answer.value);
    };
    return html`
      <form @submit=${send}>
        <div class="vt-field">
          <label for="question-answer">${host.t('desk.answer-label')}</label>
          <textarea id="question-answer" name="answer" required maxlength="500"></textarea>
        </div>
        <div class="desk-row">
          <button class="vt-button primary small">${host.t('desk.send')}</button>
          <button type="button" class="vt-button quiet small" @click=${() => (this.writing = undefined)}>${host.t('desk.cancel')}</button>
        </div>
      </form>`;
  }
}
