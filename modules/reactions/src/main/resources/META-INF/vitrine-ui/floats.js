// SPDX-License-Identifier: Apache-2.0
/**
 * Lets drawings rise over the picture, or where motion is not wanted nothing. However many react, no more than so many are drawn at once, and none
 * while the page is hidden.
 */
import {drawing} from './kinds.js';

const MOST_AT_ONCE = 40;
const RISES = 320;
const LASTS = 2_600;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

export class Floats {
  #layer;
  #flying = 0;

  /** @param {() => HTMLElement | null} layer where they begin */
  constructor(layer) {
    this.#layer = layer;
  }

  /** Lets one rise. @param {string} kind @param {number} [delay] in milliseconds */
  rise(kind, delay = 0) {
    const layer = this.#layer();
    if (!layer || calm.matches || document.hidden || this.#flying >= MOST_AT_ONCE) {
      return;
    }
    const one = drawing(kind);
    const sway = (Math.random() - 0.5) * 70;
    layer.append(one);
    this.#flying += 1;
    const flight = one.animate(
      [
        {transform: 'translate(0, 0) scale(0.5)', opacity: 0},
        {transform: `translate(${sway / 2}px, ${-RISES / 4}px) scale(1.1)`, opacity: 1, offset: 0.2},
        {transform: `translate(${-sway / 3}px, ${(-RISES * 2) / 3}px) scale(1)`, opacity: 0.9, offset: 0.7},
        {transform: `translate(${sway}px, ${-RISES}px) scale(0.9)`, opacity: 0},
      ],
      {duration: LASTS * (0.8 + Math.random() * 0.4), delay, easing: 'ease-out', fill: 'backwards'},
    );
    flight.onfinish = flight.oncancel = () => {
      this.#flying -= 1;
      one.remove();
    };
  }

  /** Lets some rise in the course of a second. @param {string} kind @param {number} count */
  many(kind, count) {
    const drawn = Math.min(count, Math.ceil(Math.sqrt(count) * 2));
    for (let i = 0; i < drawn; i += 1) {
      this.rise(kind, Math.random() * 1_000);
    }
  }
}
