// SPDX-License-Identifier: Apache-2.0
/**
 * The talk of the room: the message above it, the last ones (talk-lines.js), and a line to say something (talk-form.js).
 *
 * Draws once a frame, and of the lines those that have changed. Whoever reads further up is not torn away by what comes in.
 */
import {LitElement, guard, html, nothing, repeat} from 'lit';
import {t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {shared} from './sheets.js';
import {styles} from './talk-styles.js';
import {who, words} from './talk-words.js';
import './talk-form.js';
import './talk-pinned.js';

const LONGEST_QUOTE = 80;
const NEAR_THE_END = 40;

export class Talk extends LitElement {
  static properties = {
    named: {type: Boolean},
    closed: {type: Boolean},
    over: {type: Boolean}, // over the picture, where there is little room
    folded: {type: Boolean},
    floor: {attribute: false},
    said: {attribute: false},
    own: {type: String},
    replyTo: {state: true},
    reading: {state: true},
  };

  static styles = [shared, styles];

  #drawing = false;
  #draw = () => this.#drawInFrame();
  /** Another size, as when it was hidden, does not keep it from the end. */
  #resized = new ResizeObserver(() => this.reading || this.#toEnd());

  constructor() {
    super();
    this.named = false;
    this.closed = false;
    this.over = false;
    this.folded = false;
  }

  firstUpdated() {
    this.floor.addEventListener('change', this.#draw);
    this.said.addEventListener('change', this.#draw);
    this.#resized.observe(this.renderRoot.querySelector('.lines'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.floor.removeEventListener('change', this.#draw);
    this.said.removeEventListener('change', this.#draw);
    this.#resized.disconnect();
  }

  #drawInFrame() {
    if (!this.#drawing) {
      this.#drawing = true;
      requestAnimationFrame(() => {
        this.#drawing = false;
        this.requestUpdate();
      });
    }
  }

  willUpdate() {
    if (this.replyTo && this.said.answered(this.replyTo.id) === null) {
      this.replyTo = undefined;
    }
  }

  updated() {
    if (!this.reading) {
      this.#toEnd();
    }
  }

  #toEnd() {
    const lines = this.renderRoot.querySelector('.lines');
    lines.scrollTop = lines.scrollHeight;
  }

  render() {
    return html`
      ${this.floor.pinned ? html`<vt-talk-pinned ?hidden=${this.folded} ?terse=${this.over} .message=${this.floor.pinned}></vt-talk-pinned>` : nothing}
      <div class="lines" role="log" aria-label=${t('talk.label')} tabindex="0" ?hidden=${this.folded} @scroll=${this.#scrolled}>
        ${repeat(this.said.all, ({id}) => id, (message) => guard(this.#seen(message), () => this.#line(message)))}
      </div>
      ${this.reading && !this.folded
        ? html`<button class="newer" @click=${() => (this.reading = false)}>${icon('arrow-down')}${t('talk.newer')}</button>`
        : nothing}
      ${this.closed
        ? nothing
        : html`<vt-talk-form .floor=${this.floor} ?named=${this.named} .replyTo=${this.replyTo}
            @answered=${() => (this.replyTo = undefined)}></vt-talk-form>`}
    `;
  }

  /** Whatever the line of a message depends on. */
  #seen(message) {
    return [message, message.replyTo && this.said.answered(message.replyTo), this.own, this.#mayAnswer];
  }

  get #mayAnswer() {
    return !(this.closed || this.floor.banned || this.floor.staffOnly);
  }

  #line(message) {
    const {staff, replyTo, mentions = [], held} = message;
    const mine = mentions.includes(`shopper:${this.own}`);
    return html`
      <p class="line ${staff ? 'staff' : ''} ${mine ? 'for-me' : ''} ${held ? 'held' : ''}" dir="auto">
        ${replyTo ? this.#quotation(replyTo) : nothing}${who(message)}${mine
          ? html`<bdi class="hidden">${t('talk.for-you')}</bdi>`
          : nothing}${words(message)}${held ? note(message) : this.#answerButton(message)}
      </p>`;
  }

  #answerButton(message) {
    return this.#mayAnswer
      ? html`<button class="answer" aria-label=${t('talk.answer', {name: message.name})} @click=${() => this.#answer(message)}>${icon('reply')}</button>`
      : nothing;
  }

  #quotation(id) {
    const answered = this.said.answered(id);
    if (answered === undefined) {
      return nothing;
    }
    const text = answered ? html`<bdi>${answered.name}</bdi>: ${shortened(answered.text)}` : t('talk.gone');
    return html`<span class="quote" dir="auto"><bdi class="hidden">${t('talk.answers')}</bdi>↩ ${text}</span>`;
  }

  async #answer(message) {
    this.replyTo = message;
    await this.updateComplete;
    this.renderRoot.querySelector('vt-talk-form').focus();
  }

  #scrolled({target: {scrollTop, scrollHeight, clientHeight}}) {
    this.reading = scrollHeight - scrollTop - clientHeight > NEAR_THE_END;
  }
}

function note({refused}) {
  return html`<bdi class="note">${t(refused ? 'talk.refused' : 'talk.held')}</bdi>`;
}

function shortened(text) {
  const points = [...text];
  return points.length > LONGEST_QUOTE ? `${points.slice(0, LONGEST_QUOTE).join('')}…` : text;
}

customElements.define('vt-talk', Talk);
