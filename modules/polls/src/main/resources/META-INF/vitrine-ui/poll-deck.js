// SPDX-License-Identifier: Apache-2.0
/** Under the picture of the live room: the poll that is open, or the next one that has been prepared, with one button. */
import {LitElement, html, nothing} from 'lit';
import {after, votes} from './poll.js';

export class PollDeck extends LitElement {
  static properties = {poll: {state: true}};

  #reading;

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('room', (event) => event.type.startsWith('polls.') && this.#happened(event));
    this.host.events.on('reset', () => this.#later());
    this.host.signal.addEventListener('abort', () => clearTimeout(this.#reading));
    this.#read();
  }

  #happened(event) {
    if (event.type === 'polls.PollCounted') {
      this.poll = after(this.poll, event);
    } else {
      this.#later();
    }
  }

  #later() {
    this.#reading ??= setTimeout(() => {
      this.#reading = undefined;
      this.#read();
    }, 200);
  }

  /** The desk says what goes wrong; here there is nothing then. */
  async #read() {
    const {items} = await this.host.fetch('polls', {query: {show: this.host.context.show.slug}}).catch(() => ({items: []}));
    this.poll = items.find(({state}) => state === 'OPEN') ?? items.find(({state}) => state === 'DRAFT');
  }

  async #act(name) {
    try {
      await this.host.fetch(`polls/${this.poll.id}/${name}`, {method: 'POST', body: {}});
    } catch (problem) {
      this.host.toast(problem.detail || this.host.t('desk.failed'), {kind: 'bad'});
    }
    await this.#read();
  }

  render() {
    const {host, poll} = this;
    const live = ['LIVE', 'ARMED'].includes(host.context.show.state);
    if (!poll || !live) {
      return nothing;
    }
    const open = poll.state === 'OPEN';
    return html`
      <link rel="stylesheet" href=${host.url('poll-deck.css')}>
      <div class="poll-deck">
        <div>
          <p>${host.t(open ? 'deck.open' : 'deck.next')} ${open ? html`· ${host.t('desk.votes', {n: votes(poll)})}` : nothing}</p>
          <b>${poll.question}</b>
        </div>
        <button class="vt-button ${open ? '' : 'primary'}" @click=${() => this.#act(open ? 'close' : 'open')}>
          ${host.t(open ? 'desk.close' : 'desk.ask')}</button>
      </div>`;
  }
}
