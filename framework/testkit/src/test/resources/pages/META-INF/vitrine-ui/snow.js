// SPDX-License-Identifier: Apache-2.0
/** A few flakes over the picture; none for who wants less motion. */
const FLAKES = 24;

export class Snow extends HTMLElement {
  connectedCallback() {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const flakes = still ? [] : Array.from({length: FLAKES}, flake);
    this.setAttribute('aria-hidden', 'true');
    this.replaceChildren(...flakes);
  }
}

function flake() {
  const element = document.createElement('span');
  element.textContent = '❄';
  element.style.marginInline = `${Math.random() * 3}em`;
  element.animate([{translate: '0 -20px', opacity: 0}, {opacity: 1}, {translate: '0 60vh', opacity: 0}], {
    duration: 6_000 + Math.random() * 6_000,
    delay: Math.random() * 6_000,
    iterations: Infinity,
  });
  return element;
}
