// SPDX-License-Identifier: Apache-2.0
/** A button in the player's head: behind it one asks something, and reads what became of what one has asked. */
import {LitElement, css, html, nothing, render, repeat} from 'lit';

const LONGEST = 500;
const STATES = {OPEN: 'ask.open', SHOWN: 'ask.shown', ANSWERED: 'ask.answered'};

export class AskButton extends LitElement {
  static properties = {fresh: {state: true}};

  static styles = css`
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 44px;
      padding: 0 16px;
      border: 0;
      border-radius: 999px;
      background: rgb(12 10 14 / 0.72);
      color: #fff;
      font: inherit;
      font-size: 0.8125rem;
      font-weight: 650;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 3px solid var(--sf-focus, #4d7cff);
      outline-offset: 2px;
    }
    .fresh {
      width: 10px;
      height: 10px;
      border-radius: 50%;
      background: #ffd9a8;
    }
  `;

  /** One's own questions, the newest first. @type {any[]} */
  #mine = [];
  /** @type {{body: HTMLElement, close: () => void} | undefined} */ #drawer;
  #problem = '';
  #sending = false;

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('room', (event) => event.type.startsWith('questions.') && this.#happened(event));
    this.host.events.on('context', () => this.requestUpdate());
  }

  get #slug() {
    return this.host.context.show.slug;
  }

  /** The room tells of one's own questions alone, but for the one on the screen. */
  #happened({type, data, past}) {
    if (type === 'questions.QuestionAnswered' && !past) {
      this.fresh = !this.#drawer?.body.isConnected;
      this.host.toast(data.text ? this.host.t('ask.answer-is', {answer: data.text}) : this.host.t('ask.was-answered'));
    }
    if (this.#drawer?.body.isConnected) {
      this.#read();
    }
  }

  async #read() {
    const {items} = await this.host.fetch('questions', {query: {show: this.#slug}}).catch(() => ({items: this.#mine.toReversed()}));
    this.#mine = items.toReversed();
    this.#draw();
  }

  async #open() {
    this.fresh = false;
    this.#problem = '';
    this.#drawer = await this.host.drawer(this.host.t('ask.title'));
    this.#draw();
    await this.#read();
  }

  render() {
    if (['ended', 'replay'].includes(this.host.context.state)) {
      return nothing;
    }
    return html`
      <button aria-haspopup="dialog" @click=${this.#open}>
        ${this.host.t('ask.button')}
        ${this.fresh ? html`<span class="fresh" role="img" aria-label=${this.host.t('ask.fresh')}></span>` : nothing}
      </button>`;
  }

  #draw() {
    if (this.#drawer?.body.isConnected) {
      render(this.#content(), this.#drawer.body);
    }
  }

  #content() {
    const {host} = this;
    return html`
      <form class="vt-field" @submit=${(event) => this.#ask(event)}>
        <label for="vt-ask">${host.t('ask.label')}</label>
        <textarea id="vt-ask" name="text" required maxlength=${LONGEST} aria-describedby="vt-ask-hint"></textarea>
        <p class="hint" id="vt-ask-hint">${host.t('ask.hint')}</p>
        ${this.#problem ? html`<p class="error" role="alert">${this.#problem}</p>` : nothing}
        <div><button class="vt-button primary" ?disabled=${this.#sending}>${host.t('ask.send')}</button></div>
      </form>
      ${this.#mine.length ? html`<h3>${host.t('ask.mine')}</h3>` : nothing}
      <ul aria-live="polite">${repeat(this.#mine, ({id}) => id, (question) => html`<li>${this.#question(question)}</li>`)}</ul>`;
  }

  #question({text, state, answer}) {
    const badge = {SHOWN: 'live', ANSWERED: 'ok'}[state] ?? '';
    return html`
      <p>${text}</p>
      <p><span class="vt-badge ${badge}">${this.host.t(STATES[state])}</span> ${answer ?? nothing}</p>`;
  }

  async #ask(event) {
    event.preventDefault();
    const form = event.target;
    this.#sending = true;
    this.#problem = '';
    this.#draw();
    try {
      await this.host.fetch('questions', {method: 'POST', body: {show: this.#slug, text: form.elements.text.value}});
      form.reset();
    } catch (problem) {
      this.#problem = problem.detail || this.host.t('ask.failed');
    }
    this.#sending = false;
    await this.#read();
  }
}
