// SPDX-License-Identifier: Apache-2.0
/**
 * Hearts and applause: a tap floats at once and is sent with all others of half a second; what the rest of the room feels comes as a sum each
 * second, when the picture is there. One's own taps are in that sum, and do not float twice.
 */
import {LitElement, css, html, nothing} from 'lit';
import {Floats} from './floats.js';
import {KINDS, drawing} from './kinds.js';

const SENT_EVERY = 500;
const MOST_IN_A_FRAME = 20;
const OTHERS = Object.keys(KINDS).filter((kind) => kind !== 'heart');

export class ReactionBar extends LitElement {
  static properties = {open: {state: true}};

  static styles = css`
    :host {
      display: block;
      position: relative;
    }
    div {
      display: flex;
      gap: 6px;
      justify-content: end;
    }
    button {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: rgb(12 10 14 / 0.72);
      color: #fff;
      font: inherit;
      font-size: 1.25rem;
      cursor: pointer;
      touch-action: manipulation;
    }
    button:active {
      scale: 0.9;
    }
    button:focus-visible {
      outline: 3px solid var(--sf-focus, #4d7cff);
      outline-offset: 2px;
    }
    svg {
      width: 26px;
      height: 26px;
    }
    .layer {
      position: absolute;
      inset: auto 10px 22px auto;
      width: 0;
      height: 0;
      pointer-events: none;
    }
    .layer svg {
      position: absolute;
      right: 0;
      bottom: 0;
    }
    @media (prefers-reduced-motion: reduce) {
      button:active {
        scale: none;
      }
    }
  `;

  #floats = new Floats(() => this.renderRoot?.querySelector('.layer'));
  /** Taps that have not been sent yet. @type {Map<string, number>} */ #unsent = new Map();
  /** One's own taps that the room's sums will contain. @type {Map<string, number>} */ #awaited = new Map();
  #sending;

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('frame', ({name, body}) => name === 'reactions' && this.#felt(body.counts));
    this.host.events.on('context', () => this.requestUpdate());
    this.host.signal.addEventListener('abort', () => clearTimeout(this.#sending));
  }

  #felt(counts) {
    for (const [kind, count] of Object.entries(counts).filter(([kind]) => KINDS[kind])) {
      const own = Math.min(count, this.#awaited.get(kind) ?? 0);
      this.#awaited.set(kind, (this.#awaited.get(kind) ?? 0) - own);
      this.#floats.many(kind, count - own);
    }
  }

  #tap(kind) {
    this.#floats.rise(kind);
    this.#unsent.set(kind, (this.#unsent.get(kind) ?? 0) + 1);
    this.#sending ??= setTimeout(() => this.#send(), SENT_EVERY);
  }

  /** One kind at a time: a room lets each viewer send a few frames a second. */
  #send() {
    const [kind, taps] = this.#unsent.entries().next().value;
    const n = Math.min(taps, MOST_IN_A_FRAME);
    this.#unsent.delete(kind);
    this.#awaited.set(kind, Math.min(n + (this.#awaited.get(kind) ?? 0), MOST_IN_A_FRAME));
    this.host.commands.run('reaction.send', {kind, n});
    this.#sending = this.#unsent.size ? setTimeout(() => this.#send(), SENT_EVERY) : undefined;
  }

  render() {
    const {host} = this;
    if (host.context.state === 'ended' || !host.commands.has('reaction.send')) {
      return nothing;
    }
    if (host.context.state === 'replay') {
      return html`<span class="layer" aria-hidden="true"></span>`;
    }
    return html`
      <span class="layer" aria-hidden="true"></span>
      <div role="group" aria-label=${host.t('bar.label')}>
        ${this.open ? OTHERS.map((kind) => this.#button(kind)) : nothing}
        <button aria-expanded=${String(Boolean(this.open))} aria-label=${host.t('bar.more')} @click=${() => (this.open = !this.open)}>
          ${this.open ? '›' : '‹'}</button>
        ${this.#button('heart')}
      </div>`;
  }

  #button(kind) {
    return html`<button data-kind=${kind} aria-label=${this.host.t(`bar.${kind}`)} @click=${() => this.#tap(kind)}>${drawing(kind)}</button>`;
  }
}
