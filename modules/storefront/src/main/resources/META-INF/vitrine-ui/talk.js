// SPDX-License-Identifier: Apache-2.0
/**
 * The talk of the room: the message above it, the last ones, and a line to say something (talk-form.js).
 *
 * It keeps 200 messages and draws once a frame; over the picture it shows the last four.
 */
import {LitElement, html, nothing, repeat} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {shared} from './sheets.js';
import {styles} from './talk-styles.js';
import './talk-form.js';

const KEPT = 200;
const LONGEST_QUOTE = 80;

export class Talk extends LitElement {
  static properties = {
    named: {type: Boolean},
    closed: {type: Boolean},
    floor: {attribute: false},
    own: {type: String},
    replyTo: {state: true},
  };

  static styles = [shared, styles];

  /** @type {Map<string, any>} */ #messages = new Map();
  /** Messages that are answered and not on the page; null for those that are gone. @type {Map<string, any>} */ #quoted = new Map();
  #drawing = false;

  constructor() {
    super();
    this.named = false;
    this.closed = false;
  }

  firstUpdated() {
    this.floor.addEventListener('change', () => this.#draw());
  }

  /** Takes in a message of the room, also one that was held until now. */
  add(message) {
    this.#messages.set(message.id, message);
    if (this.#messages.size > KEPT) {
      this.#messages.delete(this.#messages.keys().next().value);
    }
    this.#quote(message.replyTo);
    this.#draw();
  }

  /** Staff do not show what was held. */
  refuse(id) {
    const held = this.#messages.get(id);
    if (held) {
      this.#messages.set(id, {...held, refused: true});
      this.#draw();
    }
  }

  /** Takes a message away, for all, and from where it is quoted. */
  remove(id) {
    this.#messages.delete(id);
    this.#quoted.set(id, null);
    this.replyTo = this.replyTo?.id === id ? undefined : this.replyTo;
    this.#draw();
  }

  /** A message that is here. @param {string} id */
  find(id) {
    return this.#messages.get(id);
  }

  clear() {
    this.#messages.clear();
    this.#draw();
  }

  async #quote(id) {
    if (id && !this.#messages.has(id) && !this.#quoted.has(id)) {
      this.#quoted.set(id, undefined);
      this.#quoted.set(id, (await this.floor.message(id)) ?? null);
      this.#draw();
    }
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
      ${this.floor.pinned ? pinned(this.floor.pinned) : nothing}
      <div class="lines" role="log" aria-label=${t('talk.label')} tabindex="0" @scroll=${this.#scrolled}>
        ${repeat(
          [...this.#messages.values()],
          (message) => message.id,
          (message) => this.#line(message),
        )}
      </div>
      ${this.closed
        ? nothing
        : html`<vt-talk-form .floor=${this.floor} ?named=${this.named} .replyTo=${this.replyTo}
            @answered=${() => (this.replyTo = undefined)}></vt-talk-form>`}
    `;
  }

  #line(message) {
    const {name, text, staff, replyTo, mentions = [], held, refused} = message;
    const mine = mentions.includes(`shopper:${this.own}`);
    return html`
      <p class="line ${staff ? 'staff' : ''} ${mine ? 'for-me' : ''} ${held ? 'held' : ''}">
        ${replyTo ? this.#quotation(replyTo) : nothing}<span class="who">${name}</span>${mine
          ? html`<span class="hidden">${t('talk.for-you')}</span>`
          : nothing}${text}${held ? html`<span class="note">${t(refused ? 'talk.refused' : 'talk.held')}</span>` : this.#answerButton(message)}
      </p>`;
  }

  #answerButton(message) {
    const {banned, staffOnly} = this.floor;
    return this.closed || banned || staffOnly
      ? nothing
      : html`<button class="answer" aria-label=${t('talk.answer', {name: message.name})} @click=${() => this.#answer(message)}>${icon('reply')}</button>`;
  }

  #quotation(id) {
    const answered = this.#messages.get(id) ?? this.#quoted.get(id);
    if (answered === undefined) {
      return nothing;
    }
    const text = answered ? `${answered.name}: ${shortened(answered.text)}` : t('talk.gone');
    return html`<span class="quote"><span class="hidden">${t('talk.answers')}</span>↩ ${text}</span>`;
  }

  async #answer(message) {
    this.replyTo = message;
    await this.updateComplete;
    this.renderRoot.querySelector('vt-talk-form').focus();
  }

  #scrolled(event) {
    const {scrollTop, scrollHeight, clientHeight} = event.target;
    this.reading = scrollHeight - scrollTop - clientHeight > 40;
  }
}

function pinned({name, text, staff}) {
  return html`
    <div class="pinned ${staff ? 'staff' : ''}">
      ${icon('pin')}
      <p><span class="hidden">${t('talk.pinned')}</span><span class="who">${name}</span>${text}</p>
    </div>`;
}

function shortened(text) {
  const points = [...text];
  return points.length > LONGEST_QUOTE ? `${points.slice(0, LONGEST_QUOTE).join('')}…` : text;
}

customElements.define('vt-talk', Talk);
