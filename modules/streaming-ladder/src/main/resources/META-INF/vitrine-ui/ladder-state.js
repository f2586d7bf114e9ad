// SPDX-License-Identifier: Apache-2.0
/** In the head of the console's live room: which smaller pictures are made, or what keeps them from being made. */
import {LitElement, css, html, nothing} from 'lit';

const EVERY = 5_000;
/** States of which there is nothing to say. */
const QUIET = ['OFF', 'NOT_NEEDED'];

export class LadderState extends LitElement {
  static properties = {ladder: {state: true}};

  static styles = css`
    p {
      margin: 0;
      line-height: 1.3;
      font-weight: 620;
    }
    span {
      display: block;
      color: var(--vt-text-muted);
      font-size: var(--vt-size-xs);
      font-weight: 400;
    }
    .note {
      max-width: 44ch;
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    const look = setInterval(() => this.#read(), EVERY);
    this.host.signal.addEventListener('abort', () => clearInterval(look));
    this.#read();
  }

  async #read() {
    try {
      this.ladder = await this.host.fetch('ladder', {query: {show: this.host.context.show.slug}});
    } catch {
      this.ladder = undefined;
    }
  }

  render() {
    if (!this.ladder || QUIET.includes(this.ladder.state)) {
      return nothing;
    }
    const note = this.#note();
    return html`
      <p title=${this.#speed() ?? nothing}><span>${this.host.t('ladder.label')}</span>${this.#words()}
        ${note ? html`<span class="note">${note}</span>` : nothing}</p>`;
  }

  #words() {
    const {state, steps} = this.ladder;
    return state === 'RUNNING' ? steps.join(', ') : this.host.t(`ladder.${key(state)}`);
  }

  /** What somebody may do something about; undefined where all is well. */
  #note() {
    const {state, left} = this.ladder;
    if (state === 'MISSING') {
      return this.host.t('ladder.missing-about');
    }
    return left.length ? this.host.t('ladder.left', {steps: left.join(', ')}) : undefined;
  }

  #speed() {
    const {speed} = this.ladder;
    return speed > 0 ? this.host.t('ladder.speed', {speed: this.host.format.number(speed)}) : undefined;
  }
}

function key(state) {
  return state.toLowerCase().replace('_', '-');
}
