// SPDX-License-Identifier: Apache-2.0
/**
 * One element of a plug-in in its slot. A new version takes the place of the old one when it has been loaded; what goes wrong in it becomes a card,
 * and the page goes on.
 */
import {errorCard} from './error-card.js';
import {classOf, owners} from './classes.js';
import {makeHost} from './host.js';
import {ownTexts} from './own-texts.js';
import {versionOf} from './offers.js';
import {strike, watch} from './strikes.js';

class Contribution extends HTMLElement {
  /** @type {import('./offers.js').Offer | undefined} */ offer;
  #version;
  #context = {};
  #commands = {};
  #listeners = new EventTarget();
  #leaving = new AbortController();
  #turn = 0;

  constructor() {
    super();
    watch(this);
  }

  /** Shows this version of it, unless it is the one that is shown. @param {import('./offers.js').Offer} offer */
  show(offer, context, commands) {
    this.#commands = commands;
    this.tell(context);
    if (this.#version !== versionOf(offer)) {
      this.offer = offer;
      this.#version = versionOf(offer);
      this.#load();
    }
  }

  /** Tells it where it stands, if that has changed. */
  tell(context) {
    const before = this.#context;
    this.#context = Object.freeze({...context});
    const changed = Object.keys({...before, ...context}).some((key) => before[key] !== context[key]);
    if (changed && this.#version) {
      this.#listeners.dispatchEvent(new CustomEvent('context', {detail: this.#context}));
    }
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#leaving.abort());
  }

  connectedCallback() {
    this.style.display = 'block';
    if (this.#leaving.signal.aborted) {
      this.#load(); // it has only been moved
    }
  }

  async #load() {
    const {offer} = this;
    const turn = ++this.#turn;
    const leaving = new AbortController();
    try {
      const element = offer.framed ? await this.#frame(offer, leaving) : await this.#element(offer, leaving);
      if (turn === this.#turn && this.isConnected) {
        this.#put(element, leaving);
      }
    } catch (error) {
      if (turn === this.#turn) {
        this.failed(error);
      }
    }
  }

  async #element(offer, leaving) {
    const [Element, texts] = await Promise.all([classOf(offer), ownTexts(offer)]);
    const element = new Element();
    owners.set(element, this);
    Object.defineProperty(element, 'host', {value: this.#host(offer, leaving, texts), enumerable: true});
    return element;
  }

  async #frame(offer, leaving) {
    const [{framed}, texts] = await Promise.all([import('./framed.js'), ownTexts(offer)]);
    return framed(offer, this.#host(offer, leaving, texts), (error) => this.failed(error));
  }

  #host(offer, leaving, texts) {
    return makeHost({
      offer,
      texts,
      signal: leaving.signal,
      context: () => this.#context,
      commands: () => this.#commands,
      listeners: this.#listeners,
      guarded: (work) => this.guarded(work),
      failed: (error) => this.failed(error),
    });
  }

  #put(element, leaving) {
    const before = this.#leaving;
    this.#leaving = leaving;
    this.replaceChildren(element);
    before.abort();
  }

  /**
   * Does something of the plug-in's; whatever it throws, now or later, stays here. What an element throws that has gone meanwhile is of no account:
   * its calls to the server have been broken off.
   * @param {() => any} work
   */
  guarded(work) {
    const {signal} = this.#leaving;
    const failed = (error) => signal.aborted || this.failed(error);
    try {
      const answer = work();
      if (answer instanceof Promise) {
        answer.catch(failed);
      }
      return answer;
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  /** Puts a card in the place of what does not work. @param {unknown} error */
  failed(error) {
    this.#turn += 1;
    this.#put(errorCard(this.offer, () => this.#load()), new AbortController());
    strike(this.offer, error);
  }
}

customElements.define('vt-contribution', Contribution);
