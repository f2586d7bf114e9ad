// SPDX-License-Identifier: Apache-2.0
/** Chooses a beginning and an end: two handles for mouse and keyboard, two fields, and buttons that take where the picture is. */
import {html} from 'lit';

/**
 * @param {any} host
 * @param {{from: number, to: number, length: number, change: (span: {from: number, to: number}) => void, here: () => number}} picker in seconds
 */
export function spanPicker(host, picker) {
  return html`<div class="span">${edge(host, picker, 'from')} ${edge(host, picker, 'to')}</div>`;
}

function edge(host, picker, name) {
  const label = host.t(`span.${name}`);
  const set = (seconds) => picker.change(inOrder(picker, name, seconds));
  return html`
    <fieldset>
      <legend>${label}</legend>
      <input type="range" min="0" max=${Math.floor(picker.length)} step="1" .value=${String(Math.round(picker[name]))} aria-label=${label}
        aria-valuetext=${host.format.clock(picker[name] * 1000)} @input=${({target}) => set(Number(target.value))}>
      <input class="vt-input" inputmode="numeric" aria-label=${host.t(`span.${name}.field`)} .value=${host.format.clock(picker[name] * 1000)}
        @change=${(event) => typed(event, set, () => host.format.clock(picker[name] * 1000))}>
      <button type="button" class="vt-button small" @click=${() => set(picker.here())}>${host.t('span.here')}</button>
    </fieldset>`;
}

/** The other edge gives way. */
function inOrder({from, to, length}, name, wish) {
  const seconds = Math.min(Math.max(0, wish), length);
  return name === 'from' ? {from: seconds, to: Math.max(to, Math.min(length, seconds + 1))} : {from: Math.min(from, Math.max(0, seconds - 1)), to: seconds};
}

/** "1:02:03", "4:05" or "65". */
function typed({target}, set, before) {
  const parts = target.value.trim().split(':').map(Number);
  if (parts.length <= 3 && parts.every((part) => Number.isFinite(part) && part >= 0) && target.value.trim()) {
    set(parts.reduce((sum, part) => sum * 60 + part, 0));
  }
  target.value = before();
}
