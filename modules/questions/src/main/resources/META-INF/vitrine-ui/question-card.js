// SPDX-License-Identifier: Apache-2.0
/** The question that is being answered, over the picture; it comes and goes with it. What the chat takes away goes at once. */
import {LitElement, css, html, nothing} from 'lit';

/** Thousands who come back together ask at different times. */
const SPREAD = 2_000;

export class QuestionCard extends LitElement {
  static properties = {question: {state: true}};

  static styles = css`
    :host {
      display: block;
      width: min(420px, 86vw);
      margin-inline: auto;
    }
    p {
      margin: 0;
    }
    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 8px;
      margin-bottom: 10px;
      padding: 12px 8px 14px 16px;
      border-radius: 18px;
      background: var(--sf-surface, #fff);
      color: var(--sf-text, #1b181f);
      box-shadow: 0 8px 30px rgb(0 0 0 / 0.28);
      animation: come 280ms cubic-bezier(0.2, 0.9, 0.3, 1.1);
      overflow-wrap: anywhere;
    }
    .who {
      align-self: center;
      color: var(--sf-muted, #615b66);
      font-size: 0.8125rem;
      font-weight: 600;
    }
    .text {
      grid-column: 1 / -1;
      padding-inline-end: 8px;
      font-size: 1.0625rem;
      font-weight: 600;
      line-height: 1.35;
    }
    button {
      width: 44px;
      height: 44px;
      margin: -8px 0;
      border: 0;
      border-radius: 50%;
      background: none;
      color: inherit;
      font: inherit;
      font-size: 1.375rem;
      line-height: 1;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 3px solid var(--sf-focus, #4d7cff);
    }
    @keyframes come {
      from {
        transform: translateY(-12px);
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      section {
        animation: none;
      }
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('room', (event) => this.#happened(event));
    this.host.events.on('reset', () => this.#later());
    this.host.signal.addEventListener('abort', () => clearTimeout(this.#reading));
    this.#read();
  }

  /** What is on the screen already; where that cannot be read the room tells what comes. A replay shows what stood there then, and is told so. */
  async #read() {
    if (this.host.context.state === 'replay') {
      return;
    }
    const {shown} = await this.host.fetch('questions', {query: {show: this.host.context.show.slug}}).catch(() => ({shown: this.question}));
    this.question = shown ?? undefined;
  }

  #reading;

  #later() {
    this.#reading ??= setTimeout(() => {
      this.#reading = undefined;
      this.#read();
    }, Math.random() * SPREAD);
  }

  /** What was shown before one came in may be over by now: it has been read. */
  #happened({type, data, past}) {
    if (type === 'questions.QuestionShown' && past) {
      this.#later();
    } else if (type === 'questions.QuestionShown' && data.text) {
      this.question = {id: data.question, name: data.name, text: data.text};
    } else if (type === 'questions.QuestionHidden' && this.question?.id === data.question) {
      this.question = undefined;
    } else if (type === 'chat.MessageDeleted' && this.question?.id === data.message) {
      this.question = undefined;
    }
  }

  render() {
    const {host, question} = this;
    const who = question && host.t('card.from', {name: question.name || host.t('card.guest')});
    return html`
      <p class="said" role="status">${question ? `${who}: ${question.text}` : ''}</p>
      ${question ? html`
        <section aria-label=${host.t('card.label')}>
          <p class="who">${who}</p>
          <button aria-label=${host.t('card.close')} @click=${() => (this.question = undefined)}>×</button>
          <p class="text">${question.text}</p>
        </section>` : nothing}`;
  }
}
