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
    return html`<p title=${this.#about()}><span>${this.host.t('ladder.label')}</span>${this.#words()}</p>`;
  }

  #words() {
    const {state, steps} = this.ladder;
    return state === 'RUNNING' ? steps.join(', ') : this.host.t(`ladder.${key(state)}`);
  }

  #about() {
    const {state, speed, left} = this.ladder;
    const {t, format} = this.host;
    const about = state === 'MISSING' ? t('ladder.missing-about') : speed > 0 ? t('ladder.speed', {speed: format.number(speed)}) : '';
    return left.length ? `${about} ${t('ladder.left', {steps: left.join(', ')})}` : about;
  }
}

function key(state) {
  return state.toLowerCase().replace('_', '-');
}
