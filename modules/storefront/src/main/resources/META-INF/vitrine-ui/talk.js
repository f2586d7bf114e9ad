// SPDX-License-Identifier: Apache-2.0
/**
 * The talk of the room: the last messages and a line to say something. Fires `say` with {text, name?, done, failed}.
 *
 * It keeps 200 messages and draws once a frame; over the picture it shows the last four.
 */
import {LitElement, css, html, repeat} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {shared} from './sheets.js';

const KEPT = 200;
const LONGEST = 500;

export class Talk extends LitElement {
  static properties = {
    named: {type: Boolean},
    closed: {type: Boolean},
    problem: {state: true},
    naming: {state: true},
  };

  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        gap: 10px;
      }
      .lines {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        display: flex;
        flex-direction: column;
        gap: 6px;
        scrollbar-width: thin;
      }
      .lines > :first-child {
        margin-top: auto;
      }
      .line {
        align-self: start;
        max-width: 100%;
        padding: 6px 12px;
        border-radius: 14px;
        background: var(--sf-plate);
        color: var(--sf-on-plate);
        font-size: 0.9375rem;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      .who {
        font-weight: 650;
        margin-inline-end: 6px;
        color: var(--sf-name);
      }
      .staff .who {
        color: var(--sf-host);
      }
      form {
        display: flex;
        gap: 8px;
      }
      form input {
        border-radius: 999px;
        background: var(--sf-field);
        color: var(--sf-on-field);
        border-color: var(--sf-field-line);
      }
      form input::placeholder {
        color: var(--sf-field-hint);
      }
      .send {
        flex: none;
        width: 48px;
        height: 48px;
        border-radius: 50%;
        background: var(--sf-accent);
        color: var(--sf-on-accent);
        display: grid;
        place-items: center;
      }
      .problem {
        padding: 8px 12px;
      }
    `,
  ];

  #messages = new Map();
  #drawing = false;

  constructor() {
    super();
    this.named = false;
    this.closed = false;
  }

  /** Takes in a message of the room. */
  add({id, author, name, text, staff}) {
    this.#messages.set(id, {id, author, name, text, staff});
    if (this.#messages.size > KEPT) {
      this.#messages.delete(this.#messages.keys().next().value);
    }
    this.#draw();
  }

  /** Takes a message away, for all. */
  remove(id) {
    this.#messages.delete(id);
    this.#draw();
  }

  clear() {
    this.#messages.clear();
    this.#draw();
  }

  #draw() {
    if (this.#drawing) {
      return;
    }
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.requestUpdate();
    });
  }

  updated() {
    const lines = this.renderRoot.querySelector('.lines');
    if (!this.reading) {
      lines.scrollTop = lines.scrollHeight;
    }
  }

  render() {
    return html`
      <div class="lines" role="log" aria-label=${t('talk.label')} tabindex="0" @scroll=${this.#scrolled}>
        ${repeat(
          [...this.#messages.values()],
          (message) => message.id,
          ({name, text, staff}) => html`<p class="line ${staff ? 'staff' : ''}"><span class="who">${name}</span>${text}</p>`,
        )}
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : ''}
      ${this.closed ? '' : this.#form()}
    `;
  }

  #form() {
    const asking = this.naming !== undefined;
    const hint = asking ? t('talk.name') : t('talk.say');
    return html`
      <form @submit=${this.#submit}>
        <input name="line" autocomplete=${asking ? 'nickname' : 'off'} maxlength=${asking ? 40 : LONGEST} enterkeyhint="send"
          aria-label=${hint} placeholder=${hint}>
        <button class="send" aria-label=${t('talk.send')}>${icon('send')}</button>
      </form>
    `;
  }

  #scrolled(event) {
    const {scrollTop, scrollHeight, clientHeight} = event.target;
    this.reading = scrollHeight - scrollTop - clientHeight > 40;
  }

  #submit(event) {
    event.preventDefault();
    const field = event.target.elements.namedItem('line');
    const line = field.value.trim();
    if (!line) {
      return;
    }
    field.value = '';
    if (!this.named && this.naming === undefined) {
      this.naming = line;
      return;
    }
    const asked = this.naming;
    this.naming = undefined;
    this.#say(asked ?? line, asked === undefined ? undefined : line, field);
  }

  #say(text, name, field) {
    this.problem = undefined;
    const failed = (problem) => {
      this.problem = problemText(problem);
      field.value = text;
    };
    this.dispatchEvent(new CustomEvent('say', {detail: {text, name, failed}, bubbles: true, composed: true}));
  }
}
customElements.define('vt-talk', Talk);
