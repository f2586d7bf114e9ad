// SPDX-License-Identifier: Apache-2.0
/** In the head of the console's live room: how much the viewers have reacted in the last ten seconds. */
import {LitElement, css, html} from 'lit';

const WINDOW = 10_000;

export class ReactionPulse extends LitElement {
  static properties = {sum: {state: true}};

  static styles = css`
    p {
      margin: 0;
      line-height: 1.3;
      font-weight: 620;
      font-variant-numeric: tabular-nums;
    }
    span {
      display: block;
      color: var(--vt-text-muted);
      font-size: var(--vt-size-xs);
      font-weight: 400;
    }
  `;

  /** @type {{at: number, count: number}[]} */ #heard = [];

  constructor() {
    super();
    this.sum = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('frame', ({name, body}) => name === 'reactions' && this.#felt(body.counts));
    const look = setInterval(() => this.#add(), 1_000);
    this.host.signal.addEventListener('abort', () => clearInterval(look));
  }

  #felt(counts) {
    const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
    this.#heard.push({at: performance.now(), count});
    this.#add();
  }

  #add() {
    const since = performance.now() - WINDOW;
    this.#heard = this.#heard.filter(({at}) => at > since);
    this.sum = this.#heard.reduce((sum, {count}) => sum + count, 0);
  }

  render() {
    return html`<p title=${this.host.t('pulse.about')}><span>${this.host.t('pulse.label')}</span>${this.host.format.number(this.sum)}</p>`;
  }
}
