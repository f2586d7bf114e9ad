// SPDX-License-Identifier: Apache-2.0
/**
 * The poll that the host asks, over the picture: one tap votes, then the bars grow, and when it is closed the result stands for a while. It comes
 * and goes with the picture, since the page tells the room's events when the picture has reached them.
 */
import {LitElement, html, nothing} from 'lit';
import {after, leaders, share, votes} from './poll.js';
import {styles} from './poll-card.css.js';

const RESULT_STANDS = 20_000;
/** The server tells how it was a second ago; thousands who come back together ask at different times. */
const SETTLED_AFTER = 1_200;
const SPREAD = 2_000;

export class PollCard extends LitElement {
  static properties = {poll: {state: true}, problem: {state: true}, sending: {state: true}, said: {state: true}};

  static styles = styles;

  #gone;
  #soon;

  connectedCallback() {
    super.connectedCallback();
    this.host.events.on('room', (event) => event.type.startsWith('polls.') && this.#happened(event));
    this.host.signal.addEventListener('abort', () => [this.#gone, this.#soon].forEach(clearTimeout));
    this.host.events.on('reset', () => this.#later());
    this.#read();
  }

  /** What is open already; where that cannot be read the room tells what comes. A replay shows what was open then, and is told so. */
  async #read() {
    if (this.host.context.state === 'replay') {
      return;
    }
    const items = await this.#polls().catch(() => undefined);
    const open = items?.find(({state}) => state === 'OPEN');
    if (open) {
      this.#show(open);
    } else if (items && this.poll?.state === 'OPEN') {
      this.#close();
    }
  }

  async #polls() {
    return (await this.host.fetch('polls', {query: {show: this.host.context.show.slug}})).items;
  }

  #later() {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#read();
    }, SETTLED_AFTER + Math.random() * SPREAD);
  }

  /** What was opened before one came in may be over by now: that is read, not shown. */
  #happened(event) {
    if (event.past && event.type === 'polls.PollOpened') {
      this.#later();
      return;
    }
    const before = this.poll;
    const now = after(before, event);
    if (now !== before) {
      this.#show(now);
    }
    if (now?.state === 'CLOSED' && before?.state === 'OPEN') {
      this.#ended();
    }
  }

  #show(poll) {
    if (poll.id !== this.poll?.id) {
      clearTimeout(this.#gone);
      this.problem = undefined;
      this.said = this.host.t('card.asked', {question: poll.question});
    }
    this.poll = poll;
  }

  #ended() {
    const names = leaders(this.poll).join(', ');
    const result = names ? this.host.t('card.result', {names}) : this.host.t('card.nobody');
    this.said = [result, this.#verdict()].filter(Boolean).join(' ');
    this.problem = undefined;
    this.#gone = setTimeout(() => this.#close(), RESULT_STANDS);
  }

  #close() {
    this.poll = undefined;
    this.said = '';
  }

  async #vote(option) {
    const {id} = this.poll;
    this.sending = option;
    this.problem = undefined;
    try {
      await this.host.fetch(`polls/${id}/votes`, {method: 'POST', body: {option}});
      this.#voted(id, option);
    } catch (problem) {
      await this.#refused(id, problem);
    }
    this.sending = undefined;
  }

  #voted(id, mine) {
    if (this.poll?.id === id) {
      this.poll = {...this.poll, mine};
      this.said = this.host.t('card.voted', {option: this.poll.options[mine]});
    }
  }

  /** Whoever has voted on another page of theirs is shown that vote. */
  async #refused(id, {code}) {
    if (code === 'already-voted') {
      const items = await this.#polls().catch(() => []);
      this.#voted(id, items.find((poll) => poll.id === id)?.mine);
    } else if (this.poll?.id === id && this.poll.state === 'OPEN') {
      this.problem = this.host.t(code === 'poll-not-open' ? 'card.too-late' : 'card.failed');
    }
  }

  updated() {
    this.renderRoot.querySelectorAll('.bar').forEach((bar, place) => bar.style.setProperty('--share', `${share(this.poll, place) * 100}%`));
  }

  render() {
    return html`
      <p class="said" role="status">${this.said ?? ''}</p>
      ${this.poll ? this.#card(this.poll) : nothing}`;
  }

  #card(poll) {
    const {host} = this;
    const voting = poll.state === 'OPEN' && poll.mine === undefined;
    return html`
      <section aria-labelledby="question" data-state=${poll.state.toLowerCase()}>
        <header>
          <p class="kind">${host.t(poll.quiz ? 'card.quiz' : 'card.poll')}</p>
          <button class="close" aria-label=${host.t('card.close')} @click=${this.#close}>×</button>
        </header>
        <h2 id="question">${poll.question}</h2>
        ${voting ? this.#choices(poll) : this.#bars(poll)}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <p class="foot">${this.#foot(poll, voting)}</p>
      </section>`;
  }

  #choices({options}) {
    return html`
      <ul>
        ${options.map((option, place) => html`
          <li><button class="option" ?disabled=${this.sending !== undefined || this.host.context.state === 'replay'} @click=${() => this.#vote(place)}>${option}</button></li>`)}
      </ul>`;
  }

  #bars(poll) {
    const {host} = this;
    return html`
      <ul>
        ${poll.options.map((option, place) => html`
          <li class="bar ${place === poll.mine ? 'mine' : ''} ${place === poll.right ? 'right' : ''}">
            <span class="name">${option}${this.#marks(poll, place)}</span>
            <span class="share">${host.format.percent(share(poll, place))}</span>
          </li>`)}
      </ul>`;
  }

  #marks(poll, place) {
    const right = place === poll.right ? html`<span class="mark">✓ ${this.host.t('card.right')}</span>` : nothing;
    const mine = place === poll.mine ? html`<span class="mark">${this.host.t('card.mine')}</span>` : nothing;
    return html`${right}${mine}`;
  }

  #foot(poll, voting) {
    if (voting) {
      return this.host.t('card.once');
    }
    const all = this.host.t('card.votes', {n: votes(poll)});
    return poll.state === 'CLOSED' ? [this.host.t('card.over'), all, this.#verdict()].filter(Boolean).join(' · ') : all;
  }

  /** Whether one was right in a quiz that is over. */
  #verdict() {
    const {right, mine} = this.poll;
    return right === undefined || mine === undefined ? '' : this.host.t(right === mine ? 'card.you-were-right' : 'card.you-were-wrong');
  }
}
