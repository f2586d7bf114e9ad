// SPDX-License-Identifier: Apache-2.0
/** What all elements of the console stand on: they draw into the page itself, so that the shared styles hold for them. */
import {LitElement, html, nothing} from 'lit';
import {problemText, t} from 'vitrine/i18n';
import {icon} from 'vitrine/icons';
import {notify} from 'vitrine/notices';

/** An element without a shadow root. */
export class View extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/**
 * Something that is fetched for an element, which draws again when it comes.
 *
 *   #shows = new Load(this, () => api.get('shows'));
 *   render() { return this.#shows.draw(({items}) => html`…`); }
 */
export class Load {
  /** @type {any} */ value;
  /** @type {any} */ problem;
  pending = false;
  #host;
  #fetch;
  #turn = 0;

  /** @param {LitElement} host @param {() => Promise<any>} fetch @param {{now?: boolean}} [options] */
  constructor(host, fetch, {now = true} = {}) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
    this.#now = now;
  }

  #now;

  hostConnected() {
    if (this.#now) {
      this.run();
    }
  }

  /** Fetches (again); what was there before stays until the new has come. */
  async run() {
    const turn = ++this.#turn;
    this.pending = true;
    this.#host.requestUpdate();
    try {
      const value = await this.#fetch();
      this.#take(turn, {value, problem: undefined});
    } catch (problem) {
      this.#take(turn, {problem});
    }
    return this.value;
  }

  /** Puts in a newer value that came another way. */
  set(value) {
    this.#take(++this.#turn, {value, problem: undefined});
  }

  #take(turn, what) {
    if (turn === this.#turn) {
      Object.assign(this, what, {pending: false});
      this.#host.requestUpdate();
    }
  }

  /** Draws the value, or that it is coming, or what went wrong. @param {(value: any) => unknown} ready */
  draw(ready) {
    if (this.value !== undefined) {
      return html`${this.problem ? problemCard(this.problem, () => this.run()) : nothing}${ready(this.value)}`;
    }
    return this.problem ? problemCard(this.problem, () => this.run()) : skeleton();
  }
}

/** What went wrong, with a way to try again. @param {any} problem @param {() => void} [retry] */
export function problemCard(problem, retry) {
  return html`
    <div class="vt-callout bad" role="alert">
      ${icon('alert')}
      <div class="grow">
        <p>${problemText(problem)}</p>
        ${retry ? html`<button class="vt-button small" @click=${retry}>${t('retry')}</button>` : nothing}
      </div>
    </div>`;
}

export function skeleton() {
  return html`
    <div class="skeletons" role="status">
      <span class="vt-hidden">${t('loading')}</span>
      <div class="vt-skeleton wide"></div><div class="vt-skeleton"></div><div class="vt-skeleton half"></div>
    </div>`;
}

/** Nothing here yet, and what to do about it. @param {string} name an icon @param {string} text @param {unknown} [action] */
export function empty(name, text, action = nothing) {
  return html`<div class="vt-empty">${icon(name)}<p>${text}</p>${action}</div>`;
}

/** Does something; tells the person if it fails. Answers whether it went well. @param {() => Promise<unknown>} action */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (problem) {
    if (problem.name !== 'Problem') {
      console.error(problem);
    }
    notify(problemText(problem), {kind: 'bad'});
    return false;
  }
}
